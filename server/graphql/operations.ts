import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ALLOW, type Allowed } from './allow.js';

const OWN_TRANSACTIONS = 'tandem:own-transactions';
/** The key under which @nestjs/graphql keeps whether a method is a Query, Mutation or Subscription. */
const RESOLVER_TYPE = 'graphql:resolver_type';

/** The operation hashes, reads files or renders: it opens its transactions itself, so that none waits for that work. */
export const OwnTransactions = () => SetMetadata(OWN_TRANSACTIONS, true);

/** One operation of the schema as its decorators describe it. */
export interface OperationRule {
  readonly name: string;
  readonly kind: 'Query' | 'Mutation' | 'Subscription';
  readonly allowed: Allowed | undefined;
  readonly hasOwnTransactions: boolean;
}

/** Every operation of the schema; refuses to start when one of them says nothing of who may call it. */
@Injectable()
export class Operations {
  readonly all: readonly OperationRule[];
  private readonly ownTransactions: ReadonlySet<string>;

  constructor(discovery: DiscoveryService, scanner: MetadataScanner, reflector: Reflector) {
    this.all = discovery.getProviders().flatMap(({ instance }) => {
      const prototype: object | null = instance ? Object.getPrototypeOf(instance) : null;
      if (!prototype || prototype === Object.prototype) return [];
      return scanner.getAllMethodNames(prototype).flatMap((name) => rulesOf(reflector, prototype, name));
    });
    this.ownTransactions = new Set(this.all.filter((one) => one.hasOwnTransactions).map(({ name }) => name));
    const open = this.all.filter((operation) => !operation.allowed).map((operation) => operation.name);
    if (open.length) throw new Error(`nothing says who may call: ${open.join(', ')}`);
  }

  /** Whether the operation of that name opens its transactions itself. */
  hasOwnTransactions(name: string): boolean {
    return this.ownTransactions.has(name);
  }
}

function rulesOf(reflector: Reflector, prototype: object, name: string): OperationRule[] {
  const method = (prototype as Record<string, () => unknown>)[name];
  const kind = Reflect.getMetadata(RESOLVER_TYPE, method) as OperationRule['kind'] | undefined;
  if (kind !== 'Query' && kind !== 'Mutation' && kind !== 'Subscription') return [];
  const allowed = reflector.get<Allowed | undefined>(ALLOW, method);
  return [{ name, kind, allowed, hasOwnTransactions: reflector.get<boolean>(OWN_TRANSACTIONS, method) ?? false }];
}
