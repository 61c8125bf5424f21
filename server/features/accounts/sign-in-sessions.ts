import { Inject, Injectable } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import session from 'express-session';
import type { Actor } from '../../domain/actor.js';
import { isRefusal, type Refusal } from '../../domain/refusal.js';
import { Clock } from '../../database/sources.js';
import type { PersonEntity } from './person.entity.js';
import { SessionStore } from './session-store.js';
import type { Me } from './account.model.js';

export const SESSION_SETTINGS = Symbol('SESSION_SETTINGS');

/** How long sessions last, and how their cookie is set. */
export interface SessionSettings {
  readonly idleMs: number;
  readonly absoluteMs: number;
  /** Only over https: the cookie is Secure and bound to the host. */
  readonly isSecure: boolean;
  /** Signs the cookie; one for the installation. */
  readonly secret: string;
  /** Only where no other machine can reach the program are the demonstration's people let in. */
  readonly allowsDemonstration: boolean;
}

/** The `__Host-` prefix binds the cookie to this host; browsers accept it over https only. */
const cookieName = (isSecure: boolean) => (isSecure ? '__Host-tandem' : 'tandem');

/** Opens, reads and ends the sessions of signed-in people. */
@Injectable()
export class SignInSessions {
  /** Express middleware that finds the request's session. */
  readonly middleware: RequestHandler;

  constructor(
    private readonly store: SessionStore,
    @Inject(SESSION_SETTINGS) private readonly settings: SessionSettings,
    private readonly clock: Clock,
  ) {
    this.middleware = session({
      name: cookieName(settings.isSecure),
      secret: settings.secret,
      store,
      resave: false,
      saveUninitialized: false,
      proxy: settings.isSecure,
      cookie: { httpOnly: true, sameSite: 'lax', secure: settings.isSecure, path: '/' },
    });
  }

  /** Opens a session for the person, under a new id so that none can be fixed beforehand; hands a refusal through. */
  async open(req: Request, person: PersonEntity | Refusal): Promise<Me | Refusal> {
    if (isRefusal(person)) return person;
    await promisify(req.session.regenerate.bind(req.session))();
    req.session.personId = person.id;
    req.session.startedAt = this.clock.now().getTime();
    await promisify(req.session.save.bind(req.session))();
    const stored = await promisify(this.store.get.bind(this.store))(req.sessionID);
    const actor = (stored as session.SessionData).actor!;
    return {
      ...actor,
      memberships: actor.memberships.map((membership) => ({ ...membership, roles: [...membership.roles] })),
    };
  }

  async close(req: Request, res: Response | null): Promise<true> {
    await promisify(req.session.destroy.bind(req.session))();
    const { isSecure } = this.settings;
    res?.clearCookie(cookieName(isSecure), { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' });
    res?.setHeader('Clear-Site-Data', '"cache", "storage"');
    return true;
  }

  /** Whom the cookie of a request belongs to that came by another way than the web framework: a socket's upgrade. */
  actorOf(request: IncomingMessage): Promise<Actor | null> {
    return new Promise((resolve, reject) => {
      const req = request as Request;
      this.middleware(req, {} as Response, (error?: unknown) =>
        error ? reject(error as Error) : resolve(req.session?.actor ?? null),
      );
    });
  }
}
