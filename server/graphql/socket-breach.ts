import { Logger } from '@nestjs/common';
import type { WebSocket } from 'ws';

const log = new Logger('socket');

/**
 * What breaks the protocol of sockets, a message beyond the size or a frame that is none, has closed its socket by the
 * time it is told of: it is one line of the log, by its kind. Takes the place of the library's own listener, which would
 * print the words and the place of it; so to be called when that has been set.
 */
export function logBreaches(socket: WebSocket): void {
  socket.removeAllListeners('error');
  socket.on('error', ({ code }: NodeJS.ErrnoException) => log.warn({ event: 'socket.breach', code }));
}
