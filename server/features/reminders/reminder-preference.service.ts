import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { NOTE_REMINDER } from '../../database/sql/reminders.js';
import { db, statement } from '../../database/with-actor.js';
import { Mailer } from '../../mail/mailer.js';
import { ReminderEntity } from './reminder.entity.js';
import type { ReminderPreference } from './reminder.model.js';

/** Whether somebody wants to be reminded; they do until they say otherwise. */
@Injectable()
export class ReminderPreferences {
  constructor(private readonly mailer: Mailer) {}

  async of({ personId }: Actor): Promise<ReminderPreference> {
    const kept = await db().findOneBy(ReminderEntity, { personId });
    return { id: personId, isWanted: kept?.isWanted ?? true, areMailed: this.mailer.isConfigured() };
  }

  async set(actor: Actor, isWanted: boolean): Promise<ReminderPreference> {
    await statement('note-reminder', NOTE_REMINDER, [actor.personId, null, isWanted]);
    return this.of(actor);
  }
}
