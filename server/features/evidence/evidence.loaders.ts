import { Audience } from '../../domain/vocabulary.js';
import { listsInOrder, type OperationContext } from '../../graphql/operation-context.js';
import type { EvidenceEntity } from './evidence.entity.js';
import type { EvidenceService } from './evidence.service.js';
import { saysTheSame } from './same-evidence.js';
import { handsOutTheSame, type SharedFilesService } from './shared-files.service.js';

/** What it takes to compare a piece with the copies others have of it. */
interface Copying {
  readonly evidence: EvidenceService;
  readonly files: SharedFilesService;
}

/** The copies of a piece, each with whether it hands out the piece's file as it is now. */
const copiesOf = ({ evidence, files }: Copying, context: OperationContext, piece: EvidenceEntity) =>
  context
    .loader('copies of evidence', async (ids) => {
      const copies = await evidence.copiesOf(ids);
      const cleaned = await files.cleanedOf([...ids, ...copies.map(({ id }) => id)]);
      const compared = copies.map((copy) => ({
        copy,
        hasSameFile: handsOutTheSame(cleaned, copy.id, copy.sharedFromId!),
      }));
      return listsInOrder(ids, compared, ({ copy }) => copy.sharedFromId!);
    })
    .load(piece.id);

/** Whether everybody may see the piece as it is now: itself, or a copy that says the same. */
export async function isShared(services: Copying, context: OperationContext, piece: EvidenceEntity): Promise<boolean> {
  if (piece.audience === Audience.JOINT) return true;
  const copies = await copiesOf(services, context, piece);
  return copies.some(
    ({ copy, hasSameFile }) => hasSameFile && copy.audience === Audience.JOINT && saysTheSame(copy, piece),
  );
}

/** The widest audience that has a copy of the own piece; null without one. */
export async function sharedWith(
  services: Copying,
  context: OperationContext,
  piece: EvidenceEntity,
): Promise<Audience | null> {
  if (piece.audience !== Audience.ORGANISATION) return null;
  const audiences = (await copiesOf(services, context, piece)).map(({ copy }) => copy.audience);
  return audiences.includes(Audience.JOINT) ? Audience.JOINT : (audiences[0] ?? null);
}
