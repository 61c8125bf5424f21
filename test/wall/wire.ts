import { PASSWORD } from '../support/person.js';
import { found, foundInText } from './scan.js';

/** What came back, to the byte. */
export interface Received {
  readonly status: number;
  readonly headers: string;
  readonly body: Buffer;
  readonly text: string;
  /** Every canary and id in it. */
  readonly seen: ReadonlySet<string>;
}

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
/** A session is opened anew before it is this old. */
const FRESH_MS = 200_000;
/** How often a request is sent that found its connection closed. */
const TRIES = 5;
const TEXT = /^(application\/json|text\/|application\/graphql)/;

/** One actor's connection to one server; remembers every canary and id it was ever sent, and by what. */
export class Wire {
  /** Canary or id → the request that first brought it. */
  readonly received = new Map<string, string>();
  requests = 0;
  private cookie = '';
  private email = '';
  private openedAt = 0;

  constructor(
    readonly address: string,
    readonly name: string,
  ) {}

  /** Signs in; without an address the actor stays nobody. */
  async open(email: string): Promise<this> {
    if (!email) return this;
    this.email = email;
    this.openedAt = Date.now();
    const response = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: SIGN_IN, variables: { input: { email, password: PASSWORD } } }),
    });
    const text = await response.text();
    if (!text.includes('"Me"')) throw new Error(`${email} could not sign in: ${text}`);
    // The session's, and that of the device on a first sign-in.
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    this.cookie = cookies.join('; ');
    return this;
  }

  get signedIn(): string {
    return this.cookie;
  }

  async ask(query: string, variables: object): Promise<Received> {
    const body = JSON.stringify({ query, variables });
    const headers = { 'content-type': 'application/json' };
    return this.fetch('/graphql', { method: 'POST', headers, body }, query.slice(0, 90).replace(/\s+/g, ' '));
  }

  async fetch(path: string, init: RequestInit = {}, label = `${init.method ?? 'GET'} ${path}`): Promise<Received> {
    // Some acts ask for a person who has just shown who they are.
    if (this.email && Date.now() - this.openedAt > FRESH_MS) await this.open(this.email);
    const headers = { ...(init.headers as Record<string, string>), cookie: this.cookie };
    const response = await onOpenConnection(() => fetch(this.address + path, { ...init, headers, redirect: 'manual' }));
    const body = Buffer.from(await response.arrayBuffer());
    const head = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    const isText = TEXT.test(response.headers.get('content-type') ?? '');
    const text = isText ? body.toString('utf8') : '';
    const seen = isText ? foundInText(text) : await found(body);
    foundInText(head, seen);
    this.requests += 1;
    this.note(seen, label);
    return { status: response.status, headers: head, body, text, seen };
  }

  /** Notes what came another way, e.g. over a socket. */
  note(seen: Iterable<string>, label: string): void {
    for (const one of seen) if (!this.received.has(one)) this.received.set(one, label);
  }
}

/** On a busy machine a kept connection may be closed just as it is used again: then nothing was asked yet. */
async function onOpenConnection(ask: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      const { code } = ((error as Error).cause ?? {}) as { code?: string };
      if (code !== 'UND_ERR_SOCKET' || tries === TRIES) throw error;
    }
  }
}
