import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { serverAddress } from './person.js';

/** A server whose program can be replaced by a next build while pages are open. */
export interface ReplaceableServer {
  readonly address: string;
  /** From now on the page and its worker are those of another build. */
  replace(): void;
  close(): Promise<void>;
}

/** Stands before the server; the next build differs in the name of the page's first file and in its worker. */
export async function replaceableServer(): Promise<ReplaceableServer> {
  const { hostname, port } = new URL(serverAddress());
  let isNext = false;
  const relay = http.createServer((asked, answer) => {
    // Asked whether it is still the same, the server would say yes: it knows of one build only.
    const { 'if-modified-since': _since, 'if-none-match': _tag, ...headers } = asked.headers;
    headers['accept-encoding'] = 'identity';
    const passed = http.request({ hostname, port, path: asked.url, method: asked.method, headers }, (given) => {
      const isChanged =
        isNext && (asked.url === '/service-worker.js' || given.headers['content-type']?.includes('html'));
      const { 'content-length': _length, ...kept } = given.headers;
      answer.writeHead(given.statusCode ?? 500, isChanged ? kept : given.headers);
      if (!isChanged) return given.pipe(answer);
      let text = '';
      given.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      given.on('end', () => answer.end(nextBuild(text)));
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((listening) => relay.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(relay.address() as AddressInfo).port}`,
    replace: () => void (isNext = true),
    async close() {
      relay.closeAllConnections();
      await new Promise((closed) => relay.close(closed));
    },
  };
}

const nextBuild = (text: string) =>
  text.replace(/"build":"\w+"/, '"build":"next"').replace(/(\/assets\/index-[\w-]+\.js)(?=" *>|"><)/, '$1?next');
