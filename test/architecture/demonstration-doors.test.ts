import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../server/app.module.js';
import { configure } from '../../server/configure.js';
import { withClient } from '../../server/database/embedded/with-client.js';
import type { EmbeddedDatabase } from '../../server/database/embedded/start-embedded.js';
import { migrate } from '../../server/database/migrate.js';
import { AccountsService } from '../../server/features/accounts/accounts.service.js';
import { loadReference } from '../../server/features/cycles/reference-loader.js';
import {
  loadDemonstration,
  newAccounts,
  type NewAccount,
} from '../../server/features/demonstration/demonstration-loader.js';
import { removeScratch, scratchFolder, startScratch } from './scratch-cluster.js';

/** The program as it runs in one process, on the test's own database. */
interface Running {
  readonly app: INestApplication;
  readonly closeSocket: () => Promise<void>;
  readonly address: string;
}

let folder: string;
let cluster: EmbeddedDatabase;
let accounts: NewAccount[];
/** Where only this machine reaches the program, and where others do. */
let local: Running;
let exposed: Running;

async function run(allowsDemonstration: boolean): Promise<Running> {
  const graphql = { isOpen: true, registered: new Map<string, string>() };
  const session = {
    idleMs: 3_600_000,
    absoluteMs: 3_600_000,
    isSecure: false,
    secret: 'of a test',
    allowsDemonstration,
  };
  const files = { organisationBytes: 1_000_000 };
  const mail = { server: null, from: '', origin: 'http://127.0.0.1' };
  const settings = { instance: 'test', databaseUrl: cluster.appUrl, graphql, session, files, mail };
  const app = await NestFactory.create(AppModule.forRoot(settings), { logger: false, bodyParser: false });
  const http = { isHttps: false, trustedProxies: [], publicOrigin: null };
  const closeSocket = await configure(app, { http, graphql });
  await app.listen(0, '127.0.0.1');
  const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
  return { app, closeSocket, address: `http://127.0.0.1:${port}` };
}

beforeAll(async () => {
  folder = await scratchFolder();
  cluster = await startScratch(folder);
  await migrate(cluster.migrateUrl, cluster.appRole);
  accounts = await newAccounts();
  await withClient(cluster.migrateUrl, async (client) => {
    await loadReference(client);
    await client.query(
      `insert into installation (singleton, id, cookie_secret) values (true, gen_random_uuid(), 'secret')`,
    );
    await loadDemonstration(client, { accounts, now: new Date(), keep: async () => undefined });
  });
  [local, exposed] = [await run(true), await run(false)];
}, 60_000);
afterAll(async () => {
  for (const { app, closeSocket } of [local, exposed]) {
    await closeSocket();
    await app.close();
  }
  await removeScratch(folder, cluster);
});

interface Answer {
  readonly data: Record<string, unknown>;
  readonly cookie: string;
}

async function ask({ address }: Running, query: string, variables: object = {}, cookie = ''): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await response.json()) as { data: Record<string, unknown> };
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return { data, cookie: cookies.find((cookie) => cookie.startsWith('tandem=')) ?? '' };
}

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { __typename ... on Me { name } ... on Refusal { code } } }`;
const ME = '{ me { name } installation { needsFirstAdministrator } }';

describe('the people of the demonstration', () => {
  const input = () => ({ email: accounts[0].known.email, password: accounts[0].known.password });

  it('are let in where only this machine reaches the program', async () => {
    const { data, cookie } = await ask(local, SIGN_IN, { input: input() });
    expect(data.signIn).toEqual({ __typename: 'Me', name: 'Nadia K.' });
    expect((await ask(local, ME, {}, cookie)).data).toEqual({
      me: { name: 'Nadia K.' },
      installation: { needsFirstAdministrator: false },
    });
  });

  it('cannot sign in where other machines reach it, and are told no more than with a wrong password', async () => {
    const { data } = await ask(exposed, SIGN_IN, { input: input() });
    const wrong = await ask(exposed, SIGN_IN, { input: { ...input(), password: 'not the password' } });
    expect(data.signIn).toEqual({ __typename: 'Refusal', code: 'SIGN_IN_FAILED' });
    expect(wrong.data).toEqual(data);
  });

  it('lose a session they opened before', async () => {
    const { cookie } = await ask(local, SIGN_IN, { input: input() });
    expect((await ask(exposed, ME, {}, cookie)).data.me).toBeNull();
  });

  it('keep nobody there from making the first account, nor from founding a workspace with it', async () => {
    expect((await ask(exposed, ME)).data.installation).toEqual({ needsFirstAdministrator: true });
    await exposed.app.get(AccountsService).expectFirstAdministrator('ABC');
    const person = { code: 'abc', email: 'first@ngo.example', name: 'First', password: 'a sentence nobody guesses' };
    const made = await ask(
      exposed,
      'mutation ($input: CreateFirstAdministratorInput!) { createFirstAdministrator(input: $input) { __typename } }',
      { input: person },
    );
    expect(made.data.createFirstAdministrator).toEqual({ __typename: 'Me' });
    const { data } = await ask(exposed, '{ mayCreateWorkspace myWorkspaces { name } }', {}, made.cookie);
    expect(data).toEqual({ mayCreateWorkspace: true, myWorkspaces: [] });
    expect((await ask(exposed, ME)).data.installation).toEqual({ needsFirstAdministrator: false });
  });
});
