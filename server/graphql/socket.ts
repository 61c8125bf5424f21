import type { IncomingMessage, Server } from 'node:http';
import { GraphQLError, parse, validate, type GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Request } from 'express';
import type { Actor } from '../domain/actor.js';
import { formatError, type FaultListener } from './errors.js';
import { OperationContext } from './operation-context.js';
import { registeredText, type RegisteredOperations } from './registered-operations.js';

const PATH = '/graphql';
const MAX_MESSAGE_BYTES = 64 * 1024;
const PING_MS = 20_000;

export interface SocketOptions {
  readonly schema: GraphQLSchema;
  /** Who the cookie of an upgrade request belongs to. */
  readonly actorOf: (request: IncomingMessage) => Promise<Actor | null>;
  /** Whether a page of that origin may open the socket. */
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
  /** The subscriptions that may be run; null when the API is open and any may. */
  readonly registered: RegisteredOperations | null;
  readonly onFault: FaultListener;
}

/**
 * Serves subscriptions beside the HTTP endpoint: the session's cookie and the page's origin are checked at the
 * upgrade; nothing a client says when connecting is believed. Gives the function that closes all sockets.
 */
export function openSocket(server: Server, options: SocketOptions): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  const actors = new WeakMap<IncomingMessage, Actor>();
  server.on('upgrade', (request, socket, head) => {
    const refuse = (line: string) => socket.end(`HTTP/1.1 ${line}\r\nConnection: close\r\n\r\n`);
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== PATH) return refuse('404 Not Found');
    if (!options.isOwnOrigin(request)) return refuse('403 Forbidden');
    options.actorOf(request).then(
      (actor) => {
        if (!actor) return refuse('401 Unauthorized');
        actors.set(request, actor);
        sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
      },
      () => refuse('503 Service Unavailable'),
    );
  });
  const subscriptions = useServer(
    {
      schema: options.schema,
      context: ({ extra }) =>
        new OperationContext(actors.get(extra.request) ?? null, extra.request as unknown as Request, null),
      onSubscribe: (_context, _id, payload) => {
        if (!options.registered) return undefined;
        const text = registeredText(payload, options.registered);
        if (text === null) return [new GraphQLError('This server runs only the operations of its own client.')];
        const document = parse(text);
        const { schema } = options;
        const flaws = validate(schema, document);
        if (flaws.length) return flaws;
        return { schema, document, operationName: payload.operationName, variableValues: payload.variables };
      },
      onError: (_context, _id, _payload, errors) => errors.map((error) => formatError(error, options.onFault)),
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors
          ? { ...result, errors: result.errors.map((error) => formatError(error, options.onFault)) }
          : undefined,
    },
    sockets,
    PING_MS,
  );
  return async () => {
    await subscriptions.dispose();
    sockets.close();
  };
}
