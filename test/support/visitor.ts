import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { inDatabase } from './in-database.js';
import { PASSWORD, post } from './person.js';

/** What an answer of the accounts' operations may hold. */
interface Answered {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly waitSeconds?: number | null;
  readonly needs?: string;
  readonly codes?: string[];
  readonly secret?: string;
  readonly endedSessions?: number;
}

const REFUSAL = '... on Refusal { code message waitSeconds }';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  __typename ... on SignInStep { needs } ${REFUSAL} } }`;

/** A browser that nobody is signed in with yet: keeps the cookies it is given. */
export class Visitor {
  private readonly jar = new Map<string, string>();

  constructor(private readonly headers: Readonly<Record<string, string>> = {}) {}

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Another browser with the same cookies, as a thief would have it. */
  copy(): Visitor {
    const other = new Visitor(this.headers);
    for (const [name, value] of this.jar) other.jar.set(name, value);
    return other;
  }

  drop(cookie: string): this {
    this.jar.delete(cookie);
    return this;
  }

  /** One document; the cookies of the answer are kept. */
  async run<Data = Record<string, Answered>>(query: string, variables: object = {}) {
    const { response, body } = await post<Data>(query, variables, this.cookie, this.headers);
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value && !/expires=Thu, 01 Jan 1970/i.test(line)) this.jar.set(name, value);
      else this.jar.delete(name);
    }
    return { ...body, cookies: response.headers.getSetCookie() };
  }

  /** What the one operation of a document answered. */
  async answer(query: string, variables: object = {}): Promise<Answered> {
    const { data, errors } = await this.run(query, variables);
    if (!data) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0];
  }

  signIn(email: string, password: string = PASSWORD): Promise<Answered> {
    return this.answer(SIGN_IN, { input: { email, password } });
  }

  complete(code: string, rememberDevice = false): Promise<Answered> {
    const query = `mutation ($input: CompleteSignInInput!) { completeSignIn(input: $input) { __typename ${REFUSAL} } }`;
    return this.answer(query, { input: { code, rememberDevice } });
  }

  /** Runs a mutation on the own account that answers `AccountChanged`. */
  change(operation: string, input?: object, type = ''): Promise<Answered> {
    const [declared, given] = input ? [`($input: ${type}!)`, '(input: $input)'] : ['', ''];
    const asked = `__typename ... on AccountChanged { endedSessions } ${REFUSAL}`;
    return this.answer(`mutation ${declared} { ${operation}${given} { ${asked} } }`, { input });
  }

  async name(): Promise<string | null> {
    const { data } = await this.run<{ me: { name: string } | null }>('{ me { name } }');
    return data?.me?.name ?? null;
  }

  /** The ids of the open sessions, this one first. */
  async sessions(): Promise<string[]> {
    const query = '{ account { sessions { id isThis } } }';
    const { data } = await this.run<{ account: { sessions: { id: string; isThis: boolean }[] } }>(query);
    return data!.account.sessions.toSorted((a, b) => Number(b.isThis) - Number(a.isThis)).map(({ id }) => id);
  }
}

/** An account without any membership, its password hashed as the program does it. */
export async function account(): Promise<{ id: string; email: string }> {
  const id = randomUUID();
  const email = `${id}@test.example`;
  const passwordHash = await hash(PASSWORD, { memoryCost: 65_536, timeCost: 3, parallelism: 1 });
  await inDatabase(
    `insert into person (id, email, email_key, name, password_hash, language, is_demonstration, created_at)
     values ($1, $2, $2, 'Amina', $3, 'en', false, now())`,
    [id, email, passwordHash],
  );
  return { id, email };
}
