import { promisify } from 'node:util';
import type { Request } from 'express';
import type { Actor } from '../../domain/actor.js';
import { Unauthenticated } from '../../graphql/errors.js';

/** Who the request's person is at this moment; refuses when the session has ended meanwhile. */
export type Standing = () => Promise<Actor>;

/** The person as the session said when the request came. */
export function actorOf(req: Request): Actor {
  const { actor } = req.session;
  if (!actor) throw new Unauthenticated();
  return actor;
}

/** Reads session, person and memberships anew with each call: writing a document takes a while. */
export const standingOf =
  (req: Request): Standing =>
  async () => {
    await promisify(req.session.reload.bind(req.session))().catch(() => {
      throw new Unauthenticated();
    });
    return actorOf(req);
  };
