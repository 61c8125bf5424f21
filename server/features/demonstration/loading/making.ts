import type { Audience, Role, Side } from '../../../domain/vocabulary.js';
import type { Permission } from '../../../domain/permissions.js';
import type { Demonstration, OrganisationKey, PersonKey, RecommendationNumber } from '../content/types.js';
import type { Row } from './insert-rows.js';
import type { KeyedIds } from './keyed-ids.js';

/** Whose a thing is, who may read it, and since when it is there. */
export interface Owned {
  readonly audience: Extract<Audience, 'ORGANISATION' | 'JOINT'>;
  /** None for what belongs to the whole workspace. */
  readonly owner: OrganisationKey | null;
  readonly at: Date;
  readonly changedAt?: Date;
  readonly version?: number;
}

/** Something that was done, for the record. */
export interface Told {
  readonly at: Date;
  readonly action: Permission;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly audience: Owned['audience'];
  readonly owner: OrganisationKey | null;
  /** Who did it, in whose name. */
  readonly by: OrganisationKey;
  readonly entry?: RecommendationNumber;
  readonly before?: object;
  readonly after: object;
}

/** Rows by table, and what the journal tells of them. */
export interface Made {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly told: readonly Told[];
}

/** The day from which the demonstration's workspace is at work: soon after the review. */
export const BEGUN_ON = '2024-11-13';

/** What everything that makes rows shares: the content, the ids, and the columns every content table carries. */
export class Making {
  readonly workspaceId: string;
  readonly reviewId: string;

  constructor(
    readonly content: Demonstration,
    readonly ids: KeyedIds,
  ) {
    this.workspaceId = ids.of('workspace');
    this.reviewId = ids.of('review');
  }

  organisation = (key: OrganisationKey): string => this.ids.of('organisation', key);
  organisations = (keys: readonly OrganisationKey[]): string[] => keys.map(this.organisation);
  sideOf = (key: OrganisationKey): Side => this.content.organisations[key].side;
  person = (key: PersonKey): string => this.ids.of('person', key);
  recommendation = (number: RecommendationNumber): string => this.ids.of('recommendation', number);
  entry = (number: RecommendationNumber): string => this.ids.of('entry', number);

  /** The account that acts for an organisation: its coordinator, else a member; none for one without an account. */
  actsFor(organisation: OrganisationKey): string | null {
    const order: readonly Role[] = ['COORDINATOR', 'MEMBER'];
    const people = Object.entries(this.content.people) as [PersonKey, Demonstration['people'][PersonKey]][];
    const own = people.filter(([, person]) => person.organisation === organisation && order.includes(person.role));
    const [first] = own.sort(([, a], [, b]) => order.indexOf(a.role) - order.indexOf(b.role));
    return first ? this.person(first[0]) : null;
  }

  /** The columns every content table carries. What everybody reads is by an organisation, never by a person. */
  columns(id: string, { audience, owner, at, changedAt = at, version = 1 }: Owned): Row {
    return {
      id,
      workspace_id: this.workspaceId,
      audience,
      owner_organisation_id: owner && this.organisation(owner),
      owner_side: owner && this.sideOf(owner),
      version,
      written_by: owner && audience === 'ORGANISATION' ? this.actsFor(owner) : null,
      written_at: at,
      changed_at: changedAt,
    };
  }

  /** The same for what belongs to the whole workspace. */
  common(id: string, at: Date, more: Pick<Owned, 'changedAt' | 'version'> = {}): Row {
    return this.columns(id, { audience: 'JOINT', owner: null, at, ...more });
  }
}
