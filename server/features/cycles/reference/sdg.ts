import { readReference, type EveryLanguage } from './records.js';

/** A Sustainable Development Goal (General Assembly resolution 70/1). */
export interface SdgGoal {
  readonly number: number;
  /** The short name people know: "No poverty". */
  readonly name: EveryLanguage;
  /** The title in full: "End poverty in all its forms everywhere". */
  readonly title: EveryLanguage;
  /** As OHCHR prints it in its thematic lists: "16 - PEACE, JUSTICE AND STRONG INSTITUTIONS". */
  readonly printed: string;
}

/** A target of a goal; the code has the goal before the dot and a digit or a letter after it: "16.3", "16.a". */
export interface SdgTarget {
  readonly code: string;
  readonly goal: number;
  readonly text: EveryLanguage;
}

const { goals, targets } = readReference<{ goals: readonly SdgGoal[]; targets: readonly SdgTarget[] }>('sdg.json');

const goalByNumber: ReadonlyMap<number, SdgGoal> = new Map(goals.map((goal) => [goal.number, goal]));
const targetByCode: ReadonlyMap<string, SdgTarget> = new Map(targets.map((target) => [target.code, target]));

/** How lists write a goal: a number, alone or before the name, perhaps after a list dash and "SDG" or "Goal". */
const PRINTED_GOAL = /^[\s\-–•]*(?:SDGs?|goal)?\s*(\d{1,2})(?!\d|\.\w)/i;

export const Sdg = {
  goals,
  targets,

  /** The goal of a number from 1 to 17, or null. */
  goal: (number: number): SdgGoal | null => goalByNumber.get(number) ?? null,

  /** The target of a code, in either case of its letter ("16.3", "16.A"), or null. */
  target: (code: string): SdgTarget | null => targetByCode.get(code.trim().toLowerCase()) ?? null,

  /** The goal a line such as "- 16 - PEACE, JUSTICE AND STRONG INSTITUTIONS" stands for; it goes by the number. */
  fromPrint: (line: string): SdgGoal | null => {
    const number = PRINTED_GOAL.exec(line)?.[1];
    return number === undefined ? null : (goalByNumber.get(Number(number)) ?? null);
  },
} as const;
