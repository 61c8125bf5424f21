import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { readerIn, type Actor, type Reader } from '../../domain/actor.js';
import { may } from '../../domain/permissions.js';
import { Audience, Side } from '../../domain/vocabulary.js';
import { db } from '../../database/with-actor.js';
import { visibleTo } from '../../database/visible.js';
import { AssessmentVersionEntity, type AssessmentEntity } from './assessment.entity.js';

/** All that was said of a row over time, by whom it was said. */
interface Views {
  readonly cso: AssessmentVersionEntity[];
  readonly government: AssessmentVersionEntity[];
  readonly nhri: AssessmentVersionEntity[];
  readonly own: AssessmentVersionEntity[];
  readonly inside: AssessmentVersionEntity[];
}

/** Reads what was said of rows. */
@Injectable()
export class AssessmentVersionsService {
  /** Every version of one entry the reader may see, the earliest day first. */
  async history(reader: Reader, entryId: string): Promise<Views> {
    const query = db()
      .createQueryBuilder(AssessmentVersionEntity, 'version')
      .where('version.entryId = :entryId', { entryId });
    const all = await visibleTo(query, reader)
      .orderBy('version.asOf')
      .addOrderBy('version.number')
      .addOrderBy('version.id')
      .getMany();
    const shared = (side: Side) => all.filter((one) => one.audience === Audience.JOINT && one.side === side);
    return {
      cso: shared(Side.CSO),
      government: shared(Side.GOVERNMENT),
      nhri: shared(Side.NHRI),
      inside: newestOfEach(all.filter((one) => one.audience === Audience.SIDE)),
      own: all
        .filter((one) => one.audience === Audience.ORGANISATION && one.sharedFromId === null)
        .sort((one, other) => one.number - other.number),
    };
  }

  /** Versions by their ids, as far as the reader may see them. */
  byIds(reader: Reader, ids: readonly string[]): Promise<AssessmentVersionEntity[]> {
    const query = db().createQueryBuilder(AssessmentVersionEntity, 'version').where('version.id = any(:ids)', { ids });
    return visibleTo(query, reader).getMany();
  }

  /** Whether the actor may take it back from those who read it. */
  mayWithdraw(actor: Actor, version: AssessmentVersionEntity): boolean {
    const { JOINT, SIDE } = Audience;
    if (version.audience !== JOINT && version.audience !== SIDE) return false;
    const permission = version.audience === JOINT ? 'assessment.share' : 'content.shareInside';
    return may(actor, permission, version, { governmentHasJoined: true });
  }

  /** Whether the actor may adopt it for the side: another organisation has shared it inside the side. */
  mayAdopt(actor: Actor, version: AssessmentVersionEntity): boolean {
    const isOwn = readerIn(actor, version.workspaceId)?.organisationId === version.ownerOrganisationId;
    const isInside = version.audience === Audience.SIDE && !isOwn;
    return isInside && may(actor, 'assessment.adopt', version, { governmentHasJoined: true });
  }

  /** The version of an own assessment that stands. */
  current(head: AssessmentEntity): Promise<AssessmentVersionEntity> {
    return db().findOneByOrFail(AssessmentVersionEntity, { id: head.currentVersionId });
  }

  /** Which of an own assessment's versions everybody has, if any. */
  async sharedFrom(head: AssessmentEntity): Promise<{ isShared: boolean; isNewerThanShared: boolean }> {
    const own = await db().find(AssessmentVersionEntity, { where: { assessmentId: head.id }, select: { id: true } });
    const shared = await db().find(AssessmentVersionEntity, {
      where: { sharedFromId: In(own.map(({ id }) => id)), audience: Audience.JOINT },
      select: { id: true, sharedFromId: true },
    });
    const isShared = shared.some(({ sharedFromId }) => sharedFromId === head.currentVersionId);
    return { isShared, isNewerThanShared: shared.length > 0 && !isShared };
  }
}

/** The newest version of each organisation, in the order of their days. */
const newestOfEach = (versions: readonly AssessmentVersionEntity[]): AssessmentVersionEntity[] =>
  versions.filter(
    (one) => !versions.some((other) => other.assessmentId === one.assessmentId && other.number > one.number),
  );
