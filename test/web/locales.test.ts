import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { argumentsOf, pluralsOf } from '../support/icu-message.js';
import { ANY, messagesOfSources } from '../support/message-ids.js';
import { waysToModules } from '../support/ways-to-modules.js';
import { LANGUAGES, type Language } from '../../web/locales/languages.js';
import { ALL_PARTS, placeOf } from '../../web/locales/parts.js';

type Messages = Readonly<Record<string, string>>;
const read = (language: string) => JSON.parse(readFileSync(`web/locales/${language}.json`, 'utf8')) as Messages;
const [en, ...others] = Object.keys(LANGUAGES) as Language[];
const english = read(en);
const { used, askings, open, texts, hardCoded } = messagesOfSources();

/** Where the words stand that the server may send where an id has a part from the data. */
const SENT = [
  'schema.graphql',
  'server/database/journal.ts',
  'server/domain/permissions.ts',
  'server/features/comments/comment-changes.service.ts',
  'server/features/comments/threads.service.ts',
  'server/features/imports/known-rows.service.ts',
  'server/features/reports/preview-tables.ts',
  'server/features/sharing/joint-status-inputs.model.ts',
  'server/features/sharing/joint-moves.ts',
  'server/features/sharing/joint-records.service.ts',
  'server/files/cleaning/cleaned.ts',
];
const sent = new Set(SENT.flatMap((file) => readFileSync(file, 'utf8').match(/[\w.]+/g) ?? []));
const escaped = (text: string) => text.replaceAll('.', '\\.');
const patterns = [...open.keys()].map((id) => new RegExp(`^${id.split(ANY).map(escaped).join('(.+?)')}$`));
const isSent = (part: string) => texts.has(part) || sent.has(part) || /^\d+$/.test(part);
const isFromData = (id: string) =>
  patterns.some((pattern) => {
    const parts = pattern.exec(id)?.slice(1);
    // An act of the record may be followed by the move that it was.
    return parts?.every((part) => isSent(part) || part.split(/\.(?=[A-Z_]+$)/).every(isSent));
  });

/** Values of a scale for which the screens say something else, or nothing. */
const NEVER_SAID =
  /^(words|joint\.said)\.NONE$|^measures\.(reads|removeHelp)\.(PERSONAL|PUBLIC)$|^share\.(who|with)\.(PERSONAL|PUBLIC)$|^release\.is\.(APPROVED|TAKEN_BACK)$|^release\.done\.WAITING$|^commitments\.(step|stepOf|stepTitle|stepHelp)\.PROPOSED$|^plan\.clusterId$/;

/** The same in every language: nothing but what is filled in, or a sign. */
const isWithoutWords = (message: string) => !/\p{L}/u.test(message.replace(/\{\w+\}/g, ''));

/** Words that a language shares with English. */
const SHARED: Partial<Record<Language, RegExp>> = {
  fr: /^(annexes|budget|coalition|code|contact|cycle|date|dates|document|import|invitations|pages|plan|position|public|question|scripts|section|sources?|type|\{count\} sources)$/i,
  es: /^plan$/i,
};

/** The forms a number chooses between, each with the exact number that may stand for it. */
const EXACT: Partial<Record<Intl.LDMLPluralRule, string>> = { zero: '=0', one: '=1', two: '=2' };
function lackingForms(language: Language, message: string): readonly string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return pluralsOf(message).flatMap(({ argument, forms }) =>
    pluralCategories
      .filter((form) => !forms.includes(form) && !forms.includes(EXACT[form] ?? form))
      .map((form) => `{${argument}}: ${form}`),
  );
}

