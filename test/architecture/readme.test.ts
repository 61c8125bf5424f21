import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { settings } from '../../server/config/settings.js';

const readme = readFileSync('README.md', 'utf8');

/** The table of settings as the README holds it, one line a setting. */
const lineOf = ({ name, default: by, meaning }: (typeof settings)[number]) =>
  `| \`${name}\` | ${by ? `\`${by}\`` : ''} | ${meaning} |`;

describe('the README', () => {
  it.each(settings.map((setting) => [setting.name, setting] as const))(
    'explains %s as the program reads it',
    (_name, setting) => {
      const lines = readme.split('\n').map((line) => line.replace(/\s+\|/g, ' |').replace(/\|\s+/g, '| '));
      expect(lines).toContain(lineOf(setting).replace(/\s+\|/g, ' |').replace(/\|\s+/g, '| '));
    },
  );

  it('names only commands the project has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !scripts[name])).toEqual([]);
  });

  it('shows pictures that are there', () => {
    const pictures = [...readme.matchAll(/(?:src="|\]\()(docs\/[^)"]+)/g)].map(([, file]) => file);
    expect(pictures.length).toBeGreaterThan(3);
    expect(pictures.filter((file) => !existsSync(file))).toEqual([]);
  });
});
