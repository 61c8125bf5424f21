import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const MANIFEST = 'web/graphql/generated/persisted-documents.json';
const GENERATED = 'web/graphql/generated/graphql.ts';
const SERVER = `127.0.0.1:${process.env.PORT || 3000}`;

/**
 * Lays the client's operations where the server looks for those it may run. The former build's stay beside them, so
 * that a page opened before an update goes on working.
 */
function registerOperations(folder = path.resolve('dist')): Plugin {
  return {
    name: 'register-operations',
    apply: 'build',
    closeBundle() {
      const current = path.join(folder, 'operations.json');
      const isNew = existsSync(current) && readFileSync(current, 'utf8') !== readFileSync(MANIFEST, 'utf8');
      if (isNew) renameSync(current, path.join(folder, 'operations.previous.json'));
      copyFileSync(MANIFEST, current);
    },
  };
}

/**
 * `graphql(…)` finds a document by its text in a table of all documents, and the table would travel with the first
 * screen. In the build the call becomes the document itself, so that a screen carries its own and no other.
 */
function ownDocuments(): Plugin {
  const documents = new Map<string, string>();
  return {
    name: 'own-documents',
    enforce: 'pre',
    apply: 'build',
    buildStart() {
      const written = readFileSync(GENERATED, 'utf8').matchAll(/^export const (\w+) = (\{.*\}) as unknown as /gm);
      for (const [, name, document] of written) documents.set(name, document);
    },
    transform(code, id) {
      if (!id.endsWith('.documents.ts')) return undefined;
      const calls = code.replace(/graphql\(\s*`([^`]*)`,?\s*\)/g, (_call, text: string) => {
        const found = /\b(query|mutation|subscription)\s+(\w+)/.exec(text) ?? /\b(fragment)\s+(\w+)/.exec(text);
        const document = found && documents.get(`${found[2]}${found[1] === 'fragment' ? 'FragmentDoc' : 'Document'}`);
        if (!document) throw new Error(`a document without a name, or not generated, in ${id}`);
        return document;
      });
      return calls.replace(/import \{ graphql \} from '.*gql\.js';/, '');
    },
  };
}

/** Packages that change seldom, by the file they share, so that an update of the program is a small download. */
const sharedFiles = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  { name: 'graphql', test: /node_modules[\\/](@apollo|graphql|rxjs|optimism|@wry)[\\/]/ },
];

export default defineConfig({
  root: 'web',
  plugins: [ownDocuments(), react(), registerOperations()],
  build: {
    outDir: path.resolve('dist/web'),
    emptyOutDir: true,
    manifest: true,
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    target: 'es2022',
    rolldownOptions: { output: { codeSplitting: { groups: sharedFiles } } },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: {
      '^/graphql$': { target: `http://${SERVER}`, ws: true },
      '/api': { target: `http://${SERVER}` },
      '/health': { target: `http://${SERVER}` },
    },
  },
});
