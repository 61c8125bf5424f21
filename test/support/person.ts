import { readFileSync } from 'node:fs';
import { strayLeaves } from './leaf-types.js';

/** What GraphQL answered. */
export interface Answer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Where the server under test listens. */
export const serverAddress = (): string => {
  const address = process.env.TEST_SERVER;
  if (!address) throw new Error('these tests need the server that the runner starts');
  return address;
};

/** All people of the tests have this password; nothing depends on it. */
export const PASSWORD = 'correct horse battery staple';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';

/** Somebody with a browser: signs in on the first request and keeps the cookie. */
export class Person {
  private cookie: Promise<string> | null = null;
  /** The cookie of a device on which their second factor is remembered. */
  deviceCookie: string | null = null;

  constructor(
    readonly id: string,
    readonly email: string,
    readonly organisationId: string | null,
    readonly password: string = PASSWORD,
  ) {}

  /** The same person at a device on which no code is asked of them. */
  on(device: string): this {
    this.deviceCookie = `tandem-device=${device}`;
    return this;
  }

  /** Runs one GraphQL document as this person. */
  async run<Data = Record<string, never>>(query: string, variables: object = {}): Promise<Answer<Data>> {
    const { body } = await post<Data>(query, variables, await this.signedIn());
    return body;
  }

  /** The data of one document that must succeed. */
  async get<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.run<Data>(query, variables);
    if (errors?.length || !data) throw new Error(`${query}\n${JSON.stringify(errors)}`);
    return data;
  }

  /** A request to a plain HTTP route as this person. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    // The device speaks English, whatever language another test had the account keep.
    const own = { 'tandem-language': 'en', ...(init.headers as Record<string, string>) };
    const headers = { ...own, cookie: await this.signedIn() };
    return fetch(serverAddress() + path, { ...init, headers });
  }

  /** The session's cookie, as a header. */
  signedIn(): Promise<string> {
    this.cookie ??= this.signIn();
    return this.cookie;
  }

  private async signIn(): Promise<string> {
    const input = { email: this.email, password: this.password };
    const { response, body } = await post<{ signIn: { __typename: string } }>(
      SIGN_IN,
      { input },
      this.deviceCookie ?? '',
    );
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    const session = cookies.find((cookie) => cookie.startsWith('tandem='));
    if (!session || body.data?.signIn.__typename !== 'Me')
      throw new Error(`${this.email} could not sign in: ${JSON.stringify(body)}`);
    return session;
  }
}

/** One GraphQL request with a given cookie, empty for nobody. */
export async function post<Data>(
  query: string,
  variables: object,
  cookie: string,
  headers: Readonly<Record<string, string>> = {},
) {
  const response = await fetch(`${serverAddress()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Answer<Data>;
  const stray = body.data ? strayLeaves(query, body.data) : [];
  if (stray.length) throw new Error(`${query}\n${stray.join('\n')}`);
  return { response, body };
}

/** Somebody of the demonstration, by the beginning of their address; `accountsFile` is that of the server's accounts. */
export function demonstrationPerson(name: string, accountsFile = process.env.TEST_DEMONSTRATION ?? ''): Person {
  const file = readFileSync(accountsFile, 'utf8');
  const { accounts } = JSON.parse(file) as { accounts: { email: string; password: string }[] };
  const account = accounts.find(({ email }) => email.startsWith(`${name}@`));
  if (!account) throw new Error(`nobody in the demonstration is called ${name}`);
  return new Person('', account.email, null, account.password);
}
