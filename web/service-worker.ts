// Stands between the program's pages and the network so that the program itself opens without one. It keeps the files of
// the build, which are the same for everybody, and nothing else: an answer of the server never passes through it.

/** What the build writes at the head of this file. */
interface Shell {
  /** Changes whenever one of the files does. */
  readonly build: string;
  /** What the first page and the matrix are made of. */
  readonly files: readonly string[];
}

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Worker {
  readonly shell: Shell;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent & Extendable) => void): void;
}

const worker = self as unknown as Worker;
const { build, files } = worker.shell;

const PREFIX = 'program-';
const OURS = PREFIX + build;
/** This build's files and the former's, whose pages may still be open. */
const BUILDS_KEPT = 2;
/** Milliseconds a page waits for the server before the one kept here is shown. */
const PATIENCE = 4000;
/** Answers of the server: whatever is asked for there goes past this worker. */
const NEVER = /^\/(graphql|api|health)(\/|$)/;
/** Files whose name changes with their content. */
const HASHED = /^\/assets\//;

worker.addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(OURS);
    await cache.addAll(['/', ...files]);
    await worker.skipWaiting();
  };
  event.waitUntil(keep());
});

worker.addEventListener('activate', (event) => {
  const forgetOld = async () => {
    const builds = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OURS);
    const old = builds.slice(0, Math.max(0, builds.length - (BUILDS_KEPT - 1)));
    await Promise.all(old.map((name) => caches.delete(name)));
  };
  event.waitUntil(forgetOld());
});

/** A page whose person wants to work without a network does not wait until it is opened again. */
worker.addEventListener('message', (event) => {
  if (event.data === 'claim') event.waitUntil(worker.clients.claim());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || NEVER.test(pathname)) return;
  if (HASHED.test(pathname)) event.respondWith(hashedFile(request));
  else if (request.mode === 'navigate') event.respondWith(page(request));
  else if (files.includes(pathname)) event.respondWith(plainFile(request));
});

/** The newest page the server has; the one kept here where it does not answer, or not in time. */
async function page(request: Request): Promise<Response> {
  const kept = async () => (await caches.open(OURS)).match('/');
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE, undefined));
  const fresh = fetch(request).then(
    (answer) => (answer.status < 500 ? answer : undefined),
    () => undefined,
  );
  return (await Promise.race([fresh, late])) ?? (await kept()) ?? (await fresh) ?? Response.error();
}

/** Never changes: from here where it is kept, else from the server, and kept from then on. */
async function hashedFile(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(OURS)).put(request, answer.clone());
  return answer;
}

/** The server's, which may have changed; from here where it does not answer. */
async function plainFile(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await (await caches.open(OURS)).match(request)) ?? Response.error();
  }
}

export {};