describe('the words of the program', () => {
  it('stand in the locale files, not in the sources', () => {
    expect(hardCoded).toEqual([]);
  });

  it('are there for every id the program asks for', () => {
    const missing = [...used]
      .filter(([id]) => !(id in english) && !NEVER_SAID.test(id))
      .map(([id, place]) => `${place} ${id}`);
    expect(missing).toEqual([]);
  });

  it('are all used', () => {
    const unused = Object.keys(english).filter((id) => !used.has(id) && !texts.has(id) && !isFromData(id));
    expect(unused).toEqual([]);
  });

  it.each([en, ...others])('are sorted by id in %s, so that two people who add some seldom meet', (language) => {
    const ids = Object.keys(read(language));
    expect(ids).toEqual([...ids].sort());
  });

  it('are written in five languages, each with a file of its own', () => {
    expect(Object.keys(LANGUAGES)).toEqual(['en', 'fr', 'es', 'ar', 'sw']);
    expect(readdirSync('web/locales').filter((name) => name.endsWith('.json'))).toHaveLength(5);
  });
});

describe('the parts of a language', () => {
  const ids = Object.keys(english);
  /** The ids an asking may be for; where nothing is known of one, it stands whole where it is written, and is found there. */
  const idsOf = (id: string) => {
    if (id === ANY) return [];
    if (!id.includes(ANY)) return [id];
    const pattern = new RegExp(`^${id.split(ANY).map(escaped).join('.+')}$`);
    return ids.filter((one) => pattern.test(one));
  };

  it('have come with a module that is loaded later and speaks from them, by whichever way it was reached', () => {
    const ways = waysToModules(ids);
    expect(ways.length).toBeGreaterThan(60);
    const lacking = new Set<string>();
    for (const { id, from } of askings) {
      const parts = new Set(idsOf(id).map((one) => placeOf(one).part));
      for (const { way, files, parts: here } of ways) {
        if (!from.every((file) => files.has(file))) continue;
        for (const part of parts) if (!here.has(part)) lacking.add(`${way.at(-1) ?? 'start'} ${id}: ${part}`);
      }
    }
    expect([...lacking]).toEqual([]);
  });

  it('each hold some words, and every word is in a part that names it', () => {
    const places = ids.map((id) => ({ id, ...placeOf(id) }));
    expect(ALL_PARTS.filter((part) => !places.some((place) => place.part === part))).toEqual([]);
    expect(places.filter(({ beginning }) => beginning === '').map(({ id }) => id)).toEqual([]);
  });
});

describe.each(others)('the words in %s', (language) => {
  const messages = read(language);
  const common = Object.keys(english).filter((id) => id in messages);

  it('are there for every message, and none of their own', () => {
    expect(Object.keys(messages).filter((id) => !(id in english))).toEqual([]);
    expect(Object.keys(english).filter((id) => !(id in messages))).toEqual([]);
  });

  it('have the same things filled in, and choose between the same cases', () => {
    const differ = common.filter(
      (id) => JSON.stringify(argumentsOf(messages[id])) !== JSON.stringify(argumentsOf(english[id])),
    );
    expect(differ).toEqual([]);
  });

  it('have all forms of the language wherever a number decides the form', () => {
    const lacking = common.flatMap((id) => lackingForms(language, messages[id]).map((form) => `${id} ${form}`));
    expect(lacking).toEqual([]);
  });

  it('say nothing in English', () => {
    const alike = common.filter((id) => messages[id] === english[id] && !isWithoutWords(english[id]));
    expect(alike.filter((id) => !SHARED[language]?.test(english[id]))).toEqual([]);
  });
});

describe('the signs of a language', () => {
  it('stand in French after a narrow space that does not break', () => {
    const wrong = Object.entries(read('fr')).filter(([, message]) =>
      /[ \u00a0][;?!:»]|« |[^\s\u202f][;?!»]/.test(message),
    );
    expect(wrong).toEqual([]);
  });

  it('open a question and an exclamation in Spanish', () => {
    const opened = (message: string) => [...message].filter((sign) => '¿¡'.includes(sign)).length;
    const closed = (message: string) => [...message].filter((sign) => '?!'.includes(sign)).length;
    const wrong = Object.entries(read('es')).filter(([, message]) => opened(message) !== closed(message));
    expect(wrong).toEqual([]);
  });
});
