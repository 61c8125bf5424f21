import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody wants of reminders, and when the last one left. Without a row: wanted, and none left. */
@Entity('reminder')
export class ReminderEntity {
  @PrimaryColumn('uuid')
  personId: string;

  @Column('boolean')
  isWanted: boolean;

  /** The day the last letter left, in UTC. */
  @Column('date', { nullable: true })
  lastDay: string | null;
}
