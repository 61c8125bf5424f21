import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { statement } from '../../database/with-actor.js';
import type { LanguageChoice } from './own-language.model.js';

const CHOOSE = 'update person set language = $2 where id = $1';

/** The language an account keeps: letters are written in it, and answers where a device names no other. */
@Injectable()
export class OwnLanguageService {
  async choose({ personId }: Actor, language: string): Promise<LanguageChoice> {
    await statement('choose-language', CHOOSE, [personId, language]);
    return { personId, language };
  }
}
