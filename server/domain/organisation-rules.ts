import type { Membership } from './actor.js';
import { Refusal } from './refusal.js';
import { say } from './sentence.js';
import { lookOf, mixedLetters, mixedWord } from './name-look.js';
import { joiningKey, tidyText, trigramLikeness } from './text-likeness.js';
import { Role, Side } from './vocabulary.js';

/** How organisations are told apart: by a full name, and often a short one. */
export interface OrganisationName {
  readonly name: string;
  readonly acronym: string | null;
}

/** An organisation that is known already. */
export interface KnownOrganisation extends OrganisationName {
  readonly id: string;
}

/** Where an organisation stands in the work, as far as it may be told to whoever asks. */
export interface OrganisationUses {
  /** It has or had members, or something in the workspace is its own. */
  readonly hasWorked: boolean;
  /** Rows of matrices that name it in any part. */
  readonly rows: number;
  /** Rows of matrices that name it as a partner of civil society. */
  readonly rowsAsPartner: number;
  /** Thematic groups, commitments and reports that name it. */
  readonly others: number;
}

/**
 * From this likeness on, two names are shown to a person as perhaps one and the same. Two ministries of one government
 * share "Ministry of … Affairs" and do not reach it; "Ministry for Justice" and "Justice Ministry" do.
 */
const nameLikeness = 0.65;

/** Marks on letters are often left out in typing: "Ministère" and "Ministere" are one name. */
const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

/** What two writings of one name share: no marks on letters, no case, one kind of quotation mark and dash. */
export const nameKey = (text: string) => withoutMarks(joiningKey(text));

/** The name and short form as they are kept: white space tidied, an empty short form none. */
export const tidyName = ({ name, acronym }: OrganisationName): OrganisationName => ({
  name: withoutSteering(tidyText(name)),
  acronym: withoutSteering(tidyText(acronym ?? '')) || null,
});

/**
 * One way of writing each letter (NFC), and no signs that nobody sees and that make a name look like another: controls,
 * marks that turn the direction of writing, spaces without width. Joiners stay, some scripts are written with them.
 */
const withoutSteering = (text: string): string =>
  text.normalize('NFC').replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '');

/**
 * What stands against a tidied name among the others of a workspace. The same name, or one that looks the same, is refused
 * (`NAME_TAKEN`), and so is a word in letters of two alphabets (`NAME_MIXED`); one that
 * is nearly another's, or its short form, is refused (`NAME_ALIKE`) until a person says that it is another body.
 */
export function checkName(
  named: OrganisationName,
  others: readonly KnownOrganisation[],
  isAnother: boolean,
): Refusal | null {
  const { name } = named;
  if (name === '') return new Refusal('NAME_NEEDED', say('organisations.nameNeeded'), 'name');
  const mixed = mixedWord(`${name} ${named.acronym ?? ''}`);
  if (mixed) return mixedLetters(mixed);
  const same = others.find((other) => lookOf(other.name) === lookOf(name));
  if (same) return new Refusal('NAME_TAKEN', say('organisations.nameTaken', { name: same.name }), 'name', same.id);
  const like = isAnother ? null : mostLike(named, others);
  if (!like) return null;
  const message = say('organisations.nameAlike', { name: like.name });
  return new Refusal('NAME_ALIKE', message, 'name', like.id);
}

/** The known organisation that this may be; null when none is near. */
function mostLike(named: OrganisationName, others: readonly KnownOrganisation[]): KnownOrganisation | null {
  const byLikeness = others
    .map((other) => ({ other, likeness: nameOrShortForm(named, other) }))
    .filter(({ likeness }) => likeness >= nameLikeness)
    .sort((one, other) => other.likeness - one.likeness);
  return byLikeness[0]?.other ?? null;
}

function nameOrShortForm(one: OrganisationName, other: OrganisationName): number {
  const isShortForm =
    sameShort(one.name, other.acronym) || sameShort(other.name, one.acronym) || sameShort(one.acronym, other.acronym);
  return isShortForm ? 1 : trigramLikeness(withoutMarks(one.name), withoutMarks(other.name));
}

const sameShort = (one: string | null, other: string | null) =>
  one !== null && other !== null && nameKey(one) === nameKey(other);

/** Whether an organisation can be taken out of the lists as a mistake: not while anything is its own or names it. */
export function checkArchiving({ name }: OrganisationName, uses: OrganisationUses): Refusal | null {
  if (uses.hasWorked) return new Refusal('HAS_WORKED', say('organisations.hasWorked', { name }));
  if (uses.rows > 0) {
    return new Refusal('STILL_NAMED', say('organisations.namedInRows', { name, count: uses.rows }));
  }
  if (uses.others === 0) return null;
  return new Refusal('STILL_NAMED', say('organisations.namedElsewhere', { name }));
}

/**
 * Whether an organisation can go over to a side. One that has worked stays on its own: what it wrote for that side's
 * eyes would be read by the other. A partner is of civil society; observers are not named in rows.
 */
export function checkSide({ name }: OrganisationName, to: Side, uses: OrganisationUses): Refusal | null {
  if (uses.hasWorked) {
    const message = say('organisations.hasWorkedForSide', { name });
    return new Refusal('HAS_WORKED', message, 'side');
  }
  const inTheWay = to === Side.OBSERVER ? uses.rows : to === Side.CSO ? 0 : uses.rowsAsPartner;
  if (inTheWay === 0) return null;
  const named = to === Side.OBSERVER ? 'organisations.namedInRow' : 'organisations.namedAsPartner';
  return new Refusal('STILL_NAMED', say(named, { name }), 'side');
}

/**
 * Whether a member may know an organisation's people by name and role: those of the own organisation and side, and an
 * administrator all of them. Of another side nobody is named or counted. Observers are many bodies that share nothing;
 * coordinators, who answer for them, know them.
 */
export function mayNamePeopleOf(membership: Membership, organisation: { id: string; side: Side }): boolean {
  if (membership.roles.includes(Role.ADMINISTRATOR)) return true;
  if (membership.organisationId === organisation.id) return true;
  if (organisation.side === Side.OBSERVER) return membership.roles.includes(Role.COORDINATOR);
  return membership.side === organisation.side;
}
