import { describe, it, expect } from '@jest/globals';
import { chaptersOf, outlineOf, statusDefinitions } from '../../server/domain/report-outline.js';
import { say } from '../../server/domain/sentence.js';
import { printed } from '../../server/language/printed.js';
import { ReportType, Status } from '../../server/domain/vocabulary.js';

const themes = [
  { id: 't1', label: 'Administration of justice' },
  { id: 't2', label: 'Right to health' },
];

describe('report outline', () => {
  it.each(Object.values(ReportType))('of type %s has each chapter once, from cover to sources', (type) => {
    expect(chaptersOf(type).map(({ key }) => key)).toEqual([
      'cover',
      'summary',
      'introduction',
      'methodology',
      'framework',
      'theme',
      'notedAndPledges',
      'crossCutting',
      'conclusion',
      'annexMatrix',
      'annexStatistics',
      'annexParticipants',
      'annexDisagreements',
      'annexSources',
    ]);
  });

  it.each<[ReportType, string, string, string]>([
    ['STATE', 'Methodology and consultations', 'Conclusion and next steps', 'Participating institutions'],
    ['JOINT_CSO', 'Methodology', 'Conclusion and recommendations', 'Participating organisations'],
    ['NHRI', 'Mandate and methodology', 'Conclusion and recommendations', 'Bodies consulted'],
  ])('of type %s names chapters as its author does', (type, methodology, conclusion, participants) => {
    const headingOf = (key: string) =>
      printed(say(chaptersOf(type).find((chapter) => chapter.key === key)!.headingId!), 'en');
    expect([headingOf('methodology'), headingOf('conclusion'), headingOf('annexParticipants')]).toEqual([
      methodology,
      conclusion,
      participants,
    ]);
  });

  it('has one chapter a theme, numbers the sections and counts the annexes', () => {
    const sections = outlineOf('JOINT_CSO', themes);
    expect(sections.map(({ ordinal }) => ordinal)).toEqual(sections.map((_, place) => place + 1));
    expect(sections.filter((section) => section.isPerTheme)).toMatchObject([
      { sectionKey: 'theme:t1', theme: themes[0], annex: null },
      { sectionKey: 'theme:t2', theme: themes[1], annex: null },
    ]);
    const annexes = sections.filter(({ place }) => place.endsWith('ANNEX'));
    expect(annexes.map(({ key, annex }) => [key, annex])).toEqual([
      ['annexMatrix', 1],
      ['annexStatistics', 2],
      ['annexParticipants', 3],
      ['annexDisagreements', 4],
      ['annexSources', 5],
    ]);
    expect(new Set(sections.map(({ sectionKey }) => sectionKey)).size).toBe(sections.length);
  });

  it('has no thematic chapter without themes', () => {
    expect(outlineOf('STATE', []).some((section) => section.isPerTheme)).toBe(false);
  });

  it('lays only the matrix across', () => {
    const across = chaptersOf('STATE').filter(({ place }) => place === 'LANDSCAPE_ANNEX');
    expect(across.map(({ key }) => key)).toEqual(['annexMatrix']);
  });

  it('leaves only the conclusion wholly to the writer, and figures and disagreements to the program', () => {
    const contentOf = (wanted: string) =>
      chaptersOf('NHRI')
        .filter(({ content }) => content === wanted)
        .map(({ key }) => key);
    expect(contentOf('WRITTEN')).toEqual(['conclusion']);
    expect(contentOf('GENERATED')).toEqual([
      'cover',
      'annexMatrix',
      'annexStatistics',
      'annexDisagreements',
      'annexSources',
    ]);
  });

  it('has a heading of its own for every chapter but the cover and those of themes', () => {
    for (const type of Object.values(ReportType)) {
      const bare = chaptersOf(type).filter(({ headingId }) => headingId === null);
      expect(bare.map(({ key }) => key)).toEqual(['cover', 'theme']);
    }
  });

  it('defines every status, and what nobody assessed', () => {
    expect(Object.keys(statusDefinitions).sort()).toEqual([...Object.values(Status), 'NOT_ASSESSED'].sort());
    for (const id of Object.values(statusDefinitions)) expect(printed(say(id), 'en')).toMatch(/^[A-Z].*\.$/);
  });
});
