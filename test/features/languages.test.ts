import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { UPR_INFO_HEADER, upload } from '../support/imports.js';
import { post, serverAddress, type Person } from '../support/person.js';
import { world, type World } from '../support/world.js';

const CHOOSE = `mutation ($input: ChooseLanguageInput!) { chooseLanguage(input: $input) {
  __typename ... on LanguageChoice { personId language } } }`;
const ADD = `mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) {
  __typename ... on Refusal { code message field } } }`;
const PROBLEMS = 'query ($id: ID!) { import(id: $id) { problems { code message } } }';
const NOWHERE = 'query ($id: ID!) { recommendationPage(entryId: $id) { row { id } } }';

let at: World;
beforeAll(async () => {
  at = await world();
});

const asking = async (person: Person, query: string, variables: object, headers: Record<string, string> = {}) =>
  (await post<Record<string, { message: string }>>(query, variables, await person.signedIn(), headers)).body;

const withoutCitation = () => ({ input: { mutationId: randomUUID(), entryId: at.entries[0].id, citation: '  ' } });
const refusedIn = async (person: Person, headers: Record<string, string>) =>
  (await asking(person, ADD, withoutCitation(), headers)).data!.addEvidence.message;

describe('a refusal', () => {
  it.each([
    [{}, 'Name the source: who published what, and when.'],
    [{ 'tandem-language': 'en' }, 'Name the source: who published what, and when.'],
    [{ 'tandem-language': 'fr' }, 'Indiquez la source\u00a0: qui a publié quoi, et quand.'],
    [{ 'tandem-language': 'es-MX' }, 'Indique la fuente: quién publicó qué y cuándo.'],
    [{ 'tandem-language': 'ar' }, 'اذكر المصدر: من نشر ماذا، ومتى.'],
    [{ 'tandem-language': 'sw' }, 'Taja chanzo: nani alichapisha nini, na lini.'],
    [{ 'tandem-language': 'tlh' }, 'Name the source: who published what, and when.'],
  ])('answers to %j in that language', async (headers, message) => {
    expect(await refusedIn(at.cso.member, headers as Record<string, string>)).toBe(message);
  });

  it('is in the language the account keeps, where the device names none', async () => {
    const input = { mutationId: randomUUID(), language: 'sw' };
    const kept = await at.cso.otherMember.run(CHOOSE, { input });
    expect(kept.data).toMatchObject({ chooseLanguage: { __typename: 'LanguageChoice', language: 'sw' } });
    expect(await at.cso.otherMember.get('{ me { language } }')).toEqual({ me: { language: 'sw' } });
    expect(await refusedIn(at.cso.otherMember, {})).toMatch(/^Taja chanzo/);
    expect(await refusedIn(at.cso.otherMember, { 'tandem-language': 'fr' })).toMatch(/^Indiquez la source/);
  });

  it('of a language the program does not speak is no choice', async () => {
    const { errors } = await at.cso.member.run(CHOOSE, { input: { mutationId: randomUUID(), language: 'tlh' } });
    expect(errors![0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('what lists print in English', () => {
  const NAMES = `query ($language: String!) { states(language: $language) { code name }
    labelNames(language: $language) { label name } sdgTargets(language: $language) { code goal title } }`;
  interface Told {
    readonly states: readonly { readonly code: string; readonly name: string }[];
    readonly labelNames: readonly { readonly label: string; readonly name: string }[];
    readonly sdgTargets: readonly { readonly code: string; readonly title: string }[];
  }
  const told = (language: string) => at.observer.get<Told>(NAMES, { language });

  it.each([
    ['fr', 'Allemagne', 'Peine de mort', /état de droit/i],
    ['es', 'Alemania', 'Pena de muerte', /estado de derecho/i],
    ['ar', 'ألمانيا', 'عقوبة الإعدام', /سيادة القانون/],
    ['sw', 'Ujerumani', 'Adhabu ya kifo', /utawala wa sheria/],
  ])('has a name in %s: States, themes, goals and targets', async (language, germany, deathPenalty, ruleOfLaw) => {
    const { states, labelNames, sdgTargets } = await told(language);
    expect(states).toHaveLength(195);
    expect(states.find(({ code }) => code === 'DEU')).toEqual({ code: 'DEU', name: germany });
    const sorted = states.map(({ name }) => name).toSorted(new Intl.Collator(language).compare);
    expect(states.map(({ name }) => name)).toEqual(sorted);
    expect(labelNames).toContainEqual({ label: 'Death penalty', name: deathPenalty });
    expect(sdgTargets.find(({ code }) => code === '16.3')!.title).toMatch(ruleOfLaw);
    expect(sdgTargets.slice(0, 2).map(({ code }) => code)).toEqual(['1', '1.1']);
    expect(sdgTargets).toHaveLength(17 + 169);
  });

  it('stands in English as printed', async () => {
    expect((await told('en')).labelNames).toEqual([]);
  });

  it('is refused in a language the program does not speak', async () => {
    const { errors } = await at.observer.run(NAMES, { language: 'tlh' });
    expect(errors![0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('whoever is not signed in', () => {
  const sign = (headers: Record<string, string>) =>
    post<Record<string, { message: string }>>(
      `mutation ($input: SignInInput!) { signIn(input: $input) { ... on Refusal { message } } }`,
      { input: { email: 'nobody@test.example', password: 'no such person at all' } },
      '',
      headers,
    );

  it('is answered in the first language the browser accepts', async () => {
    const { body } = await sign({ 'accept-language': 'de, fr-SN;q=0.8, en;q=0.5' });
    expect(body.data!.signIn.message).toMatch(/^L’adresse électronique/);
    expect((await sign({ 'accept-language': '*' })).body.data!.signIn.message).toMatch(/^E-mail address/);
  });

  it('is told in that language to sign in', async () => {
    const response = await fetch(`${serverAddress()}/api/files/${randomUUID()}`, {
      headers: { 'accept-language': 'ar' },
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ code: 'UNAUTHENTICATED', message: 'يُرجى تسجيل الدخول.' });
  });
});

describe('what is missing or unreadable', () => {
  it('answers alike, in the reader’s language', async () => {
    const answers = await Promise.all(
      [randomUUID(), randomUUID()].map((id) => asking(at.nhri, NOWHERE, { id }, { 'tandem-language': 'es' })),
    );
    for (const { errors } of answers) {
      expect(errors![0]).toMatchObject({
        message: 'Aquí no hay nada, o nada que usted pueda ver.',
        extensions: { code: 'NOT_FOUND' },
      });
    }
  });
});

describe('what a file has wrong', () => {
  it('is kept as it is and read in the language of each reader', async () => {
    const lines = [
      UPR_INFO_HEADER,
      'Kenya;Africa;AU;Ratify CAT;Norway;WEOG;EU;Supported;5;Torture;21',
      'Kenya;Africa;AU;;Chad;WEOG;EU;Noted;5;Torture;21',
    ];
    const { id } = (await upload(at.cso.member, at.workspaceId, lines.join('\r\n'))).body;
    const told = async (language: string) => {
      const { data } = await asking(at.cso.member, PROBLEMS, { id }, { 'tandem-language': language });
      return (data as unknown as { import: { problems: { message: string }[] } }).import.problems[0].message;
    };
    expect(await told('en')).toBe('Row 3 has no text; it was left out.');
    expect(await told('fr')).toBe('La ligne 3 n’a pas de texte\u00a0; elle a été omise.');
    expect(await told('ar')).toBe('لا نص في الصف 3؛ وقد تُرك.');
  });

  it('is refused in the language of whoever sends it', async () => {
    const form = new FormData();
    form.append('file', new Blob([]), 'empty.csv');
    const response = await at.cso.member.fetch(`/api/workspaces/${at.workspaceId}/imports`, {
      method: 'POST',
      body: form,
      headers: { 'tandem-language': 'es' },
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'EMPTY_FILE',
      message: expect.stringMatching(/^El archivo está vacío\./),
    });
  });
});
