import type { ApolloClient, DocumentNode } from '@apollo/client';
import { deviceDatabase } from './device-database.js';
import { keepingNow, writeWhileKept } from './keeping.js';
import { showAsOf, shownFromDevice } from './kept-flag.js';
import { seal, unseal } from './sealing.js';

/** A question the page asked the server. */
export interface Question {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Answers as they stood at one instant, with their questions, to be read again by the same build or a later one. */
interface KeptAnswers {
  /** ISO, with time. */
  readonly asOf: string;
  readonly answers: readonly { readonly question: Question; readonly data: unknown }[];
}

/** Notes for their author alone never lie on a device: lists are kept without them, and single ones as nothing. */
export function withoutPersonal(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isPersonal(one)).map(withoutPersonal);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, isPersonal(part) ? null : withoutPersonal(part)]),
  );
}

const isPersonal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as { audience?: unknown }).audience === 'PERSONAL';

/** Codegen writes each document's hash into it: another build that asks for something else has another one. */
const hashOf = ({ document }: Question) => (document as { __meta__?: { hash: string } }).__meta__?.hash ?? '';

/**
 * Keeps the newest answers to these questions on this device, in place of what was kept before. Nothing happens where
 * the person did not say that the device is theirs, or somebody else is signed in.
 */
export async function keepAnswers(client: ApolloClient, personId: string, questions: readonly Question[]) {
  const keeping = await keepingNow();
  if (keeping?.personId !== personId || shownFromDevice() !== null) return;
  const answers = questions.flatMap((question) => {
    const data = client.cache.readQuery({ query: question.document, variables: question.variables });
    return data ? [{ question, data: withoutPersonal(data) }] : [];
  });
  if (answers.length < questions.length) return;
  const kept: KeptAnswers = { asOf: new Date().toISOString(), answers };
  const named = JSON.stringify(questions.map((question) => [hashOf(question), question.variables]));
  const name = `${personId} ${named}`;
  const sealed = await seal(keeping.key, name, kept);
  await writeWhileKept(keeping, 'answers', async (store) => {
    await store.clear();
    await store.put(sealed, name);
  });
}

/** Puts what this device keeps where the screens look for it; false where it keeps nothing that can be read. */
export async function showKept(client: ApolloClient): Promise<boolean> {
  const keeping = await keepingNow();
  const database = keeping && (await deviceDatabase());
  const [name] = (await database?.getAllKeys('answers')) ?? [];
  const sealed = name === undefined ? undefined : await database?.get('answers', name);
  if (!keeping || !sealed || !name?.startsWith(`${keeping.personId} `)) return false;
  const { asOf, answers } = await unseal<KeptAnswers>(keeping.key, name, sealed);
  showAsOf(asOf);
  for (const { question, data } of answers)
    client.cache.writeQuery({ query: question.document, variables: question.variables, data });
  return true;
}
