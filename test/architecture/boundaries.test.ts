import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

interface Planted {
  readonly fault: string;
  readonly file: string;
  readonly code: string;
  readonly rule: string;
}

const boundary = 'boundaries/dependencies';

/** Faults against the house's plan; lint must see each. */
const faults: readonly Planted[] = [
  {
    fault: 'a rule that knows the framework',
    file: 'server/domain/planted-framework.ts',
    code: "import { Injectable } from '@nestjs/common';\nexport const x = Injectable;\n",
    rule: 'no-restricted-imports',
  },
  {
    fault: 'a rule that reads the database',
    file: 'server/domain/planted-database.ts',
    code: "import { db } from '../database/with-actor.js';\nexport const x = db;\n",
    rule: 'no-restricted-imports',
  },
  {
    fault: 'the database floor that knows a feature',
    file: 'server/database/planted-feature.ts',
    code: "import { MatrixService } from '../features/matrix/matrix.service.js';\nexport const x = MatrixService;\n",
    rule: boundary,
  },
  {
    fault: 'a feature that knows one above it',
    file: 'server/features/recommendations/planted-upwards.ts',
    code: "import { MatrixService } from '../matrix/matrix.service.js';\nexport const x = MatrixService;\n",
    rule: boundary,
  },
  {
    fault: 'a feature that uses another’s resolver',
    file: 'server/features/matrix/planted-resolver.ts',
    code: "import { ReviewsResolver } from '../recommendations/reviews.resolver.js';\nexport const x = ReviewsResolver;\n",
    rule: boundary,
  },
  {
    fault: 'a design part that knows a screen',
    file: 'web/design/planted-screen.ts',
    code: "import { x as y } from '../features/matrix/urls.js';\nexport const x = y;\n",
    rule: boundary,
  },
  {
    fault: 'a screen that imports the server',
    file: 'web/features/matrix/planted-server.ts',
    code: "import { Side } from '../../../server/domain/vocabulary.js';\nexport const x = Side;\n",
    rule: boundary,
  },
  {
    fault: 'the environment read outside the settings',
    file: 'server/graphql/planted-environment.ts',
    code: 'export const x = process.env.HOME;\n',
    rule: 'no-restricted-properties',
  },
  {
    fault: 'a promise nobody waits for',
    file: 'server/graphql/planted-promise.ts',
    code: 'export const x = () => {\n  Promise.resolve(1);\n};\n',
    rule: '@typescript-eslint/no-floating-promises',
  },
];

interface LintResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null }[];
}

let results: LintResult[] = [];

beforeAll(() => {
  for (const { file, code } of faults) writeFileSync(file, code);
  results = lint(faults.map(({ file }) => file));
}, 120_000);

afterAll(() => {
  for (const { file } of faults) rmSync(file, { force: true });
});

describe('lint sees', () => {
  it.each(faults.map((planted) => [planted.fault, planted] as const))('%s', (_fault, { file, rule }) => {
    const found = results.find(({ filePath }) => filePath.replaceAll('\\', '/').endsWith(file));
    expect(found?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
  });
});

/** ESLint ends with 1 when it finds something, which is what is wanted here. */
function lint(files: string[]): LintResult[] {
  const args = ['node_modules/eslint/bin/eslint.js', '--format', 'json', ...files];
  try {
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' })) as LintResult[];
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout) as LintResult[];
  }
}
