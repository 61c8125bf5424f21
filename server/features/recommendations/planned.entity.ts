import { Column } from 'typeorm';
import { ContentEntity } from '../../database/content.entity.js';

/** What a plan for a row says: the joint one, or one that an organisation proposes. */
export abstract class PlannedEntity extends ContentEntity {
  @Column('text')
  expectedResult: string;

  @Column('text')
  challenges: string;

  @Column('text')
  nextSteps: string;

  @Column('uuid', { nullable: true })
  leadInstitutionId: string | null;

  @Column('uuid', { array: true })
  supportingInstitutionIds: string[];

  @Column('uuid', { array: true })
  partnerIds: string[];

  @Column('date', { nullable: true })
  startsOn: string | null;

  @Column('date', { nullable: true })
  deadline: string | null;

  @Column('text')
  budget: string;
}
