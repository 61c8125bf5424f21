import { createHash } from 'node:crypto';
import DataLoader from 'dataloader';
import session from 'express-session';
import type { Pool } from 'pg';
import type { Actor } from '../../domain/actor.js';
import { recordedSql } from '../../database/account-chain.js';
import { needsSecondFactor } from '../../domain/second-factor-rule.js';

/** What somebody who gave the right password has yet to do before they are signed in. */
export const SignInNeed = { CODE: 'CODE', ENROLMENT: 'ENROLMENT' } as const;
export type SignInNeed = (typeof SignInNeed)[keyof typeof SignInNeed];

/** Somebody between the password and the door. */
export interface AtTheDoor {
  readonly personId: string;
  readonly name: string;
  readonly needs: SignInNeed;
}

declare module 'express-session' {
  interface SessionData {
    /** How the person and others of their devices name this session; the cookie's token stays unknown. */
    publicId: string;
    personId: string;
    startedAt: number;
    /** Where it was opened. */
    device: string;
    place: string;
    /** A code of the second factor was given, here or on this device within its thirty days. */
    isVerified: boolean;
    /** When a password or a code was last given. */
    confirmedAt: number;
    /** Read anew with each request, never stored. */
    actor?: Actor;
    /** As `actor`, while something is missing; then there is no actor. */
    atTheDoor?: AtTheDoor;
  }
}

/** A stolen copy of the table opens no session: only the hash of the cookie's token is stored. */
const key = (sid: string) => createHash('sha256').update(sid).digest('hex');

/** One round trip gives the sessions, and of each the person and what they are now in every workspace. */
const FIND = `
  select s.sid, s.sess, p.id, p.name, p.language, p.is_demonstration as "isDemonstration", f.since is not null as "hasFactor",
    coalesce(m.memberships, '[]') as memberships
  from sign_in_session s
  left join person p on p.id = s.person_id and p.suspended_at is null
    and ($3 or not p.is_demonstration)
  left join second_factor f on f.person_id = p.id
  left join lateral (
    select jsonb_agg(jsonb_build_object(
      'workspaceId', w.workspace_id, 'organisationId', w.organisation_id, 'side', w.side, 'roles', w.roles
    )) as memberships
    from (
      select m.workspace_id, max(m.organisation_id::text) as organisation_id, max(o.side) as side,
        jsonb_agg(m.role order by m.role) as roles
      from membership m left join organisation o on o.id = m.organisation_id
      where m.person_id = p.id and m.until is null
      group by m.workspace_id
    ) w
  ) m on true
  where s.sid = any($1) and s.expire > $2`;

interface Row {
  sid: string;
  sess: session.SessionData;
  id: string | null;
  name: string;
  language: string;
  isDemonstration: boolean;
  hasFactor: boolean;
  memberships: Actor['memberships'];
}

/** Coming in and going out, each with its event of the record. */
const OPEN = recordedSql(
  `insert into sign_in_session (sid, sess, expire, id, person_id, opened_at, seen_at, device, network)
   values ($1, $2, $3, $4, $5, $6, $6, $7, $8)`,
  9,
);
const LEAVE = recordedSql('delete from sign_in_session where sid = $1', 2);

type Callback = (error?: unknown) => void;

/** Both ends of a promise for a callback that only wants to know whether it went well. */
const settle = (callback?: Callback) => [() => callback?.(), (error: unknown) => callback?.(error)] as const;

/** How stale the stored end of an idle period may become, to spare a write with every request. */
const TOUCH_EVERY_MS = 60_000;
/** Somebody between password and code does not stand there for hours. */
const AT_THE_DOOR_MS = 15 * 60_000;
/** How long a password or a code vouches for what is shared, published or given away (ASVS 5.0, 7.5). */
const CONFIRMED_MS = 5 * 60_000;
const TRIES = 5;

/** Sessions in PostgreSQL, with whom they belong to. */
export class SessionStore extends session.Store {
  private readonly touched = new Map<string, number>();
  /** What the record is to be told, by the session that is about to be opened or left. */
  private readonly expected = new Map<string, string>();
  private readonly leaving = new Map<string, string>();
  /** Requests that came in together ask together; nothing is remembered from one to the next. */
  private readonly rows = new DataLoader<string, Row | null>((keys) => this.find(keys), {
    cache: false,
    batchScheduleFn: (ask) => setImmediate(ask),
  });

