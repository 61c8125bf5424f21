import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Audience } from './oracle.js';
import type { Target } from './requests.js';
import type { WallWorld } from './world/world.js';

/** A plain HTTP route that gives something away, and of what. */
export interface Route {
  readonly table: string;
  /** Audiences of which the product has such things; left out: all. Of others it need not give anything. */
  readonly only?: readonly Audience[];
  /** The addresses that ask it about one thing. */
  readonly of: (id: string) => readonly string[];
}

/**
 * Every plain route of the program, as method and path. One that is not here fails the test: say of which table its id
 * is and how it is asked, or why there is nothing in it (a reason in words).
 */
export const ROUTES: Readonly<Record<string, Route | string>> = {
  'GET api/files/:id': { table: 'evidence_file', of: (id) => [`/api/files/${id}`] },
  'GET api/releases/:id/matrix.xlsx': {
    table: 'release',
    only: ['ORGANISATION', 'SIDE', 'JOINT'],
    of: (id) => [`/api/releases/${id}/matrix.xlsx`],
  },
  'GET api/releases/:id/report.docx': {
    table: 'release',
    only: ['ORGANISATION', 'SIDE', 'JOINT'],
    of: (id) => [`/api/releases/${id}/report.docx`],
  },
  'GET api/reports/:id/report.docx': { table: 'report', of: (id) => [`/api/reports/${id}/report.docx`] },
  'GET api/reviews/:id/matrix.xlsx': {
    table: 'review',
    only: ['JOINT'],
    of: (id) => ['joint', 'mine'].map((audience) => `/api/reviews/${id}/matrix.xlsx?audience=${audience}`),
  },
  'POST api/evidence/:id/file': 'takes a file, gives the id of its evidence: test/features/evidence-files.test.ts',
  'POST api/workspaces/:id/matrix-files': 'takes a file, gives its new id: test/features/matrix-files.test.ts',
  'POST api/reviews/:id/matrix.xlsx':
    'the same as asked by GET, with some of its rows: test/features/shown-rows-export.test.ts',
  'POST api/workspaces/:id/imports': 'takes a file, gives its new id: test/features/imports.test.ts',
  'GET health/live': 'whether the program runs',
  'GET health/*unknown': 'says that there is no such check',
  'GET health/ready': 'whether the database answers',
};

/** The routes the program has, read from its controllers. */
export function everyRoute(): string[] {
  const files = readdirSync('server', { recursive: true, encoding: 'utf8' });
  const controllers = files.map((file) => path.join('server', file)).filter((file) => file.endsWith('.ts'));
  return controllers.flatMap((file) => routesIn(readFileSync(file, 'utf8')));
}

function routesIn(text: string): string[] {
  const base = /@Controller\((?:'([^']*)')?\)/.exec(text);
  if (!base) return [];
  const routes = text.matchAll(/@(Get|Post|Put|Patch|Delete|Head|All)\((?:'([^']*)')?\)/g);
  return [...routes].map(([, method, own]) => `${method.toUpperCase()} ${[base[1], own].filter(Boolean).join('/')}`);
}

/** The things of a route worth asking about. */
export const thingsOf = (world: WallWorld, { table }: Route): readonly Target[] => world.things[table];
