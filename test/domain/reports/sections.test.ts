import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../../server/language/languages.js';
import type { ReportRow } from '../../../server/features/reports/facts/report-facts.js';
import { plainText } from '../../../server/features/reports/writing/rich-text.js';
import { writeSections } from '../../../server/features/reports/writing/write-sections.js';
import { at, brief, facts, row, view } from '../../support/report-facts.js';

const sections = (
  rows: readonly ReportRow[],
  of: Parameters<typeof brief>[0] = {},
  more: Parameters<typeof facts>[1] = {},
) => new Map(writeSections(brief(of), facts(rows, more)).map((section) => [section.key, section]));
const words = (of: ReturnType<typeof sections>, key: string) => plainText(of.get(key)!.body);

describe('the sections of a report', () => {
  it('speak of one recommendation in the singular', () => {
    const of = sections([row('142.1', { views: [view('GOVERNMENT', 'PARTIALLY_IMPLEMENTED')] })]);
    const summary = words(of, 'summary');
    expect(summary).toContain('the Republic of Testland received one recommendation. It supported one.');
    expect(summary).toContain('The Government regards the one supported recommendation as partially implemented.');
    expect(summary).toContain('Civil society had not assessed the one supported recommendation by the cut-off date.');
    expect(words(of, 'theme:theme-1')).toContain('This chapter concerns one recommendation. The State supported it.');
  });

  it('have every rows’ status in exactly one count', () => {
    const all = ['FULLY_IMPLEMENTED', 'PARTIALLY_IMPLEMENTED', 'IN_PROGRESS', 'REGRESSED', 'NO_INFORMATION'] as const;
    const rows = [...all.map((status, n) => row(`142.${n}`, { views: [view('CSO', status)] })), row('142.9')];
    const { figures } = sections(rows).get('summary')!;
    const counted = figures
      .filter(({ key }) => key.startsWith('step:supported:CSO:'))
      .map(({ value }) => Number(value));
    expect(counted).toEqual([1, 1, 2, 1, 1]);
  });

  it('say nothing untrue of a review without rows', () => {
    const of = sections([], { organisationIds: [] });
    expect(words(of, 'summary')).toBe(
      'No recommendation to the Republic of Testland in the fourth cycle of the universal periodic review has been recorded yet.',
    );
    expect(words(of, 'annexMatrix')).toBe('No recommendation has been recorded yet, so the matrix is empty.');
    expect([...of.values()].flatMap(({ drawings }) => Object.keys(drawings))).toEqual(['definitions']);
    expect(words(of, 'annexDisagreements')).toBe('No status was disputed at the cut-off date.');
    expect(words(of, 'annexParticipants')).toBe('No organisation is named.');
    expect(words(of, 'notedAndPledges')).toContain('The State noted none of the recommendations it received.');
    expect([...of.values()].every(({ body }) => plainText(body).trim() !== '')).toBe(true);
  });

  it('read sensibly just after an import, when nobody has assessed or planned anything', () => {
    const bare = { sdgs: [], themes: [] };
    const of = sections([row('142.1', bare), row('142.2', bare), row('142.3', bare, 'NOTED')]);
    const summary = words(of, 'summary');
    expect(summary).toContain(
      'neither the Government nor civil society had assessed any of the three recommendations.',
    );
    expect(summary.match(/assessed/g)).toHaveLength(1);
    expect(words(of, 'crossCutting')).toContain('No recommendation has been linked');
    expect(words(of, 'framework')).toContain('one for each recommendation. No institution in the lead');
    expect(words(of, 'conclusion')).toBe(
      'Neither side regards any of the two supported recommendations as fully implemented. No measure has been planned for any of these.',
    );
    const drawn = [...of.values()].flatMap(({ drawings }) => Object.keys(drawings));
    expect(drawn).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(progress|views|notedViews|byTheme)$/)]));
    expect([...of.values()].every(({ body, drawings }) => plainText(body) || Object.keys(drawings).length)).toBe(true);
  });

  it('define each status and say how disagreement was treated', () => {
    const methodology = sections([row('142.1')]).get('methodology')!;
    const drawn = methodology.drawings.definitions;
    expect(drawn.kind === 'statusDefinitions' && drawn.definitions.map(({ status }) => status)).toEqual([
      'NOT_STARTED',
      'IN_PROGRESS',
      'PARTIALLY_IMPLEMENTED',
      'FULLY_IMPLEMENTED',
      'REGRESSED',
      'NO_INFORMATION',
      'NOT_ASSESSED',
    ]);
    const text = plainText(methodology.body);
    expect(text).toContain('both statuses and both reasons are printed, in the chapters and in annex D');
    expect(text).toContain('The cut-off date is 31 October 2026');
  });

  it('tell a change of position, and not a first answer', () => {
    const changed = row('142.1', {
      positions: [at('PENDING', '2024-11-10'), at('NOTED', '2025-03-01'), at('SUPPORTED', '2026-03-20')],
    });
    const text = words(sections([changed, row('142.2', {}, 'NOTED')]), 'introduction');
    expect(text).toContain('the State has changed its position on one recommendation:');
    expect(text).toContain('142.1 from noted to supported on 20 March 2026 (A/HRC/58/90/Add.1, para. 3)');
    expect(words(sections([changed]), 'notedAndPledges')).toContain('The State noted none');
  });

  it('go by cluster where the workspace has them, and lose no row', () => {
    const rows = [row('142.1', { clusterId: 'k2' }), row('142.2', { clusterId: 'k1' }), row('142.3')];
    const of = sections(
      rows,
      {},
      {
        clusters: [
          { id: 'k1', name: 'Justice' },
          { id: 'k2', name: 'Health' },
          { id: 'k3', name: 'Empty' },
        ],
      },
    );
    const themes = [...of.values()].filter(({ key }) => key.startsWith('theme:'));
    expect(themes.map(({ heading, figures }) => [heading, figures[0].value])).toEqual([
      ['Justice', '1'],
      ['Health', '1'],
      ['Other recommendations', '1'],
    ]);
  });

  it('stand under the names of their themes in the language of the report, in its order; clusters keep their own', () => {
    const theme = (label: string) => ({ themes: [{ id: label, scheme: 'OHCHR_4' as const, label }] });
    const rows = [
      row('142.1', theme('Right to life')),
      row('142.2', theme('Access to justice & remedy')),
      row('142.3', { ...theme('Rights of fishers'), clusterId: 'k1' }),
    ];
    const headings = (clusters: { id: string; name: string }[]) =>
      [...sections(rows, { language: 'fr' }, { clusters }).values()]
        .filter(({ key }) => key.startsWith('theme:'))
        .map(({ heading }) => heading);
    expect(headings([])).toEqual(['Accès à la justice et aux voies de recours', 'Droit à la vie', 'Rights of fishers']);
    expect(headings([{ id: 'k1', name: 'Death penalty' }])[0]).toBe('Death penalty');
  });

  it('call the State under review by its name in the language of the report', () => {
    const reviewed = (language: Language, stateCode: string | null) =>
      words(
        sections([row('142.1')], { language }, { review: { ...facts([]).review, stateName: 'Kenya', stateCode } }),
        'summary',
      );
    expect(reviewed('ar', 'KEN')).toContain('كينيا');
    expect(reviewed('ar', 'KEN')).not.toContain('Kenya');
    expect(reviewed('ar', null)).toContain('Kenya');
    expect(reviewed('en', 'KEN')).toContain('Kenya');
  });

  it('gather small themes when there are very many', () => {
    const rows = Array.from({ length: 30 }, (_, n) => {
      const theme = n < 4 ? 'big' : `small-${n}`;
      return row(`142.${n}`, { themes: [{ id: theme, scheme: 'OHCHR_4', label: theme }] });
    });
    const themes = [...sections(rows).values()].filter(({ key }) => key.startsWith('theme:'));
    expect(themes.map(({ heading, figures }) => [heading, figures[0].value])).toEqual([
      ['big', '4'],
      ['Other recommendations', '26'],
    ]);
  });

  it('keep a withheld name out of all the program prints, the short form and the address too', () => {
    const evidence = [
      { id: 'e', citation: 'River Watch, survey', url: 'https://riverwatch.example/survey', datedOn: null },
    ];
    const told = row('142.1', {
      challenges: 'River Watch was refused entry',
      actions: [{ title: 'Visits by RIWA', state: 'DONE', dueOn: null, organisationId: 'watch' }],
      views: [view('CSO', 'IN_PROGRESS', 'As RIVER WATCH saw', { evidence })],
    });
    const commitments = [
      {
        id: 'c',
        text: 'Let River Watch in',
        status: 'MADE',
        madeOn: '2026-01-01',
        dueOn: null,
        reason: null,
        organisationId: 'ministry',
        partnerIds: ['watch'],
        references: ['142.1'],
      },
    ] as const;
    const printed = JSON.stringify([...sections([told], { withheldIds: ['watch'] }, { commitments }).values()]);
    expect(printed).not.toMatch(/river ?watch|riwa/i);
    expect(printed).toContain('[name withheld]');
    expect(JSON.stringify([...sections([told], {}, { commitments }).values()])).toMatch(/River Watch/);
  });

  it('cite each source once and number it as it is met', () => {
    const gazette = { id: 'a', citation: 'Gazette 12', url: null, datedOn: null };
    const survey = { id: 'b', citation: 'Survey', url: null, datedOn: null };
    const of = sections([
      row('142.1', { views: [view('GOVERNMENT', 'IN_PROGRESS', '', { evidence: [gazette, survey] })] }),
      row('142.2', { views: [view('CSO', 'IN_PROGRESS', '', { evidence: [{ ...gazette, id: 'copy' }] })] }),
    ]);
    const { sources } = of.get('annexSources')!.drawings;
    expect(sources.kind === 'sources' && sources.sources.map(({ number, citation }) => [number, citation])).toEqual([
      [1, 'Gazette 12'],
      [2, 'Survey'],
    ]);
    const { views } = of.get('theme:theme-1')!.drawings;
    expect(views.kind === 'views' && views.rows.map((one) => one.views[0].sources)).toEqual([[1, 2], [1]]);
  });
});
