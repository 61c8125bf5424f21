import { Injectable } from '@nestjs/common';
import type { Actor, Membership, Reader } from '../../domain/actor.js';
import { moveJointStatus } from '../../domain/joint-status.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { JointState } from '../../domain/vocabulary.js';
import { JOINT_STATUS_EVENTS } from '../../database/sql/joint-status-events.js';
import { readerValues } from '../../database/visible.js';
import { statement } from '../../database/with-actor.js';
import { authorizeIn } from '../../graphql/authorize.js';
import { lostRace } from '../../graphql/lost-race.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import { MatrixService } from '../matrix/matrix.service.js';
import type { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { moveOf, type Given } from './joint-moves.js';
import { JointRecordsService, recordOf, type Standing } from './joint-records.service.js';
import type { AnsweredRows, AnswerSeveralInput, GivenCommand } from './joint-status-inputs.model.js';
import type { JointStatus, JointStatusEvent } from './joint-status.model.js';
import { jointStatusAt } from './joint-status-view.js';
import { togetherRefused, type RowRefusal } from './together.js';

type EventRow = JointStatusEvent & { readonly entryId: string };

/** Moves joint statuses by the commands of a side's coordinator or focal point. */
@Injectable()
export class JointStatusService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly records: JointRecordsService,
  ) {}

  /** Where one row stands; NOT_FOUND when the actor may not read it. */
  async of(actor: Actor, entryId: string): Promise<JointStatus> {
    return jointStatusAt(actor, await this.records.standing(await this.matrices.entry(actor, entryId)));
  }

  /** The commands that moved these rows, as far as the reader may see them, oldest first. */
  events(reader: Reader, entryIds: readonly string[]): Promise<EventRow[]> {
    return statement<EventRow>('joint-status-events', JOINT_STATUS_EVENTS, [...readerValues(reader), entryIds]);
  }

  /** One command on one row. */
  async move(actor: Actor, command: GivenCommand, input: Omit<Given, 'command'>): Promise<Outcome<JointStatus>> {
    const entry = await this.matrices.entry(actor, input.entryId);
    const membership = authorizeIn(actor, 'jointStatus.move', entry.workspaceId);
    await this.records.lock([entry.id]);
    return this.carryOut(actor, membership, entry, { ...input, command });
  }

  /** Several rows with one answer each: all of them, or none and a Refusal that names every row with what stands against it. */
  async answerSeveral(actor: Actor, { answers }: AnswerSeveralInput): Promise<Outcome<AnsweredRows>> {
    const ids = answers.map(({ entryId }) => entryId);
    if (new Set(ids).size < ids.length) return new Refusal('NAMED_TWICE', say('jointStatus.answeredTwice'), 'answers');
    const rows: { entry: MatrixEntryEntity; membership: Membership; given: Given }[] = [];
    for (const given of answers) {
      const entry = await this.matrices.entry(actor, given.entryId);
      rows.push({ entry, membership: authorizeIn(actor, 'jointStatus.move', entry.workspaceId), given });
    }
    await this.records.lock(ids);
    const jointStatuses: JointStatus[] = [];
    const refused: RowRefusal[] = [];
    for (const { entry, membership, given } of rows) {
      const answer = await this.carryOut(actor, membership, entry, given);
      if (isRefusal(answer) || answer instanceof Conflict) refused.push({ entryId: entry.id, why: answer });
      else jointStatuses.push(answer);
    }
    return refused.length ? togetherRefused(refused) : { jointStatuses };
  }

  /** Load, rule, save: on a row that is locked. */
  private async carryOut(
    actor: Actor,
    membership: Membership,
    entry: MatrixEntryEntity,
    given: Given,
  ): Promise<Outcome<JointStatus>> {
    const standing = await this.records.standing(entry);
    const move = moveOf(given, membership.side!);
    if (isRefusal(move)) return move;
    if ((standing.status?.version ?? 0) !== given.expectedVersion) return this.conflict(standing, given);
    const next = moveJointStatus(recordOf(standing), move, standing.context);
    if (isRefusal(next)) return next;
    const organisationId = membership.organisationId!;
    return jointStatusAt(actor, await this.records.write(standing, { move, next, organisationId }));
  }

  private async conflict({ status, entry }: Standing, given: Given): Promise<Outcome<JointStatus>> {
    const { command, value = null, reason = null } = given;
    const mine = { command, value, reason };
    if (!status) {
      const none = { state: JointState.NONE, value: null, proposedBy: null, reason: null };
      const nothing = { base: null, mine, theirs: none, theirsBy: null };
      return new Conflict({ id: entry.id, currentVersion: 0, ...nothing });
    }
    const { state, proposedBy } = status;
    const lost = await lostRace(status, given.expectedVersion, {
      state,
      value: status.value,
      proposedBy,
      reason: status.reason,
    });
    return new Conflict({ ...lost, id: entry.id, mine });
  }
}
