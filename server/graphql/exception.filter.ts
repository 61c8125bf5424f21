import { Catch, HttpException, type ArgumentsHost } from '@nestjs/common';
import type { ExceptionFilter as NestExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { spoken } from '../language/spoken.js';
import { formatError, SaidWithStatus, type FaultListener } from './errors.js';
import { languageOfRequest } from './request-language.js';

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  NOT_ALLOWED: 403,
  CONFIRM_IDENTITY: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
};

/** GraphQL's errors pass on to where they are masked; those of plain HTTP routes are masked here in the same words. */
@Catch()
export class ExceptionFilter implements NestExceptionFilter {
  constructor(private readonly onFault: FaultListener) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    const response = host.switchToHttp().getResponse<Response>();
    const language = languageOfRequest(host.switchToHttp().getRequest<Request>());
    if (error instanceof SaidWithStatus) {
      return response.status(error.getStatus()).json({ message: spoken(error.sentence, language) });
    }
    if (error instanceof HttpException) {
      return response.status(error.getStatus()).json({ message: error.message });
    }
    const { message, extensions } = formatError(error, this.onFault, language);
    return response.status(STATUS[String(extensions?.code)] ?? 500).json({ message, ...extensions });
  }
}
