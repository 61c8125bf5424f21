import { describe, expect, it } from '@jest/globals';
import { planImport, type ImportedContent, type KnownRow } from '../../server/domain/import-matching.js';

const row = (text: string, more: Partial<ImportedContent> = {}): ImportedContent => ({
  kind: 'RECOMMENDATION',
  number: null,
  text,
  position: 'SUPPORTED',
  positionVerbatim: 'Supported',
  sourceSymbol: null,
  sourceParagraph: null,
  actionCategory: null,
  states: ['NOR'],
  themes: [],
  groups: [],
  sdgs: [],
  ...more,
});

const known = (text: string, more: Partial<KnownRow> = {}): KnownRow => ({
  ...row(text),
  id: more.id ?? text,
  reference: more.number ?? '8-001',
  ...more,
});

const LEGAL_AID = 'Guarantee legal aid in every district, with priority for women and rural communities';

describe('planImport', () => {
  it('adds a row nobody knows', () => {
    expect(planImport([row('Ratify the Convention')], [])).toEqual([{ change: 'NEW' }]);
  });

  it('changes nothing when the same file comes twice', () => {
    const rows = [row('Ratify the Convention'), row(LEGAL_AID)];
    const plans = planImport(
      rows,
      rows.map((one) => known(one.text)),
    );
    expect(plans.map(({ change }) => change)).toEqual(['UNCHANGED', 'UNCHANGED']);
  });

  it('knows a row by its number whatever its text, and names what differs', () => {
    const [plan] = planImport(
      [row('Ratify the Protocol', { number: '142.1' })],
      [known('Ratify the Convention', { number: '142.1' }), known('Ratify the Protocol', { number: '142.10' })],
    );
    expect(plan).toMatchObject({ change: 'CHANGED', known: { number: '142.1' }, fields: ['text'] });
  });

  it('keeps 50.1 and 50.10 apart', () => {
    const [plan] = planImport(
      [row(LEGAL_AID, { number: '50.1' })],
      [known('Ratify the Convention', { number: '50.10' })],
    );
    expect(plan).toEqual({ change: 'NEW' });
  });

  it('keeps rows of the same text and another answer apart', () => {
    const both = [row('Ratify the Convention'), row('Ratify the Convention', { position: 'NOTED' })];
    const plans = planImport(both, [
      known('Ratify the Convention', { id: 'noted', position: 'NOTED' }),
      known('Ratify the Convention', { id: 'supported' }),
    ]);
    expect(plans).toMatchObject([
      { change: 'UNCHANGED', known: { id: 'supported' } },
      { change: 'UNCHANGED', known: { id: 'noted' } },
    ]);
  });

  it('joins the numbers of a later list to rows that came without', () => {
    const [plan] = planImport(
      [row('Ratify the “Convention”', { number: '142.1' })],
      [known('Ratify the "Convention"')],
    );
    expect(plan).toMatchObject({ change: 'CHANGED', fields: expect.arrayContaining(['number']) });
  });

  it('does not let a source without numbers unsay what the numbered list said, but takes its tags', () => {
    const joined = known('Ratify the Convention', { number: '142.1', states: ['NOR', 'SWE'] });
    const [plan] = planImport([row('Ratify the Convention', { themes: ['UPR_INFO\nTorture'] })], [joined]);
    expect(plan).toMatchObject({ change: 'CHANGED', fields: ['themes'] });
  });

  it('proposes a nearly equal text as a correction and never applies it by itself', () => {
    const [plan] = planImport([row(LEGAL_AID.replace('rural', 'remote'))], [known(LEGAL_AID)]);
    expect(plan).toMatchObject({ change: 'LIKELY', known: { text: LEGAL_AID }, fields: ['text'] });
  });

  it('does not take a nearly equal text with another number for a correction', () => {
    const numbered = known(LEGAL_AID, { number: '142.1' });
    const [plan] = planImport([row(LEGAL_AID.replace('rural', 'remote'), { number: '142.2' })], [numbered]);
    expect(plan).toEqual({ change: 'NEW' });
  });

  it('matches no known row twice', () => {
    const plans = planImport([row(LEGAL_AID), row(LEGAL_AID)], [known(LEGAL_AID)]);
    expect(plans.map(({ change }) => change)).toEqual(['UNCHANGED', 'NEW']);
  });

  it.each([
    ['a new position', { position: 'NOTED' as const }, ['position']],
    ['another list of States', { states: ['NOR', 'SWE'] }, ['states']],
    ['an action category', { actionCategory: 5 }, ['actionCategory']],
    ['a further theme', { themes: ['OHCHR_4\nRight to health'] }, ['themes']],
    ['fewer themes', { themes: [] }, []],
    ['another source', { sourceSymbol: 'A/HRC/1/1/Add.1', sourceParagraph: '3' }, ['sourceSymbol', 'sourceParagraph']],
  ])('sees %s', (_what, more, fields) => {
    const before = { number: '1.1', themes: [] };
    const [plan] = planImport([row(LEGAL_AID, { ...before, ...more })], [known(LEGAL_AID, before)]);
    expect(plan.change === 'CHANGED' ? plan.fields : []).toEqual(fields);
  });
});
