import { createHash } from 'node:crypto';
import session from 'express-session';
import type { Pool } from 'pg';
import type { Actor } from '../../domain/actor.js';

declare module 'express-session' {
  interface SessionData {
    personId: string;
    startedAt: number;
    /** Read anew with each request, never stored. */
    actor?: Actor;
  }
}

/** A stolen copy of the table opens no session: only the hash of the cookie's token is stored. */
const key = (sid: string) => createHash('sha256').update(sid).digest('hex');

/** One round trip gives the session, the person and what they are now in every workspace. */
const FIND = `
  select s.sess, p.id, p.name, p.language, coalesce(m.memberships, '[]') as memberships
  from sign_in_session s
  left join person p on p.id::text = s.sess->>'personId' and p.suspended_at is null
    and ($3 or not p.is_demonstration)
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
  where s.sid = $1 and s.expire > $2`;

interface Row {
  sess: session.SessionData;
  id: string | null;
  name: string;
  language: string;
  memberships: Actor['memberships'];
}

type Callback = (error?: unknown) => void;

/** Both ends of a promise for a callback that only wants to know whether it went well. */
const settle = (callback?: Callback) => [() => callback?.(), (error: unknown) => callback?.(error)] as const;

/** How stale the stored end of an idle period may become, to spare a write with every request. */
const TOUCH_EVERY_MS = 60_000;

/** Sessions in PostgreSQL, with whom they belong to. */
export class SessionStore extends session.Store {
  private readonly touched = new Map<string, number>();

  constructor(
    private readonly pool: Pool,
    private readonly limits: { idleMs: number; absoluteMs: number; allowsDemonstration: boolean },
  ) {
    super();
  }

  override get(sid: string, callback: (error: unknown, found?: session.SessionData | null) => void): void {
    const now = Date.now();
    const values = [key(sid), new Date(now), this.limits.allowsDemonstration];
    this.pool.query<Row>({ name: 'find-session', text: FIND, values }).then(
      ({ rows: [row] }) => callback(null, row ? this.restore(row, now) : null),
      (error: unknown) => callback(error),
    );
  }

  override set(sid: string, data: session.SessionData, callback?: Callback): void {
    const stored = { ...data, actor: undefined };
    void this.pool
      .query(
        `insert into sign_in_session (sid, sess, expire) values ($1, $2, $3)
         on conflict (sid) do update set sess = excluded.sess, expire = excluded.expire`,
        [key(sid), JSON.stringify(stored), this.idleEnd()],
      )
      .then(...settle(callback));
  }

  override touch(sid: string, _data: session.SessionData, callback?: Callback): void {
    const now = Date.now();
    const hashed = key(sid);
    if (now - (this.touched.get(hashed) ?? 0) < TOUCH_EVERY_MS) return callback?.();
    if (this.touched.size > 10_000) this.touched.clear();
    this.touched.set(hashed, now);
    void this.pool
      .query('update sign_in_session set expire = $2 where sid = $1', [hashed, this.idleEnd()])
      .then(...settle(callback));
  }

  override destroy(sid: string, callback?: Callback): void {
    void this.pool.query('delete from sign_in_session where sid = $1', [key(sid)]).then(...settle(callback));
  }

  private restore(row: Row, now: number): session.SessionData | null {
    if (!row.id || now - row.sess.startedAt > this.limits.absoluteMs) return null;
    const { id, name, language, memberships } = row;
    return { ...row.sess, actor: { personId: id, name, language, memberships } };
  }

  private idleEnd() {
    return new Date(Date.now() + this.limits.idleMs);
  }
}
