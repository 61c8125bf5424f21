import { Injectable, type OnModuleInit } from '@nestjs/common';
import { statement, WithActor } from '../../database/with-actor.js';
import { Jobs } from '../../jobs/jobs.js';

const CLEAN = 'drop-old-drafts';
/** At night, by UTC. */
const CLEANED_AT = { hour: 2, minute: 40 };

/** Without an actor the policy lets go what is older than drafts are kept, and shows nothing. */
const DROP_OLD = 'delete from draft';

/** Takes away, once a day, the drafts nobody has gone on with for a fortnight. */
@Injectable()
export class OldDrafts implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly withActor: WithActor,
  ) {}

  onModuleInit(): void {
    this.jobs.everyDay(CLEAN, CLEANED_AT, () => this.drop());
  }

  private async drop(): Promise<void> {
    await this.withActor.write(null, () => statement('drop-old-drafts', DROP_OLD, []));
  }
}
