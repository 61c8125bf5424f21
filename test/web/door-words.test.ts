import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { placeOf } from '../../web/locales/parts.js';

const english = JSON.parse(readFileSync('web/locales/en.json', 'utf8')) as Readonly<Record<string, string>>;
const ids = Object.keys(english);

/** The pages before the door; what they load later they load behind it, or with all words. */
const PAGES = [
  'main.tsx',
  'features/accounts/SignInPage.tsx',
  'features/accounts/CodeStep.tsx',
  'features/accounts/EnrolmentStep.tsx',
  'features/accounts/ResetPasswordPage.tsx',
  'features/accounts/FirstAdministratorPage.tsx',
  'features/people/InvitationPage.tsx',
];

/** Every module of the sources that these bring with them. */
function modulesOf(pages: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
    const text = readFileSync(file, 'utf8');
    for (const { fileName, pos } of importedFiles) {
      const isLater = /import\(\s*['"]?$/.test(text.slice(0, pos));
      const own = /^\..*\.js$/.exec(fileName);
      // The table of the parts names beginnings of all messages, and says none.
      if (!own || isLater || /generated|locales\/parts|^\.\/parts\.js$/.test(fileName)) continue;
      const base = path.join(path.dirname(file), fileName.replace(/\.js$/, ''));
      const there = [`${base}.tsx`, `${base}.ts`].find((one) => ts.sys.fileExists(one));
      if (there) add(there);
    }
  };
  pages.forEach((page) => add(path.join('web', page)));
  return found;
}

/** The messages a module names, whole or by how their ids begin. */
function messagesNamedIn(file: string): readonly string[] {
  const named: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && node.text in english) named.push(node.text);
    if (ts.isTemplateExpression(node) && /^\w+\.$|^\w+\.[\w.]+$/.test(node.head.text)) {
      named.push(...ids.filter((id) => id.startsWith(node.head.text)));
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022));
  return named;
}

describe('the words before the door', () => {
  const said = [...modulesOf(PAGES)].flatMap((file) => messagesNamedIn(file).map((id) => ({ id, file })));

  it('are all in the part that the door loads', () => {
    expect(said.length).toBeGreaterThan(60);
    expect(said.filter(({ id }) => placeOf(id).part !== 'door').map(({ id, file }) => `${file} ${id}`)).toEqual([]);
  });

  it('are a small part of all words', () => {
    expect(ids.filter((id) => placeOf(id).part === 'door').length).toBeLessThan(ids.length / 10);
  });
});
