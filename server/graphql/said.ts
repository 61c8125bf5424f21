import type { FieldMiddleware } from '@nestjs/graphql';
import { isSentence } from '../domain/sentence.js';
import { spoken } from '../language/spoken.js';
import type { OperationContext } from './operation-context.js';

/** Of a field that holds a sentence: said in the language of whoever asks. Words that were kept as words stay. */
export const said: FieldMiddleware<unknown, OperationContext> = async ({ context }, next) => {
  const value: unknown = await next();
  return isSentence(value) ? spoken(value, context.language) : value;
};