  constructor(
    private readonly pool: Pool,
    private readonly limits: { idleMs: number; absoluteMs: number; allowsDemonstration: boolean },
  ) {
    super();
  }

  /** The session about to be saved is a new one. Any other that is no longer in the table has ended and stays so. */
  expect(sid: string, told: string): void {
    this.expected.set(sid, told);
  }

  /** The session about to be destroyed is left by its person, which the record is told. */
  leave(sid: string, told: string): void {
    this.leaving.set(sid, told);
  }

  override get(sid: string, callback: (error: unknown, found?: session.SessionData | null) => void): void {
    this.rows.load(key(sid)).then(
      (row) => callback(null, row && this.restore(row, Date.now())),
      (error: unknown) => callback(error),
    );
  }

  override set(sid: string, data: session.SessionData, callback?: Callback): void {
    const stored = JSON.stringify({ ...data, actor: undefined, atTheDoor: undefined });
    const values = [key(sid), stored, this.idleEnd()];
    const { publicId, personId, device, place } = data;
    const told = this.expected.get(sid);
    this.expected.delete(sid);
    const text = told ? OPEN : 'update sign_in_session set sess = $2, expire = $3 where sid = $1';
    const all = told ? [...values, publicId, personId, new Date(data.startedAt), device, place, told] : values;
    void this.pool.query(text, all).then(...settle(callback));
  }

  override touch(sid: string, _data: session.SessionData, callback?: Callback): void {
    const now = Date.now();
    const hashed = key(sid);
    if (now - (this.touched.get(hashed) ?? 0) < TOUCH_EVERY_MS) return callback?.();
    if (this.touched.size > 10_000) this.touched.clear();
    this.touched.set(hashed, now);
    void this.pool
      .query('update sign_in_session set expire = $2, seen_at = $3 where sid = $1', [
        hashed,
        this.idleEnd(),
        new Date(now),
      ])
      .then(...settle(callback));
  }

  override destroy(sid: string, callback?: Callback): void {
    const told = this.leaving.get(sid);
    this.leaving.delete(sid);
    const ended = told
      ? this.pool.query(LEAVE, [key(sid), told])
      : this.pool.query('delete from sign_in_session where sid = $1', [key(sid)]);
    void ended.then(...settle(callback));
  }

  /** Counts a try at the second factor in this session; false when it has had all its tries. */
  async countTry(sid: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'update sign_in_session set tries = tries + 1 where sid = $1 and tries < $2',
      [key(sid), TRIES],
    );
    return rowCount === 1;
  }

  /** Which of these sessions, by their ids, have not run out. */
  async living(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const now = Date.now();
    const { rows } = await this.pool.query<{ id: string }>(
      'select id from sign_in_session where id = any($1) and expire > $2 and opened_at > $3',
      [ids, new Date(now), new Date(now - this.limits.absoluteMs)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Takes away what has run out. */
  async sweep(): Promise<void> {
    const now = Date.now();
    await this.pool.query('delete from sign_in_session where expire < $1 or opened_at < $2', [
      new Date(now),
      new Date(now - this.limits.absoluteMs),
    ]);
  }

  private async find(keys: readonly string[]): Promise<(Row | null)[]> {
    const values = [keys, new Date(), this.limits.allowsDemonstration];
    const { rows } = await this.pool.query<Row>({ name: 'find-sessions', text: FIND, values });
    const found = new Map(rows.map((row) => [row.sid, row]));
    return keys.map((one) => found.get(one) ?? null);
  }

  private restore(row: Row, now: number): session.SessionData | null {
    const { sess, id: personId, name, language, memberships, hasFactor, isDemonstration } = row;
    const age = now - sess.startedAt;
    if (!personId || age > this.limits.absoluteMs) return null;
    const isMissing = !hasFactor && !isDemonstration && needsSecondFactor(memberships);
    const needs = hasFactor && !sess.isVerified ? SignInNeed.CODE : isMissing ? SignInNeed.ENROLMENT : null;
    if (needs === SignInNeed.CODE && age > AT_THE_DOOR_MS) return null;
    if (needs) return { ...sess, atTheDoor: { personId, name, needs } };
    const isConfirmed = now - sess.confirmedAt < CONFIRMED_MS;
    return { ...sess, actor: { personId, name, language, memberships, isConfirmed } };
  }

  private idleEnd() {
    return new Date(Date.now() + this.limits.idleMs);
  }
}
