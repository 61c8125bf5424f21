import type { Audience } from '../../../domain/vocabulary.js';
import { speaksFor } from '../content/organisations.js';
import type {
  AssessedVersion,
  CitedSource,
  IsoDate,
  OrganisationKey,
  RecommendationNumber,
  VersionsByDate,
} from '../content/types.js';
import type { Row } from './insert-rows.js';
import type { Made, Making, Owned, Told } from './making.js';
import { minutesBefore } from './moments.js';

type Kept = Extract<Audience, 'ORGANISATION' | 'JOINT'>;

/** A version an organisation wrote, and when it was shared, if it was. */
interface Spoken {
  readonly asOf: IsoDate;
  readonly version: AssessedVersion;
  readonly sharedAt: Date | null;
  readonly writtenAt: Date;
}

/** All one organisation said of one row, oldest first. */
interface View {
  readonly number: RecommendationNumber;
  readonly organisation: OrganisationKey;
  readonly spoken: readonly Spoken[];
}

/** Minutes between writing an assessment and sharing it, and before that to enter a source. */
const TO_SHARE = 25;
const TO_CITE = 12;

/** Gives when a version was shared with everybody. */
export type SharedAt = (number: RecommendationNumber, organisation: OrganisationKey, asOf: IsoDate) => Date;

/** Names the JOINT version of one day. */
export const jointVersionId = (making: Making, number: RecommendationNumber, by: OrganisationKey, asOf: IsoDate) =>
  making.ids.of('version', 'JOINT', number, by, asOf);

/** Every assessment: each organisation's own, and of what was shared the copy that everybody reads, with its evidence. */
export function assessmentRows(making: Making, sharedAt: SharedAt): Made {
  const made = viewsOf(making, sharedAt).flatMap((view) => {
    const shared = { ...view, spoken: view.spoken.filter((one) => one.sharedAt !== null) };
    return [new ViewRows(making, view, 'ORGANISATION'), new ViewRows(making, shared, 'JOINT')];
  });
  const spoken = made.filter(({ view }) => view.spoken.length > 0);
  return {
    tables: {
      assessment: spoken.map((rows) => rows.head()),
      assessment_version: spoken.flatMap((rows) => rows.versions()),
      evidence: spoken.flatMap((rows) => rows.evidence()),
    },
    told: spoken.flatMap((rows) => rows.told()),
  };
}

/** What each organisation said of each row: a side's speaker what it shared, and every organisation its drafts. */
function viewsOf(making: Making, sharedAt: SharedAt): View[] {
  const views = new Map<string, View>();
  const add = (number: RecommendationNumber, organisation: OrganisationKey, spoken: readonly Spoken[]) => {
    const key = `${number} ${organisation}`;
    const all = [...(views.get(key)?.spoken ?? []), ...spoken].sort((a, b) => a.asOf.localeCompare(b.asOf));
    if (all.length) views.set(key, { number, organisation, spoken: all });
  };
  for (const [number, view] of Object.entries(making.content.views)) {
    for (const side of ['government', 'coalition', 'commission'] as const) {
      const at = (asOf: IsoDate) => sharedAt(number, speaksFor[side], asOf);
      add(
        number,
        speaksFor[side],
        spokenOn(view[side] ?? {}, (asOf) => ({ sharedAt: at(asOf), writtenAt: minutesBefore(at(asOf), TO_SHARE) })),
      );
    }
  }
  for (const { recommendation, organisation, versions } of making.content.drafts) {
    add(
      recommendation,
      organisation,
      spokenOn(versions, (asOf) => ({ sharedAt: null, writtenAt: sharedAt(recommendation, organisation, asOf) })),
    );
  }
  return [...views.values()];
}

const spokenOn = (
  versions: VersionsByDate,
  when: (asOf: IsoDate) => Pick<Spoken, 'sharedAt' | 'writtenAt'>,
): Spoken[] => Object.entries(versions).map(([asOf, version]) => ({ asOf, version, ...when(asOf) }));

