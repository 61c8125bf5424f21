import { Column, Entity } from 'typeorm';
import type { EvidenceFileKind } from '../../domain/evidence-file.js';
import { ContentEntity } from '../../database/content.entity.js';

/**
 * A file of a piece of evidence: what was uploaded, or the copy cleaned of what it tells of people. A shared piece has a
 * cleaned one alone. The bytes lie in pieces under `contentId`, which a shared copy has in common with what it came from.
 */
@Entity('evidence_file')
export class EvidenceFileEntity extends ContentEntity {
  @Column('uuid')
  evidenceId: string;

  @Column('text')
  form: 'ORIGINAL' | 'CLEANED';

  /** Never told to a reader. */
  @Column('uuid')
  contentId: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: EvidenceFileKind;

  @Column('integer')
  byteSize: number;

  @Column('text')
  sha256: string;

  @Column('text', { array: true })
  removed: string[];

  @Column('text', { array: true })
  remaining: string[];
}
