import type { Person } from './person.js';
import { act } from './sides.js';

const SAID = `expectedResult challenges nextSteps leadInstitutionId supportingInstitutionIds partnerIds startsOn deadline
  budget`;
const FIELDS = `id entryId version audience ${SAID} author { organisation person } whyNotAdopt { code }
  differences { field isMine } viewerCan { change share withdraw adopt }`;

interface Plan {
  readonly id: string;
  readonly version: number;
  readonly audience: string;
  readonly expectedResult: string;
  readonly budget: string;
  readonly author: { readonly organisation: string; readonly person: string | null };
  readonly differences: readonly { readonly field: string; readonly isMine: boolean }[];
  readonly viewerCan: Readonly<Record<'change' | 'share' | 'withdraw' | 'adopt', boolean>>;
  readonly whyNotAdopt: { readonly code: string } | null;
}

interface Page {
  readonly proposedPlans: readonly Plan[];
  readonly row: Readonly<Record<string, unknown>>;
  readonly withdrawals: readonly { kind: string; audience: string }[];
  readonly history: readonly { action: string; subjectType: string; audience: string; changes: object[] }[];
}

const PAGE = `query ($id: ID!) { recommendationPage(entryId: $id) {
  proposedPlans { ${FIELDS} }
  row { ${SAID} planVersion responsibilityVersion timeVersion moneyVersion changedAt }
  withdrawals { kind audience }
  history { action subjectType audience person organisation changes { field before after } } } }`;

/** A row as this person reads it, with the plans proposed for it. */
export const page = async (person: Person, id: string) =>
  (await person.get<{ recommendationPage: Page }>(PAGE, { id })).recommendationPage;

/** Writes what the person’s organisation proposes; the first of it unless a version is expected. */
export const propose = (person: Person, entryId: string, said: object, expectedVersion: number | null = null) =>
  act(person, 'proposePlan', { entryId, expectedVersion, ...said }, ['ProposedPlan', FIELDS]);

/** The id of a first proposal that must succeed. */
export const idOf = async (person: Person, entryId: string, said: object) =>
  String((await propose(person, entryId, said)).id);

/** Adopts what the person's page shows; `input` may say otherwise. */
export async function adopt(person: Person, entryId: string, planId: string, input: object = {}) {
  const { row, proposedPlans } = await page(person, entryId);
  const { planVersion, responsibilityVersion, timeVersion, moneyVersion } = row;
  const expectedVersion = proposedPlans.find(({ id }) => id === planId)?.version ?? 1;
  const seen = { expectedVersion, planVersion, responsibilityVersion, timeVersion, moneyVersion };
  return act(person, 'adoptProposedPlan', { id: planId, ...seen, ...input }, [
    'AdoptedPlan',
    'id entryId adopted left',
  ]);
}
