import type { Reader } from '../domain/actor.js';
import { Audience, type Side } from '../domain/vocabulary.js';
import { CHAIN_HEADS } from './sql/record.js';
import { readerValues } from './visible.js';
import { statement } from './with-actor.js';

/** Where one chain of the record ends. */
export interface ChainHead {
  readonly id: string;
  readonly audience: Audience;
  readonly organisationId: string | null;
  readonly organisation: string | null;
  readonly side: Side | null;
  /** How many events it has. */
  readonly events: number;
  /** The hash of the last one, in hexadecimal. */
  readonly head: string;
}

/** The chains these eyes may read, everybody's first. */
export const chainHeads = (reader: Reader): Promise<ChainHead[]> =>
  statement<ChainHead>('chain-heads', CHAIN_HEADS, readerValues(reader));

/** Where the record of an audience ends as these eyes see it; everybody's, where that audience has none yet. */
export async function headOf(reader: Reader, audience: Audience): Promise<ChainHead | null> {
  const heads = await chainHeads(reader);
  const of = (wanted: Audience) => heads.find((head) => head.audience === wanted);
  return of(audience) ?? of(Audience.JOINT) ?? null;
}
