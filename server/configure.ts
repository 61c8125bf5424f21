import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { fileURLToPath } from 'node:url';
import type { GraphqlSettings } from './graphql/ground.module.js';
import { logFault } from './graphql/ground.module.js';
import { inTurn } from './graphql/in-turn.js';
import { Live } from './graphql/live.js';
import { openSocket } from './graphql/socket.js';
import { SignInSessions } from './features/accounts/sign-in-sessions.js';

const WEB = fileURLToPath(new URL('../web/', import.meta.url));

/** What of the settings the HTTP side needs. */
export interface HttpSettings {
  readonly isHttps: boolean;
  readonly trustedProxies: readonly string[];
  /** The origin people type; null: whatever host they reached us by. */
  readonly publicOrigin: string | null;
}

const protection = (isHttps: boolean) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The component library and the editor write style elements; scripts stay without exception.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: isHttps,
    referrerPolicy: { policy: 'no-referrer' },
  });

/** Helmet's headers and our own: the same with every answer, so they are worked out once. */
function fixedHeaders(isHttps: boolean): Map<string, string> {
  const headers = new Map([['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()']]);
  const collector = { setHeader: (name: string, value: string) => headers.set(name, value), removeHeader: () => {} };
  protection(isHttps)({} as IncomingMessage, collector as unknown as ServerResponse, (fault) => {
    if (fault) throw fault;
  });
  return headers;
}

/** Whether a browser request comes from a page of this program; requests without an Origin are not from a browser's page. */
function isOwnOrigin(request: IncomingMessage, publicOrigin: string | null): boolean {
  const { origin, host } = request.headers;
  if (!origin) return true;
  return publicOrigin ? origin === publicOrigin : URL.canParse(origin) && new URL(origin).host === host;
}

/** Everything around the resolvers that the program and its tests share. Call before `listen`; gives what closes it. */
export async function configure(
  app: INestApplication,
  settings: { http: HttpSettings; graphql: GraphqlSettings },
): Promise<() => Promise<void>> {
  const express = app as NestExpressApplication;
  const { http, graphql } = settings;
  const sessions = app.get(SignInSessions);
  express.disable('x-powered-by');
  express.disable('etag'); // private answers are never stored, so none is ever asked for again
  if (http.trustedProxies.length) express.set('trust proxy', [...http.trustedProxies]);
  express.useBodyParser('json', { limit: '1mb' });
  const headers = fixedHeaders(http.isHttps);
  express.use((_req: Request, res: Response, next: NextFunction) => {
    res.setHeaders(headers);
    next();
  });
  express.use(['/graphql', '/api'], (req: Request, res: Response, next: NextFunction) => {
    res.setHeader('Cache-Control', 'no-store');
    if (req.method === 'GET' || isOwnOrigin(req, http.publicOrigin)) return next();
    res.status(403).json({ errors: [{ message: 'This request came from another site.' }] });
  });
  express.use(['/graphql', '/api'], sessions.middleware);
  express.use(
    ['/graphql', '/api'],
    inTurn(({ session }) => session?.actor?.personId),
  );
  serveClient(express);
  await app.init();
  return openSocket(app.getHttpServer() as Server, {
    schema: app.get(GraphQLSchemaHost).schema,
    holderOf: (request) => sessions.holderOf(request),
    living: (ids) => sessions.living(ids),
    onDoors: (told) => app.get(Live).onDoors(told),
    isOwnOrigin: (request) => isOwnOrigin(request, http.publicOrigin),
    registered: graphql.isOpen ? null : graphql.registered,
    onFault: logFault,
  });
}

/** The built client: hashed files for a year, the page itself never; any other path is one of its screens. */
function serveClient(app: NestExpressApplication) {
  app.useStaticAssets(WEB, {
    index: false,
    setHeaders: (res, file) => {
      const isHashed = file.includes('/assets/') || file.includes('\\assets\\');
      (res as Response).setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.use((req: Request, res: Response, next: NextFunction) => {
    const isScreen = req.method === 'GET' && !/^\/(graphql|api|health|assets)(\/|$)/.test(req.path);
    if (!isScreen) return next();
    res.setHeader('Cache-Control', 'no-cache');
    res.sendFile('index.html', { root: WEB, dotfiles: 'allow' });
  });
}
