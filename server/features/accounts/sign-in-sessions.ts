import { Inject, Injectable } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import session from 'express-session';
import type { Actor } from '../../domain/actor.js';
import { Clock, Ids } from '../../database/sources.js';
import type { SocketHolder } from '../../graphql/open-sockets.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { AccountStore } from './account-store.js';
import { SessionStore } from './session-store.js';
import { cookieName, visitorOf, type Visitor } from './visitor.js';
import { Me, SignInStep } from './account.model.js';

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

const COOKIE = 'tandem';

/** Opens, reads and ends the sessions of signed-in people. */
@Injectable()
export class SignInSessions {
  /** Express middleware that finds the request's session. */
  readonly middleware: RequestHandler;

  constructor(
    private readonly store: SessionStore,
    @Inject(SESSION_SETTINGS) private readonly settings: SessionSettings,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly accounts: AccountStore,
  ) {
    this.middleware = session({
      name: cookieName(COOKIE, settings.isSecure),
      secret: settings.secret,
      store,
      resave: false,
      saveUninitialized: false,
      proxy: settings.isSecure,
      cookie: { httpOnly: true, sameSite: 'lax', secure: settings.isSecure, path: '/' },
    });
  }

  /** From where the request comes. */
  visitor(context: OperationContext): Visitor {
    return visitorOf(context.req, this.settings.isSecure);
  }

  /**
   * Opens a session for the person, under a new id so that none can be fixed beforehand. Gives them as signed in, or
   * what is missing before they are.
   */
  async open(
    req: Request,
    person: { readonly id: string; readonly hasFactor?: boolean },
    isVerified = false,
  ): Promise<Me | SignInStep> {
    const personId = person.id;
    const { device, place } = visitorOf(req, this.settings.isSecure);
    await promisify(req.session.regenerate.bind(req.session))();
    const now = this.clock.now().getTime();
    Object.assign(req.session, { publicId: this.ids.next(), personId, startedAt: now, device, place, isVerified });
    req.session.confirmedAt = now;
    const kind = person.hasFactor && !isVerified ? 'PASSWORD_GIVEN' : 'SIGNED_IN';
    this.store.expect(req.sessionID, this.accounts.json({ personId, kind, device }));
    await this.save(req);
    return this.standing(req);
  }

  /** As what the request's session stands now: signed in, or at the door. */
  async standing(req: Request): Promise<Me | SignInStep> {
    const { actor, atTheDoor } = (await this.stored(req.sessionID))!;
    if (!actor) return Object.assign(new SignInStep(), { needs: atTheDoor!.needs, name: atTheDoor!.name });
    const memberships = actor.memberships.map((membership) => ({ ...membership, roles: [...membership.roles] }));
    return Object.assign(new Me(), { ...actor, memberships });
  }

  save(req: Request): Promise<void> {
    return promisify(req.session.save.bind(req.session))();
  }

  /** Counts a try at the second factor; false, and the session is ended, when there were too many. */
  async countTry({ req }: OperationContext): Promise<boolean> {
    if (await this.store.countTry(req.sessionID)) return true;
    await promisify(req.session.destroy.bind(req.session))();
    return false;
  }

  async close(req: Request, res: Response | null): Promise<true> {
    const { personId, device } = req.session;
    if (personId) this.store.leave(req.sessionID, this.accounts.json({ personId, kind: 'SIGNED_OUT', device }));
    await promisify(req.session.destroy.bind(req.session))();
    const { isSecure } = this.settings;
    res?.clearCookie(cookieName(COOKIE, isSecure), { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' });
    res?.setHeader('Clear-Site-Data', '"cache", "storage"');
    return true;
  }

  /** Whose session a socket's upgrade request carries; null when nobody is signed in by it. */
  async holderOf(request: IncomingMessage): Promise<SocketHolder | null> {
    const req = request as Request;
    await new Promise<void>((resolve, reject) => {
      this.middleware(req, {} as Response, (error?: unknown) => (error ? reject(error as Error) : resolve()));
    });
    const { session: opened, sessionID } = req;
    const { personId, publicId } = opened ?? {};
    if (!opened?.actor || !personId || !publicId) return null;
    const actorNow = async (): Promise<Actor | null> => (await this.stored(sessionID))?.actor ?? null;
    return { personId, sessionId: publicId, actorNow };
  }

  /** Which of these sessions have not run out; those that have are taken away on the way. */
  async living(ids: readonly string[]): Promise<ReadonlySet<string>> {
    await this.store.sweep();
    return this.store.living(ids);
  }

  private stored(sid: string): Promise<session.SessionData | null | undefined> {
    return promisify(this.store.get.bind(this.store))(sid);
  }
}
