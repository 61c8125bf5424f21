import { registeredHash } from '../support/registered.js';

/** How many mutations are on their way to the server just now. */
export interface InFlight {
  count: number;
}

/** Longer than any answer takes; what is not there by then will not come. */
const PATIENCE = 20_000;

const WRITES = /^(Revise|Write)/;

/** No answer came, or one that says that nothing was done: the same is to be sent again. */
export class Unanswered extends Error {}

/** One person’s program as it stands with the server: the operations of the real client, by the names it knows them by. */
export class Wire {
  private readonly hashes = new Map<string, string>();

  constructor(
    private readonly address: () => string,
    private readonly cookie: string,
    private readonly inFlight: InFlight,
  ) {}

  /** What the one field of an operation answered; throws `Unanswered` whenever the real client would say “not saved”. */
  async ask<Answer>(operation: string, variables: object): Promise<Answer> {
    const isWrite = WRITES.test(operation);
    if (isWrite) this.inFlight.count++;
    try {
      return await this.answerOf<Answer>(operation, variables);
    } finally {
      if (isWrite) this.inFlight.count--;
    }
  }

  private async answerOf<Answer>(operation: string, variables: object): Promise<Answer> {
    const body = await fetch(`${this.address()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true', cookie: this.cookie },
      body: JSON.stringify({ variables, extensions: this.named(operation) }),
      signal: AbortSignal.timeout(PATIENCE),
    })
      .then((response) => response.json() as Promise<{ data?: Record<string, unknown>; errors?: unknown }>)
      .catch((cause: unknown) => {
        throw new Unanswered('no answer', { cause });
      });
    const data = Object.entries(body.data ?? {}).find(([name, value]) => name !== '__typename' && value !== null);
    if (body.errors || !data) throw new Unanswered(JSON.stringify(body.errors));
    return data[1] as Answer;
  }

  private named(operation: string) {
    const sha256Hash = this.hashes.get(operation) ?? registeredHash(operation);
    this.hashes.set(operation, sha256Hash);
    return { persistedQuery: { version: 1, sha256Hash } };
  }
}
