import { readFileSync } from 'node:fs';
import path from 'node:path';
import { print, stripIgnoredCharacters, type DocumentNode } from 'graphql';
import { normalizePath, type Plugin } from 'vite';

/** What codegen writes: a document with the hash the server knows it by. */
export interface Generated extends DocumentNode {
  readonly __meta__?: { readonly hash: string };
}

const GENERATED = 'web/graphql/generated/graphql.ts';

/** The documents that codegen wrote, by the names it gave them. */
export function generatedDocuments(): ReadonlyMap<string, Generated> {
  const written = readFileSync(GENERATED, 'utf8').matchAll(/^export const (\w+) = (\{.*\}) as unknown as /gm);
  return new Map([...written].map(([, name, document]) => [name, JSON.parse(document) as Generated]));
}

/** The texts from which the page reads a document: its operation and its fragments, with nothing in them to spare. */
export const textsOf = ({ definitions }: DocumentNode): readonly string[] =>
  definitions.map((definition) => stripIgnoredCharacters(print(definition)));

const DOCUMENT = '\0document:';

/** A module that gives one document. */
function documentModule(document: Generated): string {
  const given = [document.__meta__?.hash ?? '', ...textsOf(document)].map((one) => JSON.stringify(one));
  const reader = normalizePath(path.resolve('web/graphql/read-document.js'));
  return `import { readDocument } from ${JSON.stringify(reader)};
    export default /* @__PURE__ */ readDocument(${given.join(', ')});`;
}

/**
 * `graphql(…)` finds a document by its text in a table of all documents, and the table would travel with the first
 * screen. In the build each document is a module of its own, which travels with what asks it and with nothing else.
 */
export function ownDocuments(): Plugin {
  let documents: ReadonlyMap<string, Generated> = new Map();
  return {
    name: 'own-documents',
    enforce: 'pre',
    apply: 'build',
    buildStart() {
      documents = generatedDocuments();
    },
    resolveId: (id) => (id.startsWith(DOCUMENT) ? { id, moduleSideEffects: false } : null),
    load(id) {
      const document = documents.get(id.slice(DOCUMENT.length));
      return id.startsWith(DOCUMENT) && document ? { code: documentModule(document), moduleType: 'js' } : undefined;
    },
    transform(code, id) {
      if (!id.endsWith('.documents.ts')) return undefined;
      const own = code.replace(/const (\w+) = graphql\(\s*`([^`]*)`,?\s*\);/g, (_call, name: string, text: string) => {
        const found = /\b(query|mutation|subscription)\s+(\w+)/.exec(text) ?? /\b(fragment)\s+(\w+)/.exec(text);
        const generated = found && `${found[2]}${found[1] === 'fragment' ? 'FragmentDoc' : 'Document'}`;
        if (!generated || !documents.has(generated))
          throw new Error(`${name} in ${id} has no name, or is not generated`);
        return `{ default as ${name} } from ${JSON.stringify(DOCUMENT + generated)};`;
      });
      return { code: own.replace(/import \{ graphql \} from '.*gql\.js';/, ''), moduleSideEffects: false };
    },
  };
}
