import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who can sign in. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  email: string;

  /** The address as it is compared: trimmed, composed, lower case. */
  @Column('text')
  emailKey: string;

  @Column('text')
  name: string;

  /** argon2id, with its parameters in the string. */
  @Column('text')
  passwordHash: string;

  @Column('text')
  language: string;

  @Column('boolean')
  isDemonstration: boolean;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  suspendedAt: Date | null;
}
