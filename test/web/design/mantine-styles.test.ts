import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const MANTINE = 'node_modules/@mantine/core/esm';
const ALWAYS = ['baseline', 'default-css-variables', 'global'];

/** Every file of the client. */
const sources = readdirSync('web', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('generated'))
  .map((name) => readFileSync(path.join('web', name), 'utf8'));

/** The components the client takes from Mantine, by name. */
const used = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/import (?!type)\{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names]) =>
      names.split(',').flatMap((name) => /^\s*([A-Z]\w*)\s*$/.exec(name)?.[1] ?? []),
    ),
  ),
);

/** The styles a component needs: its own, and those of the components it is made of. */
function stylesOf(components: Iterable<string>): Set<string> {
  const all = readFileSync(path.join(MANTINE, 'index.mjs'), 'utf8');
  const seen = new Set<string>();
  const styles = new Set<string>();
  const walk = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const style = /([^/\\]+)\.module\.mjs$/.exec(file)?.[1];
    if (style) return void styles.add(style);
    for (const [, other] of readFileSync(file, 'utf8').matchAll(/from "(\.[^"]+)"/g)) {
      walk(path.join(path.dirname(file), other));
    }
  };
  for (const name of components) {
    const from = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from "(\\./[^"]+)"`).exec(all)?.[1];
    if (from) walk(path.join(MANTINE, from));
  }
  return styles;
}

describe('the styles of Mantine', () => {
  it('come along for every component in use, and for no other', () => {
    const listed = [...readFileSync('web/design/mantine.css', 'utf8').matchAll(/styles\/(.*)\.layer\.css/g)];
    const needed = [...ALWAYS, ...stylesOf(used)];
    expect(listed.map(([, name]) => name).sort()).toEqual(needed.sort());
  });
});
