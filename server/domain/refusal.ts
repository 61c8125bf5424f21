import type { Sentence } from './sentence.js';

/** An answer the person can mend: says why not, and which field. */
export class Refusal {
  constructor(
    /** Stable, upper-case code the client may translate, e.g. `EVIDENCE_NEEDED`. */
    readonly code: string,
    /** What was wrong and what to do; said in the person's language where the answer leaves. */
    readonly message: Sentence,
    /** The input field it is about, if one is. */
    readonly field: string | null = null,
    /** The known thing that stands in the way, if it is one the person may see. */
    readonly subjectId: string | null = null,
    /** When trying again makes sense, in seconds from now; null where time alone mends nothing. */
    readonly waitSeconds: number | null = null,
  ) {}
}

/** True when a rule or a use case answered with a refusal. */
export const isRefusal = (answer: unknown): answer is Refusal => answer instanceof Refusal;
