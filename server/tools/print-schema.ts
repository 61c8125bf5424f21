// Writes schema.graphql from the resolver classes, sorted, without a database.
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { features } from '../app.module.js';
import { accountResolvers } from '../features/accounts/accounts.module.js';

const isResolver = (provider: unknown): provider is Type =>
  typeof provider === 'function' && provider.name.endsWith('Resolver');

const resolvers = features.flatMap((feature) => {
  const providers = (Reflect.getMetadata(MODULE_METADATA.PROVIDERS, feature) ?? []) as unknown[];
  return providers.filter(isResolver);
});

const app = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: false });
await app.init();
const schema = await app.get(GraphQLSchemaFactory).create([...accountResolvers, ...resolvers]);
writeFileSync(process.argv[2] ?? 'schema.graphql', `${printSchema(lexicographicSortSchema(schema))}\n`);
await app.close();
