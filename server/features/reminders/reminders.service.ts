import { createHash, randomInt } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { NOTE_REMINDER, REMINDED_PERSON, TO_REMIND } from '../../database/sql/reminders.js';
import { Clock } from '../../database/sources.js';
import { statement, WithActor } from '../../database/with-actor.js';
import { Jobs } from '../../jobs/jobs.js';
import { Mailer } from '../../mail/mailer.js';
import { reminderLetter } from './reminder-letter.js';
import { WaitingPlaces } from './waiting-places.service.js';

const PLAN = 'plan-reminders';
const REMIND = 'remind';

/** When the letters of a day are planned, by UTC; they leave within the hour that follows. */
const PLANNED_AT = { hour: 5, minute: 30 };
/** Letters leave at a moment nobody can tell beforehand: half an hour before or after six, in milliseconds. */
const SPREAD = 3_600_000;

/** Where a person says whether they want to be reminded. */
const PREFERENCE = '/account';

/** One day's reminder of one person. */
interface Due {
  readonly personId: string;
  readonly day: string;
}

/**
 * At most one letter a day to whoever has to answer something for their side. What waits is counted in their own eyes as
 * the letter leaves, so that somebody who was removed meanwhile gets none.
 */
@Injectable()
export class RemindersService implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly withActor: WithActor,
    private readonly clock: Clock,
    private readonly places: WaitingPlaces,
  ) {}

  onModuleInit(): void {
    this.jobs.everyDay(PLAN, PLANNED_AT, () => this.plan());
    this.jobs.register(REMIND, (due: Due) => this.remind(due));
  }

  /** Adds a job for each who may be written to; one left from a day before is replaced by it. */
  private async plan(): Promise<void> {
    if (!this.mailer.isConfigured()) return;
    const now = this.clock.now().getTime();
    const day = this.clock.today();
    await this.withActor.write(null, async () => {
      for (const { id } of await statement<{ id: string }>('to-remind', TO_REMIND, [])) {
        const payload: Due = { personId: id, day };
        const at = new Date(now + randomInt(SPREAD));
        await this.jobs.add({ name: REMIND, payload, at, key: `${REMIND}:${id}` });
      }
    });
  }

  /**
   * Sends a person's letter of a day if anything waits. It is noted after it left: a process killed in between sends it
   * a second time, under the same message id.
   */
  private async remind(due: Due): Promise<void> {
    const values = [due.personId, due.day];
    const [person] = await this.withActor.read(null, () =>
      statement<Actor & { email: string }>('reminded-person', REMINDED_PERSON, values),
    );
    if (!person) return;
    const waiting = await this.withActor.read(person, () => this.places.of(person));
    if (waiting.length === 0) return;
    const letter = reminderLetter(person.language, waiting, this.mailer.linkTo(PREFERENCE));
    await this.mailer.send({ to: person.email, ...letter, id: letterId(due) });
    await this.withActor.write(null, () => statement('note-reminder', NOTE_REMINDER, [...values, null]));
  }
}

/** The same for each try of one day's letter, and telling nothing of the person. */
const letterId = ({ personId, day }: Due): string =>
  createHash('sha256').update(`${personId} ${day}`).digest('hex').slice(0, 32);