/** The rows of one view in one audience: the organisation's own, or what everybody reads. */
class ViewRows {
  constructor(
    private readonly making: Making,
    readonly view: View,
    private readonly audience: Kept,
  ) {}

  head(): Row {
    const { spoken } = this.view;
    const last = spoken[spoken.length - 1];
    const times = { at: this.at(spoken[0]), changedAt: this.at(last), version: spoken.length };
    return {
      ...this.columns(this.headId(), times),
      entry_id: this.making.entry(this.view.number),
      side: this.side(),
      current_version_id: this.versionId(last.asOf),
    };
  }

  versions(): Row[] {
    return this.view.spoken.map((one, place) => ({
      ...this.columns(this.versionId(one.asOf), { at: this.at(one) }),
      assessment_id: this.headId(),
      entry_id: this.making.entry(this.view.number),
      side: this.side(),
      number: place + 1,
      status: one.version.status,
      rationale: one.version.rationale,
      no_evidence_reason: one.version.noEvidenceReason,
      evidence_ids: one.version.evidence.map((source) => this.evidenceId(source)),
      as_of: one.asOf,
      shared_from_id: this.isJoint() ? this.idIn('ORGANISATION', 'version', one.asOf) : null,
    }));
  }

  /** Each source once for the row, since the day it was first cited. */
  evidence(): Row[] {
    const cited = new Map<string, { source: CitedSource; at: Date }>();
    for (const one of this.view.spoken) {
      for (const source of one.version.evidence) {
        const at = this.isJoint() ? this.at(one) : minutesBefore(this.at(one), TO_CITE);
        if (!cited.has(keyOf(source))) cited.set(keyOf(source), { source, at });
      }
    }
    return [...cited.values()].map(({ source, at }) => ({
      ...this.columns(this.evidenceId(source), { at }),
      entry_id: this.making.entry(this.view.number),
      citation: source.citation,
      url: source.url,
      dated_on: source.datedOn,
      shared_from_id: this.isJoint() ? this.idIn('ORGANISATION', 'evidence', keyOf(source)) : null,
    }));
  }

  told(): Told[] {
    const { spoken, number, organisation } = this.view;
    const about = {
      subjectType: 'Assessment',
      audience: this.audience,
      owner: organisation,
      by: organisation,
    } as const;
    return spoken.map((one, place) => ({
      ...about,
      at: this.at(one),
      action: this.isJoint() ? 'assessment.share' : 'assessment.record',
      subjectId: this.isJoint() ? this.versionId(one.asOf) : this.headId(),
      entry: number,
      before: place > 0 ? toldOf(spoken[place - 1]) : undefined,
      after: { ...toldOf(one), ...(!this.isJoint() && { version: place + 1 }) },
    }));
  }

  private isJoint = () => this.audience === 'JOINT';
  private side = () => this.making.sideOf(this.view.organisation);
  private at = (one: Spoken) => (this.isJoint() ? (one.sharedAt ?? one.writtenAt) : one.writtenAt);
  private headId = () => this.idIn(this.audience, 'assessment');
  private versionId = (asOf: IsoDate) => this.idIn(this.audience, 'version', asOf);
  private evidenceId = (source: CitedSource) => this.idIn(this.audience, 'evidence', keyOf(source));

  private idIn(audience: Kept, kind: string, ...key: readonly string[]) {
    const { number, organisation } = this.view;
    return this.making.ids.of(kind, audience, number, organisation, ...key);
  }

  private columns(id: string, times: Pick<Owned, 'at' | 'changedAt' | 'version'>): Row {
    return this.making.columns(id, { audience: this.audience, owner: this.view.organisation, ...times });
  }
}

const keyOf = ({ url, citation }: CitedSource) => `${url} ${citation}`;

/** What of a version the history tells. */
const toldOf = ({ asOf, version: { status, rationale } }: Spoken) => ({ status, asOf, rationale });
