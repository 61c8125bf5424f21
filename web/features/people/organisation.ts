import type { PeopleQuery, Side } from '../../graphql/generated/graphql.js';

/** An organisation with its people. */
export type PeopleOf = PeopleQuery['people']['organisations'][number];
export type Member = NonNullable<PeopleOf['members']>[number];

/** What forms and lists need of an organisation. */
export type Organisation = Pick<PeopleOf['organisation'], 'id' | 'name' | 'side'>;

/** The sides, in the order of the screen. */
export const SIDES = ['CSO', 'GOVERNMENT', 'NHRI', 'OBSERVER'] as const satisfies readonly Side[];

/** An organisation as it is being written down. */
export interface OrganisationDraft {
  readonly name: string;
  readonly acronym: string;
  readonly side: Side;
}

/** The fields the forms show, by the server's names. */
export const ORGANISATION_FIELDS = ['name', 'acronym', 'side'];

/** What a draft says, as the server takes it. */
export const inputOf = ({ name, acronym, side }: OrganisationDraft) => ({
  name: name.trim(),
  acronym: acronym.trim() || null,
  side,
});
