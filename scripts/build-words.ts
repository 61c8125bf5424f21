import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { normalizePath, type Plugin } from 'vite';
import { ALL_PARTS, placeOf } from '../web/locales/parts.js';
import { LATER, Sources } from './sources.js';

/** react-intl's own reader of messages; the page is sent what it has read, and not the reader. */
export const READER = '@formatjs/icu-messageformat-parser';
const reactIntl = createRequire(createRequire(import.meta.url).resolve('react-intl'));
const { parse } = (await import(pathToFileURL(reactIntl.resolve(READER)).href)) as { parse: (text: string) => unknown };

/** What stands in the page for the reader. */
export const readerWithoutParser = reactIntl.resolve(`${READER}/no-parser.js`);

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;

/** The messages of one part, as react-intl reads them; one in which nothing is filled in as its text. */
function writePart(file: string, part: string): string {
  // What a language lacks stands in English.
  const all = { ...read(path.join(path.dirname(file), 'en.json')), ...read(file) };
  const ofPart = Object.entries(all).filter(([message]) => placeOf(message).part === part);
  const words = ofPart.map(([message, text]) => [message, /[{<']/.test(text) ? parse(text) : text]);
  return `const words = ${JSON.stringify(Object.fromEntries(words))};
    for (const id in words) if (typeof words[id] === 'string') words[id] = [{ type: 0, value: words[id] }];
    export default words;`;
}

function writeParts(file: string): string {
  const loads = ALL_PARTS.map((part) => `${part}: () => import(${JSON.stringify(`${file}?${part}`)})`);
  return `export default { ${loads.join(', ')} };`;
}

/**
 * A language has one file, and is loaded in parts: `fr.json?matrix` is what is said in the matrix, and `fr.json?parts`
 * loads any of them. Wherever the sources load a module later, the parts it speaks from come with it.
 */
export function wordsByPart(): Plugin {
  const web = normalizePath(path.resolve('web'));
  const sources = new Sources(Object.keys(read('web/locales/en.json')));
  const partsOfModules = new Map<string, readonly string[]>();
  return {
    name: 'words-by-part',
    enforce: 'pre',
    load(id) {
      const [, file, part] = /^(.+\/locales\/\w+\.json)\?(\w+)$/.exec(id) ?? [];
      if (!file) return undefined;
      this.addWatchFile(file);
      return { code: part === 'parts' ? writeParts(file) : writePart(file, part), moduleType: 'js' };
    },
    watchChange: (id) => sources.forget(id),
    transform(code, id) {
      if (!id.startsWith(`${web}/`) || !/\.tsx?$/.test(id)) return undefined;
      let isChanged = false;
      const loading = code.replace(LATER, (load, name: string) => {
        const file = sources.find(id, name);
        const parts = file ? sources.partsOf(file) : [];
        if (!file || parts.length === 0) return load;
        partsOfModules.set(normalizePath(path.relative(web, file)), parts);
        isChanged = true;
        return `withWords(${JSON.stringify(parts)}, () => ${load})`;
      });
      if (!isChanged) return undefined;
      return `import { withWords } from ${JSON.stringify(`${web}/locales/words.js`)};\n${loading}`;
    },
    generateBundle() {
      // Beside the list of files: the measuring of sizes asks for it.
      const source = JSON.stringify(Object.fromEntries(partsOfModules));
      this.emitFile({ type: 'asset', fileName: '.vite/words.json', source });
    },
  };
}
