import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** One JSON line an event, on standard error; people read standard output. Events carry ids and counts, never content. */
export const openLog = (level: string): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: true }));

const asText = (message: unknown) => (typeof message === 'string' ? message : 'fault');
const asFields = (message: unknown) => (typeof message === 'object' && message !== null ? message : {});

/** Hands what the framework says to the log; its chatter about starting is for debugging. */
export const frameworkLog = (log: Logger): LoggerService => ({
  log: (message: unknown, room?: string) => log.debug({ room }, asText(message)),
  warn: (message: unknown, room?: string) => log.warn({ room, ...asFields(message) }, asText(message)),
  error: (message: unknown, ...rest: unknown[]) =>
    log.error({ room: rest.at(-1), ...asFields(message) }, asText(message)),
});
