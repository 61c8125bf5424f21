import type { IncomingMessage, Server } from 'node:http';
import { getOperationAST, GraphQLError, OperationTypeNode, parse, validate, type GraphQLSchema } from 'graphql';
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Request } from 'express';
import { tooLarge } from './document-limits.js';
import { formatError, type FaultListener } from './errors.js';
import type { Behind } from './live.js';
import { OpenSockets, SocketEnd, type DoorNotice, type SocketHolder } from './open-sockets.js';
import { OperationContext } from './operation-context.js';
import { registeredText, type RegisteredOperations } from './registered-operations.js';
import { languageOfRequest } from './request-language.js';
import { logBreaches } from './socket-breach.js';

const PATH = '/graphql';
const MAX_MESSAGE_BYTES = 64 * 1024;
const PING_MS = 20_000;
/** A page follows one review or two; nobody needs more at once. */
const MAX_SUBSCRIPTIONS = 20;
/** How often sessions are looked at that ran out by time alone. */
const SWEEP_MS = 30_000;
/** What a page that is back asks to follow within this time is what it followed before. */
const BACK_MS = 30_000;

type Connected = Context<Record<string, unknown>, Extra>;

export interface SocketOptions {
  readonly schema: GraphQLSchema;
  /** Whose session the cookie of an upgrade request is. */
  readonly holderOf: (request: IncomingMessage) => Promise<SocketHolder | null>;
  /** Which of these sessions have not run out. */
  readonly living: (sessionIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Calls back with what happens at the doors, in the order of commits with the live notices. */
  readonly onDoors: (told: (notice: DoorNotice | 'GAP') => void) => void;
  /** Whether a page of that origin may open the socket. */
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
  /** The subscriptions that may be run; null when the API is open and any may. */
  readonly registered: RegisteredOperations | null;
  readonly onFault: FaultListener;
}

/**
 * Serves subscriptions beside the HTTP endpoint: the session's cookie and the page's origin are checked at the
 * upgrade; nothing a client says is believed but its language, and how old what it shows may be. A socket ends with its
 * session. Gives the function that closes all sockets.
 */
export function openSocket(server: Server, options: SocketOptions): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  const open = new OpenSockets();
  options.onDoors((notice) => open.told(notice));
  const sweep = setInterval(() => void open.closeExpired(options.living).catch(() => undefined), SWEEP_MS).unref();
  server.on('upgrade', (request, socket, head) => {
    const refuse = (line: string) => socket.end(`HTTP/1.1 ${line}\r\nConnection: close\r\n\r\n`);
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== PATH) return refuse('404 Not Found');
    if (!options.isOwnOrigin(request)) return refuse('403 Forbidden');
    options.holderOf(request).then(
      (holder) => {
        if (!holder) return refuse('401 Unauthorized');
        sockets.handleUpgrade(request, socket, head, (opened) => {
          opened.once('close', open.add(opened, holder));
          sockets.emit('connection', opened, request);
          logBreaches(opened);
        });
      },
      () => refuse('503 Service Unavailable'),
    );
  });
  const subscriptions = useServer(serverOptions(open, options), sockets, PING_MS);
  return async () => {
    clearInterval(sweep);
    await subscriptions.dispose();
    sockets.close();
  };
}

function serverOptions(open: OpenSockets, options: SocketOptions): ServerOptions<Record<string, unknown>, Extra> {
  const { schema, onFault } = options;
  const openedAt = new WeakMap<object, number>();
  const behind = ({ extra, connectionParams }: Connected, { extensions }: SubscribePayload): Behind => ({
    isBack:
      extensions?.isBack === true ||
      (connectionParams?.isBack === true && performance.now() - (openedAt.get(extra.socket) ?? 0) < BACK_MS),
    age: typeof extensions?.age === 'number' && extensions.age >= 0 ? extensions.age : null,
  });
  return {
    schema,
    onConnect: ({ extra }) => void openedAt.set(extra.socket, performance.now()),
    // Asked anew for each subscription: between the upgrade and now the session may have ended.
    context: async (connected, _id, payload) => {
      const { extra, connectionParams } = connected;
      const opened = { language: connectionParams?.language, behind: behind(connected, payload) };
      const actor = (await open.holderOf(extra.socket)?.actorNow()) ?? null;
      return new OperationContext(actor, extra.request as unknown as Request, null, opened);
    },
    onSubscribe: ({ subscriptions, extra }, _id, payload) => {
      if (Object.keys(subscriptions).length <= MAX_SUBSCRIPTIONS) return wanted(payload, options);
      extra.socket.close(SocketEnd.TOO_MANY, 'Too many subscriptions');
      return [new GraphQLError('There are too many subscriptions on this socket.')];
    },
    onError: (context, _id, _payload, errors) =>
      errors.map((error) => formatError(error, onFault, languageOn(context))),
    onNext: (context, _id, _payload, _args, { errors, ...result }) =>
      errors
        ? { ...result, errors: errors.map((error) => formatError(error, onFault, languageOn(context))) }
        : undefined,
  };
}

/** The language named when the socket was opened, else what the browser accepts. */
const languageOn = ({ connectionParams, extra }: Connected) =>
  languageOfRequest(extra.request, { asked: connectionParams?.language });

/** The subscription a message asks for, valid and allowed to run; or why not. Queries and mutations go over HTTP. */
function wanted(payload: SubscribePayload, { schema, registered }: SocketOptions) {
  const text = registered ? registeredText(payload, registered) : payload.query;
  if (text === null) return [new GraphQLError('This server runs only the operations of its own client.')];
  const refused = registered ? null : tooLarge(text);
  if (refused) return [refused];
  const { operationName, variables: variableValues } = payload;
  try {
    const document = parse(text);
    const flaws = validate(schema, document);
    if (flaws.length) return flaws;
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION)
      return [new GraphQLError('The socket carries subscriptions only; send this over HTTP.')];
    return { schema, document, operationName, variableValues };
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}
