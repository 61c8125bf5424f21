/** Plays a row's shared versions and joint steps through the rules of the joint status, in the order of their days. */
import { moveJointStatus } from '../../../domain/joint-status.js';
import {
  idsOf,
  noJointStatus,
  type JointContext,
  type JointMove,
  type JointStatusRecord,
} from '../../../domain/joint-status-record.js';
import { isRefusal } from '../../../domain/refusal.js';
import type { NegotiatingSide } from '../../../domain/vocabulary.js';
import type { IsoDate, JointStep, SharedViews, VersionsByDate } from './types.js';

/** One event of a row's joint status, with the record before and after it and the versions that stood then. */
export interface PlayedStep {
  readonly on: IsoDate;
  readonly side: NegotiatingSide;
  readonly command: JointMove['command'];
  readonly move: JointMove;
  readonly before: JointStatusRecord;
  readonly after: JointStatusRecord;
  readonly context: JointContext;
}

/** Gives the id under which a side's version of one day is stored. */
export type VersionId = (side: NegotiatingSide, asOf: IsoDate) => string;

type Event = { readonly on: IsoDate } & (
  | { readonly release: NegotiatingSide; readonly step?: undefined }
  | { readonly step: JointStep; readonly release?: undefined }
);

const releases = (side: NegotiatingSide, versions: VersionsByDate = {}): Event[] =>
  Object.keys(versions).map((on) => ({ on, release: side }));

/** Oldest first; on one day what was shared comes before what was said about it. */
function eventsOf(views: SharedViews): Event[] {
  const events: Event[] = [
    ...releases('GOVERNMENT', views.government),
    ...releases('CSO', views.coalition),
    ...(views.joint ?? []).map((step) => ({ on: step.on, step })),
  ];
  return events.sort((a, b) => a.on.localeCompare(b.on));
}

const withRelease = (context: JointContext, views: SharedViews, side: NegotiatingSide, at: [IsoDate, string]) => {
  const [asOf, id] = at;
  const version = (side === 'CSO' ? views.coalition : views.government)?.[asOf];
  if (!version) throw new Error(`No version of ${side} on ${asOf}`);
  const shared = { id, status: version.status, rationale: version.rationale };
  return side === 'CSO' ? { ...context, cso: shared } : { ...context, government: shared };
};

/** The command as the rules take it: over the versions of that day, a yes to the value that stands. */
function moveOf(step: JointStep, record: JointStatusRecord, context: JointContext): JointMove {
  const { side, command } = step;
  const seen = idsOf(context);
  switch (command) {
    case 'PROPOSE':
    case 'COUNTER':
      if (step.value === null) throw new Error(`${command} of ${step.on} names no value`);
      return { side, command, value: step.value, reason: step.reason, seen };
    case 'ACCEPT':
    case 'RECONFIRM':
      if (record.value === null) throw new Error(`${command} of ${step.on} meets no value`);
      return { side, command, value: record.value, seen };
    case 'DISPUTE':
    case 'REOPEN':
      return { side, command, reason: step.reason ?? '', value: step.value, seen };
    case 'WITHDRAW':
      return { side, command };
  }
}

/**
 * The row's whole history, releases included, oldest first; the last step's `after` is where the row stands. Throws with
 * the refusal's words when the rules do not allow a step, for then the content is wrong.
 */
export function playJointHistory(views: SharedViews, versionId: VersionId): PlayedStep[] {
  let record = noJointStatus;
  let context: JointContext = { cso: null, government: null };
  return eventsOf(views).map(({ on, step, release }) => {
    if (release) context = withRelease(context, views, release, [on, versionId(release, on)]);
    const move: JointMove = step ? moveOf(step, record, context) : { side: release, command: 'RELEASE' };
    const before = record;
    const after = moveJointStatus(before, move, context);
    if (isRefusal(after)) throw new Error(`${move.command} by ${move.side} on ${on}: ${after.message.id}`);
    record = after;
    const side = step ? step.side : release;
    return { on, side, command: move.command, move, before, after, context };
  });
}
