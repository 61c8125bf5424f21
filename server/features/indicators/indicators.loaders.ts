import type { Actor } from '../../domain/actor.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import { listsInOrder, type OperationContext } from '../../graphql/operation-context.js';
import type { IndicatorEntity, MeasurementEntity } from './indicator.entity.js';
import type { MeasurementsService } from './measurements.service.js';
import type { RowLabel } from './row-label.model.js';
import type { RowLabelsService } from './row-labels.service.js';

/** Who asks, and in which operation. */
interface Asking {
  readonly actor: Actor;
  readonly context: OperationContext;
}

/** The measurements of an indicator, fetched for all indicators of the operation together. */
export function measurementsOf(
  measurements: MeasurementsService,
  { actor, context }: Asking,
  { id, workspaceId }: IndicatorEntity,
): Promise<MeasurementEntity[]> {
  const loader = context.loader(`measurements of ${workspaceId}`, async (ids) => {
    const rows = await measurements.of(readerOrNotFound(actor, workspaceId), ids);
    return listsInOrder(ids, rows, ({ indicatorId }) => indicatorId);
  });
  return loader.load(id);
}

/** What the row of an indicator is called, fetched for all together. */
export async function rowOf(
  labels: RowLabelsService,
  { actor, context }: Asking,
  { entryId, workspaceId }: IndicatorEntity,
): Promise<RowLabel> {
  const loader = context.loader(`row labels of ${workspaceId}`, async (ids) => {
    const rows = await labels.of(readerOrNotFound(actor, workspaceId), ids);
    return listsInOrder(ids, rows, (row) => row.entryId);
  });
  const [label] = await loader.load(entryId);
  return label;
}
