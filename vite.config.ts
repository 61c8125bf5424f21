import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { ownDocuments } from './scripts/build-documents.js';
import { READER, readerWithoutParser, wordsByPart } from './scripts/build-words.js';

const MANIFEST = 'web/graphql/generated/persisted-documents.json';
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

const ICON = readFileSync('web/public/icon.svg', 'utf8');
const PAPER = '#ffffff';

/** The sign on paper, with so much room around it that a round cut leaves it whole where that is asked for. */
function drawIcon(pixels: number, room: number): Uint8Array {
  const side = 32 * (1 + 2 * room);
  const at = 32 * room;
  const sign = ICON.replace('<svg ', `<svg x="${at}" y="${at}" width="32" height="32" `);
  const paper = `<rect width="${side}" height="${side}" fill="${PAPER}"/>`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">${paper}${sign}</svg>`;
  return new Resvg(drawing, { fitTo: { mode: 'width', value: pixels } }).render().asPng();
}

/** The icons under which the program is installed, all drawn from the one sign. */
function drawIcons(): Plugin {
  const icons = { 'icon-192': [192, 0.06], 'icon-512': [512, 0.06], 'icon-maskable-512': [512, 0.3] } as const;
  return {
    name: 'draw-icons',
    apply: 'build',
    generateBundle() {
      for (const [name, [pixels, room]] of Object.entries(icons))
        this.emitFile({ type: 'asset', fileName: `${name}.png`, source: drawIcon(pixels, room) });
      this.emitFile({ type: 'asset', fileName: 'apple-touch-icon.png', source: drawIcon(180, 0.15) });
    },
  };
}

/** What opens without a network: the door, the frame, the matrix and the account; every language and letter. */
const WITHOUT_NETWORK = new RegExp(
  '^(index|Rooms|Shell|WorkspacesPage|WorkspaceStart|MatrixRoom|AccountPage|SignInPage|' +
    'KeptDoor|KeptWork|KeepDialog|SignOutDialog|kept-sends|kept-answers|keeping|outbox|drop-refused)$',
);
/** Of these everything that they load later is kept too: what a cell or a menu needs is there without a network. */
const WHOLE = /^(Shell|MatrixRoom)$/;
const LANGUAGE = /[\\/]locales[\\/]\w+\.json\?\w+$/;

/** Tells the service worker which files make the program, and under which name it keeps them. */
function tellServiceWorker(): Plugin {
  return {
    name: 'tell-service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const wanted = new Set<string>();
      const whole = new Set<string>();
      const take = (fileName: string, isWhole = false) => {
        const file = bundle[fileName];
        if ((isWhole ? whole : wanted).has(fileName) || file?.type !== 'chunk') return;
        wanted.add(fileName);
        if (isWhole) whole.add(fileName);
        file.viteMetadata?.importedCss.forEach((css) => wanted.add(css));
        file.imports.forEach((one) => take(one, isWhole));
        if (isWhole) file.dynamicImports.forEach((one) => take(one, true));
      };
      for (const file of Object.values(bundle)) {
        const isLanguage = file.type === 'chunk' && LANGUAGE.test(file.facadeModuleId ?? '');
        if (isLanguage || (file.type === 'chunk' && WITHOUT_NETWORK.test(file.name)))
          take(file.fileName, WHOLE.test(file.name));
        if (file.fileName.endsWith('.woff2')) wanted.add(file.fileName);
      }
      const worker = bundle['service-worker.js'];
      if (worker?.type !== 'chunk' || worker.imports.length) throw new Error('the service worker is to stand alone');
      const open = readdirSync('web/public').filter((name) => name !== 'manifest.webmanifest');
      const written = [...open.map((name) => readFileSync(path.join('web/public', name), 'utf8')), worker.code];
      const files = [...wanted, ...open].map((name) => `/${name}`).sort();
      const build = createHash('sha256')
        .update(JSON.stringify([files, written]))
        .digest('hex')
        .slice(0, 16);
      worker.code = `self.shell=${JSON.stringify({ build, files })};\n${worker.code}`;
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
  plugins: [ownDocuments(), wordsByPart(), react(), drawIcons(), tellServiceWorker(), registerOperations()],
  resolve: { alias: [{ find: READER, replacement: readerWithoutParser }] },
  build: {
    outDir: path.resolve('dist/web'),
    emptyOutDir: true,
    manifest: true,
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    target: 'es2022',
    rolldownOptions: {
      input: { index: 'web/index.html', 'service-worker': 'web/service-worker.ts' },
      output: {
        codeSplitting: { groups: sharedFiles },
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
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
