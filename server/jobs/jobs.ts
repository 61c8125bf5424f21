import { Injectable, Logger } from '@nestjs/common';
import type pg from 'pg';
import { parseCronItems, run, type Runner } from 'graphile-worker';
import { JOB_SCHEMA, jobPool } from '../database/job-tables.js';
import { silentLogger } from '../database/job-log.js';
import { statement } from '../database/with-actor.js';

/** What does one kind of job; throws where it is to be tried again. */
type JobWork<Payload> = (payload: Payload) => Promise<void>;

export interface JobRequest {
  readonly name: string;
  /** Ids only: a job is kept in the database until it is done. */
  readonly payload: object;
  /** Not before; at once where it is not said. */
  readonly at?: Date;
  /** A later job of the same key takes the place of one that has not begun. */
  readonly key?: string;
}

/** How many jobs one process does at once, and how often it looks for those whose time has come, in milliseconds. */
const AT_ONCE = 2;
const LOOK_EVERY = 5_000;
const CONNECTIONS = 3;
/** A job missed while nothing ran is made up for within this time, in milliseconds. */
const MAKE_UP = 12 * 3_600_000;

const ADD = `select from ${JOB_SCHEMA}.add_job($1, payload := $2::json, run_at := $3::timestamptz, job_key := $4)`;

/**
 * Work that need not be waited for. Jobs lie in the database: all processes on it do them together, each job once, and
 * again after a while where it failed. One that was begun when its process was killed is begun anew.
 */
@Injectable()
export class Jobs {
  private readonly log = new Logger('jobs');
  private readonly work = new Map<string, JobWork<unknown>>();
  private readonly daily: { task: string; match: string }[] = [];
  private pool: pg.Pool | null = null;
  private running: Promise<Runner> | null = null;

  /** Says what is done for jobs of that name; before the start. */
  register<Payload>(name: string, work: JobWork<Payload>): void {
    this.work.set(name, work as JobWork<unknown>);
  }

  /** Has a job of that name done every day at that time of day, by UTC. */
  everyDay(name: string, { hour, minute }: { hour: number; minute: number }, work: JobWork<object>): void {
    this.register(name, work);
    this.daily.push({ task: name, match: `${minute} ${hour} * * *` });
  }

  /** Adds a job within the open transaction: it is done if that is committed, and only then. */
  async add({ name, payload, at, key }: JobRequest): Promise<void> {
    await statement('add-job', ADD, [name, JSON.stringify(payload), at ?? null, key ?? null]);
  }

  /** Begins to do jobs, on connections of its own. */
  async start(url: string): Promise<void> {
    const items = this.daily.map((item) => ({ ...item, options: { backfillPeriod: MAKE_UP } }));
    this.pool = jobPool(url, CONNECTIONS);
    this.running = run({
      pgPool: this.pool,
      schema: JOB_SCHEMA,
      concurrency: AT_ONCE,
      pollInterval: LOOK_EVERY,
      noHandleSignals: true,
      logger: silentLogger,
      taskList: Object.fromEntries([...this.work].map(([name, work]) => [name, this.logged(name, work)])),
      parsedCronItems: parseCronItems(items),
    });
    await this.running;
  }

  /** Begins no more jobs, waits for those that are being done, and gives the connections back. */
  async stop(): Promise<void> {
    const runner = await this.running?.catch(() => null); // who began to do jobs in vain has told so
    this.running = null;
    await runner?.stop();
    await this.pool?.end();
    this.pool = null;
  }

  /** A job that fails is tried again; the log learns which kind and why in the name of its error, never its words. */
  private logged(name: string, work: JobWork<unknown>) {
    return async (payload: unknown) => {
      try {
        await work(payload);
      } catch (error) {
        const { name: kind, reason } = error as { name?: string; reason?: string };
        this.log.warn({ event: 'job.failed', job: name, error: kind, reason });
        throw new Error(kind ?? 'failed', { cause: error });
      }
    };
  }
}
