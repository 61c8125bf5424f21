import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { argumentsOf, pluralsOf } from '../support/icu-message.js';
import { ANY, messagesOfSources } from '../support/message-ids.js';

type Messages = Readonly<Record<string, string>>;
const read = (language: string) => JSON.parse(readFileSync(`web/locales/${language}.json`, 'utf8')) as Messages;
const [en, ar] = [read('en'), read('ar')];
const { used, open, texts, hardCoded } = messagesOfSources();

/** What the server may send where an id has a part from the data: values of the schema, acts of the record. */
const sent = new Set(
  ['schema.graphql', 'server/domain/permissions.ts'].flatMap(
    (file) => readFileSync(file, 'utf8').match(/[\w.]+/g) ?? [],
  ),
);
const escaped = (text: string) => text.replaceAll('.', '\\.');
const patterns = [...open.keys()].map((id) => new RegExp(`^${id.split(ANY).map(escaped).join('(.+?)')}$`));
const isFromData = (id: string) =>
  patterns.some((pattern) => {
    const parts = pattern.exec(id)?.slice(1);
    return parts?.every((part) => texts.has(part) || sent.has(part) || /^\d+$/.test(part));
  });

/** Values of a scale for which the screens say something else, or nothing. */
const NEVER_SAID =
  /^(words|joint\.said)\.NONE$|^measures\.(reads|removeHelp)\.(PERSONAL|PUBLIC)$|^share\.(who|with)\.(PERSONAL|PUBLIC)$|^release\.is\.(APPROVED|TAKEN_BACK)$|^release\.done\.WAITING$|^commitments\.(step|stepOf|stepTitle|stepHelp)\.PROPOSED$|^plan\.clusterId$/;

/** The same in every language: nothing but what is filled in, or a sign. */
const isWithoutWords = (message: string) => !/\p{L}/u.test(message.replace(/\{\w+\}/g, ''));

describe('the words of the program', () => {
  it('stand in the locale files, not in the sources', () => {
    expect(hardCoded).toEqual([]);
  });

  it('are there for every id the program asks for', () => {
    const missing = [...used]
      .filter(([id]) => !(id in en) && !NEVER_SAID.test(id))
      .map(([id, place]) => `${place} ${id}`);
    expect(missing).toEqual([]);
  });

  it('are all used', () => {
    const unused = Object.keys(en).filter((id) => !used.has(id) && !texts.has(id) && !isFromData(id));
    expect(unused).toEqual([]);
  });

  it('are sorted by id, so that two people who add some seldom meet', () => {
    for (const messages of [en, ar]) expect(Object.keys(messages)).toEqual(Object.keys(messages).sort());
  });
});

describe('Arabic', () => {
  it('has every message, and none of its own', () => {
    expect(Object.keys(ar).filter((id) => !(id in en))).toEqual([]);
    expect(Object.keys(en).filter((id) => !(id in ar))).toEqual([]);
  });

  it('fills in the same things, and chooses between the same cases', () => {
    const differ = Object.keys(ar).filter(
      (id) => id in en && JSON.stringify(argumentsOf(ar[id])) !== JSON.stringify(argumentsOf(en[id])),
    );
    expect(differ).toEqual([]);
  });

  it('has all six forms wherever a number decides the form', () => {
    const lacking = Object.entries(ar).flatMap(([id, message]) =>
      pluralsOf(message).flatMap(({ argument, forms }) => {
        const missing = FORMS.filter((ways) => !ways.some((way) => forms.includes(way))).map(([form]) => form);
        return missing.length ? [`${id} {${argument}}: ${missing.join(', ')}`] : [];
      }),
    );
    expect(lacking).toEqual([]);
  });

  it('says nothing in English', () => {
    expect(Object.keys(ar).filter((id) => ar[id] === en[id] && !isWithoutWords(en[id]))).toEqual([]);
  });
});

/** The six forms of Arabic; an exact number may stand for the form that only it has. */
const FORMS = [['zero', '=0'], ['one', '=1'], ['two', '=2'], ['few'], ['many'], ['other']];
