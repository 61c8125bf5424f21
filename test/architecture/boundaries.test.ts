import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

interface Planted {
  readonly fault: string;
  readonly file: string;
  readonly code: string;
  readonly rule: string;
}

const boundary = 'boundaries(dependencies)';

/** Faults against the house's plan; lint must see each. */
const faults: readonly Planted[] = [
  {
    fault: 'a rule that knows the framework',
    file: 'server/domain/planted-framework.ts',
    code: "import { Injectable } from '@nestjs/common';\nexport const x = Injectable;\n",
    rule: 'eslint(no-restricted-imports)',
  },
  {
    fault: 'a rule that reads the database',
    file: 'server/domain/planted-database.ts',
    code: "import { db } from '../database/with-actor.js';\nexport const x = db;\n",
    rule: 'eslint(no-restricted-imports)',
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
    rule: 'eslint(no-restricted-properties)',
  },
  {
    fault: 'a promise nobody waits for',
    file: 'server/graphql/planted-promise.ts',
    code: 'export const x = () => {\n  Promise.resolve(1);\n};\n',
    rule: 'typescript(no-floating-promises)',
  },
  {
    fault: 'a choice that forgets one of its cases',
    file: 'server/graphql/planted-choice.ts',
    code: "export const x = (side: 'CSO' | 'GOVERNMENT') => {\n  switch (side) {\n    case 'CSO':\n      return 1;\n  }\n};\n",
    rule: 'typescript(switch-exhaustiveness-check)',
  },
  {
    fault: 'a hook that is not always called',
    file: 'web/design/planted-hook.tsx',
    code: "import { useState } from 'react';\nexport const X = ({ a }: { a: boolean }) => (a ? useState(1)[0] : null);\n",
    rule: 'react-hooks(rules-of-hooks)',
  },
  {
    fault: 'a state set in an effect',
    file: 'web/design/planted-effect.tsx',
    code: "import { useEffect, useState } from 'react';\nexport function X() {\n  const [a, set] = useState(0);\n  useEffect(() => set(1), []);\n  return <p>{a}</p>;\n}\n",
    rule: 'react(set-state-in-effect)',
  },
  {
    fault: 'something to press that no key presses',
    file: 'web/design/planted-press.tsx',
    code: 'export const X = () => <div onClick={() => undefined}>x</div>;\n',
    rule: 'jsx-a11y(click-events-have-key-events)',
  },
  {
    fault: 'a file that nobody reads to its end',
    file: 'server/graphql/planted-length.ts',
    code: Array.from({ length: 301 }, (_, at) => `export const x${at} = ${at};\n`).join(''),
    rule: 'eslint(max-lines)',
  },
];

interface Finding {
  readonly filename: string;
  readonly code: string;
}

let findings: Finding[] = [];

beforeAll(() => {
  for (const { file, code } of faults) writeFileSync(file, code);
  findings = lint(faults.map(({ file }) => file));
}, 120_000);

afterAll(() => {
  for (const { file } of faults) rmSync(file, { force: true });
});

describe('lint sees', () => {
  it.each(faults.map((planted) => [planted.fault, planted] as const))('%s', (_fault, { file, rule }) => {
    const found = findings.filter(({ filename }) => filename.replaceAll('\\', '/').endsWith(file));
    expect(found.map(({ code }) => code)).toContain(rule);
  });
});

/** It ends with 1 when it finds something, which is what is wanted here. */
function lint(files: string[]): Finding[] {
  const args = ['node_modules/oxlint/bin/oxlint', '-c', 'oxlint.config.mjs', '--format', 'json', ...files];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return (JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics;
}
