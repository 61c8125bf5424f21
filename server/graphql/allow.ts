import { Injectable, SetMetadata, createParamDecorator, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Actor } from '../domain/actor.js';
import type { Permission } from '../domain/permissions.js';
import { authorizeEver } from './authorize.js';
import { Unauthenticated } from './errors.js';
import type { OperationContext } from './operation-context.js';

export const ALLOW = 'tandem:allow';
/** Stands for an operation anybody may call, signed in or not. */
export const EVERYBODY = 'EVERYBODY';
/** Stands for an operation every signed-in person may call; it answers with the person's own. */
export const SIGNED_IN = 'SIGNED_IN';

/** Who may call an operation: everybody, who is signed in, or whose role includes one of these acts. */
export type Allowed = typeof EVERYBODY | typeof SIGNED_IN | readonly Permission[];

/**
 * Names the act an operation is; several where it depends on the thing which of them. An operation without @Allow, @SignedIn
 * or @Public stops the server from starting.
 */
export const Allow = (...permissions: readonly [Permission, ...Permission[]]) => SetMetadata(ALLOW, permissions);
export const SignedIn = () => SetMetadata(ALLOW, SIGNED_IN);
export const Public = () => SetMetadata(ALLOW, EVERYBODY);

/** The signed-in person a resolver answers; guarded operations always have one. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = GqlExecutionContext.create(context).getContext<OperationContext>();
  if (!actor) throw new Unauthenticated();
  return actor;
});

/** First gate: is somebody signed in, and does any of their memberships ever allow this act? */
@Injectable()
export class AllowGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true;
    const allowed = this.reflector.get<Allowed>(ALLOW, context.getHandler());
    if (allowed === EVERYBODY) return true;
    const { actor } = GqlExecutionContext.create(context).getContext<OperationContext>();
    if (!actor) throw new Unauthenticated();
    if (allowed === SIGNED_IN) return true;
    authorizeEver(actor, ...allowed);
    return true;
  }
}
