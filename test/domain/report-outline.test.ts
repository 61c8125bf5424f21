import { describe, it, expect } from '@jest/globals';
import { chaptersOf, outlineOf, statusDefinitions } from '../../server/domain/report-outline.js';
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
    const headingOf = (key: string) => chaptersOf(type).find((chapter) => chapter.key === key)?.heading;
    expect([headingOf('methodology'), headingOf('conclusion'), headingOf('annexParticipants')]).toEqual([
      methodology,
      conclusion,
      participants,
    ]);
  });

  it('has one chapter a theme, numbers the sections and letters the annexes', () => {
    const sections = outlineOf('JOINT_CSO', themes);
    expect(sections.map(({ ordinal }) => ordinal)).toEqual(sections.map((_, place) => place + 1));
    expect(sections.filter((section) => section.isPerTheme)).toMatchObject([
      { sectionKey: 'theme:t1', themeId: 't1', printedHeading: 'Administration of justice' },
      { sectionKey: 'theme:t2', themeId: 't2', printedHeading: 'Right to health' },
    ]);
    expect(sections.filter(({ place }) => place.endsWith('ANNEX')).map((section) => section.printedHeading)).toEqual([
      'Annex A. Matrix of recommendations',
      'Annex B. Statistics',
      'Annex C. Participating organisations',
      'Annex D. Unresolved disagreements',
      'Annex E. Sources',
    ]);
    expect(new Set(sections.map(({ sectionKey }) => sectionKey)).size).toBe(sections.length);
  });

  it('puts a label with a dollar sign into the heading as it is', () => {
    const [theme] = outlineOf('STATE', [{ id: 't', label: 'Budget ($&)' }]).filter((section) => section.isPerTheme);
    expect(theme?.printedHeading).toBe('Budget ($&)');
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

  it('identifies headings that differ by author apart', () => {
    const ids = Object.values(ReportType).flatMap((type) =>
      chaptersOf(type).map(({ headingId, heading }) => [headingId, heading]),
    );
    const headings = new Map<string, string>();
    for (const [id = '', heading = ''] of ids) {
      expect(headings.get(id) ?? heading).toBe(heading);
      headings.set(id, heading);
    }
  });

  it('defines every status, and what nobody assessed', () => {
    expect(Object.keys(statusDefinitions).sort()).toEqual([...Object.values(Status), 'NOT_ASSESSED'].sort());
    for (const { definition } of Object.values(statusDefinitions)) expect(definition).toMatch(/^[A-Z].*\.$/);
  });
});
