import { Injectable } from '@nestjs/common';
import { membershipIn, type Actor } from '../../domain/actor.js';
import { may } from '../../domain/permissions.js';
import { isOwnSheetField, planFieldOf, type ValueField } from '../../domain/sheet-fields.js';
import { Audience, Side } from '../../domain/vocabulary.js';
import { permissionOfField } from '../../domain/plan-rights.js';
import { Clock } from '../../database/sources.js';
import { visibleTo } from '../../database/visible.js';
import { db } from '../../database/with-actor.js';
import { authorize, authorizeIn, readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import { WorkspacesService } from '../workspaces/workspaces.service.js';
import type { LaidFile } from './laid-file.js';
import { layFile, rowsOfFile, seenVersions } from './lay-file.js';
import type { LayingWorld } from './lay-row.js';
import { MatrixFileEntity } from './matrix-file.entity.js';
import type { MatrixLayoutInput } from './matrix-layout.model.js';
import { SheetRowsService, type PlannedRow } from './sheet-rows.service.js';
import { sheetToLay } from './sheet-of-file.js';

/** Spreadsheets somebody chose: listed, laid onto the matrix. Applying them is `SheetActs`'. */
@Injectable()
export class MatrixFilesService {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly workspaces: WorkspacesService,
    private readonly rows: SheetRowsService,
    private readonly clock: Clock,
  ) {}

  /** One file of the actor's own organisation; NOT_FOUND otherwise. */
  async one(actor: Actor, id: string): Promise<MatrixFileEntity> {
    const found = await db().findOneBy(MatrixFileEntity, { id });
    if (!found) throw new NotFound();
    authorize(actor, 'matrix.import', found);
    return found;
  }

  /** The files of the actor's organisation that were applied, the newest first; at most 50. */
  ofWorkspace(actor: Actor, workspaceId: string): Promise<MatrixFileEntity[]> {
    const { organisationId } = authorizeIn(actor, 'matrix.import', workspaceId);
    const query = db()
      .createQueryBuilder(MatrixFileEntity, 'file')
      .where('file.workspaceId = :workspaceId and file.ownerOrganisationId = :organisationId', {
        workspaceId,
        organisationId,
      })
      .andWhere('file.appliedAt is not null');
    return visibleTo(query, readerOrNotFound(actor, workspaceId)).orderBy('file.appliedAt', 'DESC').take(50).getMany();
  }

  /** What laying the file onto a review would do. Changes nothing. */
  async lay(actor: Actor, of: MatrixFileEntity, layout: MatrixLayoutInput): Promise<[LaidFile, LayingWorld]> {
    const review = await this.reviews.one(actor, layout.reviewId);
    if (review.workspaceId !== of.workspaceId) throw new NotFound();
    const sheet = sheetToLay(of, layout);
    const reader = readerOrNotFound(actor, of.workspaceId);
    const entries = await this.rows.ofReview(reader, review.id);
    const ids = entries.map(({ id }) => id);
    const own = await this.rows.own(reader, ids);
    const rows = rowsOfFile(sheet, entries);
    const bases = await this.rows.bases(reader, seenVersions(sheet, rows), entries, own);
    const { organisationId } = reader;
    const world = await this.world(actor, of);
    return [layFile(sheet, rows, { entries, own, bases, unknown: this.rows.unknown, organisationId }, world), world];
  }

  /** Names, rights and the day, for all rows. */
  private async world(actor: Actor, of: MatrixFileEntity): Promise<LayingWorld> {
    const { workspaceId } = of;
    const facts = await this.workspaces.facts(workspaceId);
    const known = await this.workspaces.organisations.known(actor, workspaceId);
    const names = new Map(known.map(({ id, name }) => [id, name]));
    const membership = membershipIn(actor, workspaceId);
    const thing = {
      workspaceId,
      audience: Audience.JOINT,
      ownerOrganisationId: membership?.organisationId ?? null,
      ownerSide: membership?.side ?? null,
      writtenBy: null,
    };
    const mayChange = (field: ValueField, { clusterId }: PlannedRow) =>
      isOwnSheetField(field)
        ? may(actor, 'assessment.record', thing, facts)
        : may(actor, permissionOfField[planFieldOf[field]], { ...thing, clusterId }, facts);
    return {
      organisations: known.filter(({ side }) => side !== Side.OBSERVER),
      nameOf: (id) => names.get(id) ?? '',
      mayChange,
      today: this.clock.today(),
    };
  }
}
