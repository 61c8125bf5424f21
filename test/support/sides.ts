import { randomUUID } from 'node:crypto';
import type { Person } from './person.js';

/** What a mutation answered: the thing, a refusal or a conflict, by `__typename`; an error is an `Error` with its code. */
export type Answered = Record<string, unknown> & { readonly __typename: string };

/** Runs the mutation `name` with this input; `fields` are those wanted of the thing `type`. */
export async function act(
  person: Person,
  name: string,
  input: object,
  [type, fields]: readonly [type: string, fields: string],
): Promise<Answered> {
  const inputType = `${name[0].toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${inputType}!) { ${name}(input: $input) {
    __typename
    ... on ${type} { ${fields} }
    ... on Refusal { code message field }
    ... on Conflict { id currentVersion base mine theirs theirsBy } } }`;
  const variables = { input: { mutationId: randomUUID(), ...input } };
  const { data, errors } = await person.run<Record<string, Answered>>(document, variables);
  if (errors?.length) return { __typename: 'Error', code: errors[0].extensions.code, message: errors[0].message };
  return data![name];
}

/** Records the person's organisation's assessment of a row; by default that work is in progress. */
export const record = (person: Person, entryId: string, input: object = {}): Promise<Answered> =>
  act(
    person,
    'recordAssessment',
    {
      entryId,
      expectedVersion: null,
      status: 'IN_PROGRESS',
      rationale: 'Work has begun',
      asOf: '2026-03-01',
      evidenceIds: [],
      ...input,
    },
    ['OwnAssessment', 'id version isShared isNewerThanShared current { status rationale asOf number }'],
  );

/** Shares the version of the own assessment that is expected to stand. */
export const share = (person: Person, entryId: string, expectedVersion = 1): Promise<Answered> =>
  act(person, 'shareAssessments', { rows: [{ entryId, expectedVersion }] }, [
    'SharedAssessments',
    'entryIds outdatedEntryIds requestedEntryIds',
  ]);

/** What can be shared, and the audiences it can be shared with. */
type Kind = 'ASSESSMENT' | 'ACTION' | 'EVIDENCE' | 'COMMENT' | 'COMMITMENT' | 'PROPOSED_PLAN' | 'REPORT';
type Wider = 'ORGANISATION' | 'SIDE' | 'JOINT';

/** One way to share a thing, as the dialog shows it. */
export interface ShareOffer {
  readonly audience: Wider;
  readonly fingerprint: string;
  readonly needsSecond: boolean;
  readonly makesOutdated: boolean;
  readonly shown: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly refusal: { readonly code: string } | null;
}

const SHOWN = 'organisation side status text facts { field value } evidence { citation url datedOn }';
const SHAREABLE = `query ($kind: ShareKind!, $id: ID!) { shareable(kind: $kind, id: $id) { id audience expectedVersion
  offers { audience fingerprint needsSecond makesOutdated shown { ${SHOWN} } before { ${SHOWN} } refusal { code } } } }`;

/** All the ways in which a person may share a thing; null when it cannot be shared any more. */
export async function offers(person: Person, kind: Kind, id: string) {
  const { shareable } = await person.get<{
    shareable: { audience: string; expectedVersion: number; offers: ShareOffer[] } | null;
  }>(SHAREABLE, { kind, id });
  return shareable;
}

/** Shares a thing as the dialog shows it; `input` may say otherwise. */
export async function shareThing(
  person: Person,
  [kind, id]: readonly [Kind, string],
  audience: Wider,
  input: object = {},
): Promise<Answered> {
  const shareable = await offers(person, kind, id);
  const offer = shareable?.offers.find((one) => one.audience === audience);
  const seen = { expectedVersion: shareable?.expectedVersion ?? 1, fingerprint: offer?.fingerprint ?? '0'.repeat(64) };
  return act(person, 'shareThing', { kind, id, audience, ...seen, ...input }, [
    'SharedThing',
    'id isWaiting snapshotId madeOutdated',
  ]);
}

/** Takes a thing back from those it was shared with. */
export const withdraw = (person: Person, [kind, id]: readonly [Kind, string], audience: 'SIDE' | 'JOINT') =>
  act(person, 'withdrawThing', { kind, id, audience }, [
    'Withdrawal',
    'id kind audience author { organisation person }',
  ]);

/** Records and shares in one go; `version` is the one it becomes. */
export async function put(person: Person, entryId: string, input: object = {}, version = 1): Promise<void> {
  const recorded = await record(person, entryId, { expectedVersion: version > 1 ? version - 1 : null, ...input });
  if (recorded.__typename !== 'OwnAssessment') throw new Error(JSON.stringify(recorded));
  const shared = await share(person, entryId, version);
  if (shared.__typename !== 'SharedAssessments') throw new Error(JSON.stringify(shared));
}

/** A joint status as a person's screen shows it. */
export interface Shown {
  readonly state: string;
  readonly value: string | null;
  readonly version: number;
  readonly csoVersionId: string | null;
  readonly governmentVersionId: string | null;
  readonly allowedCommands: string[];
  readonly [field: string]: unknown;
}

export const JOINT = `id state value proposedBy reason csoValue csoReason governmentValue governmentReason reconfirmedBy
  csoVersionId governmentVersionId isStale version allowedCommands
  events { command side organisation value reason fromState toState }`;

/** The joint status of a row as this person sees it. */
export async function jointStatus(person: Person, entryId: string): Promise<Shown> {
  const page = await person.get<{ recommendationPage: { jointStatus: Shown } }>(
    `query ($id: ID!) { recommendationPage(entryId: $id) { jointStatus { ${JOINT} } } }`,
    { id: entryId },
  );
  return page.recommendationPage.jointStatus;
}

/** Gives a command over what the person's screen shows now; `input` may say otherwise. */
export async function move(person: Person, command: string, entryId: string, input: object = {}): Promise<Answered> {
  const { version, csoVersionId, governmentVersionId } = await jointStatus(person, entryId);
  const seen = command === 'withdraw' ? {} : { csoVersionId, governmentVersionId };
  const what = { entryId, expectedVersion: version, ...seen, ...input };
  return act(person, `${command}JointStatus`, what, ['JointStatus', JOINT]);
}
