import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, isObjectType, type GraphQLField } from 'graphql';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { features } from '../../server/app.module.js';
import { accountResolvers } from '../../server/features/accounts/accounts.module.js';
import { ALLOW, EVERYBODY, SIGNED_IN, type Allowed } from '../../server/graphql/allow.js';
import { permissions } from '../../server/domain/permissions.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

interface Operation {
  readonly kind: string;
  readonly name: string;
  readonly allowed: Allowed | undefined;
}

/** Every method of every resolver that is a query, mutation or subscription, with who may call it. */
const operations: Operation[] = [...accountResolvers, ...features.flatMap(providersOf)].flatMap((resolver) => {
  const prototype = resolver.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const kind = Reflect.getMetadata('graphql:resolver_type', prototype[name]) as string | undefined;
    if (!kind || !['Query', 'Mutation', 'Subscription'].includes(kind)) return [];
    return [{ kind, name, allowed: Reflect.getMetadata(ALLOW, prototype[name]) as Allowed | undefined }];
  });
});

function providersOf(feature: object): (new (...services: never[]) => object)[] {
  const providers = (Reflect.getMetadata(MODULE_METADATA.PROVIDERS, feature) ?? []) as unknown[];
  return providers.filter((provider) => typeof provider === 'function') as (new () => object)[];
}

const fieldsOf = (type: string): GraphQLField<unknown, unknown>[] => {
  const found = schema.getType(type);
  return isObjectType(found) ? Object.values(found.getFields()) : [];
};

describe('the schema', () => {
  it('has no operation that the resolvers do not have', () => {
    const inSchema = ['Query', 'Mutation', 'Subscription'].flatMap((type) => fieldsOf(type).map(({ name }) => name));
    expect(operations.map(({ name }) => name).sort()).toEqual(inSchema.sort());
  });

  it.each(operations.map((operation) => [operation.name, operation] as const))(
    'says who may call %s',
    (_name, operation) => {
      const named = [operation.allowed].flat();
      expect(named.length).toBeGreaterThan(0);
      expect([...permissions, EVERYBODY, SIGNED_IN]).toEqual(expect.arrayContaining(named));
    },
  );

  it('lets nobody in without signing in but to sign in or to come in by an invitation', () => {
    const open = operations.filter(({ allowed }) => allowed === EVERYBODY).map(({ name }) => name);
    expect(open.sort()).toEqual([
      'acceptInvitationAsNew',
      'completeSignIn',
      'createFirstAdministrator',
      'enableSecondFactor',
      'installation',
      'me',
      'offerSecondFactor',
      'openedInvitation',
      'requestPasswordReset',
      'resetPassword',
      'signIn',
      'signInStep',
      'signOut',
    ]);
  });

  it('describes every type, field and argument', () => {
    const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && type.astNode);
    const bare = types.flatMap((type) => {
      const fields =
        'getFields' in type
          ? Object.values(type.getFields() as Record<string, { name: string; description?: string }>)
          : [];
      return fields.filter((field) => !field.description).map((field) => `${type.name}.${field.name}`);
    });
    expect(bare).toEqual([]);
  });

  it('asks a mutationId of every mutation on content', () => {
    const accounts = accountResolvers.flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype));
    accounts.push('acceptInvitationAsNew');
    accounts.push('showPlace'); // where somebody is is no content: nothing is kept of it, and done twice it is the same
    const without = fieldsOf('Mutation')
      .filter(({ name }) => !accounts.includes(name))
      .filter(({ args }) => !args.some((arg) => arg.name === 'input' && takesMutationId(String(arg.type))));
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('takes no generic filters, and never an owner, from a client', () => {
    const forbidden = /^(where|orderBy|filter|ownerOrganisationId|ownerSide|workspaceIds)$/;
    const inputs = Object.values(schema.getTypeMap()).filter((type) => type.name.endsWith('Input'));
    const found = inputs
      .flatMap((type) => ('getFields' in type ? Object.keys(type.getFields()) : []))
      .filter((name) => forbidden.test(name));
    expect(found).toEqual([]);
  });
});

function takesMutationId(type: string): boolean {
  const input = schema.getType(type.replace(/[![\]]/g, ''));
  return Boolean(input && 'getFields' in input && 'mutationId' in (input.getFields() as object));
}
