import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { all, first, partsOf, wordsOf as officeWords, xmlOf } from '../support/read-office.js';
import { begin, begun, change, readReport, revise, sectionOf, wordsOf } from '../support/reports.js';
import { act, put } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let at: World;

beforeAll(async () => {
  at = await world();
  const noEvidenceReason = 'Seen by everybody';
  await put(at.cso.coordinator, at.entries[0].id, {
    status: 'PARTIALLY_IMPLEMENTED',
    rationale: 'Half',
    noEvidenceReason,
  });
  await put(at.government.focalPoint, at.entries[0].id, {
    status: 'FULLY_IMPLEMENTED',
    rationale: 'All of it',
    noEvidenceReason,
  });
});

const chooseLanguage = (person: Person, language: string) =>
  act(person, 'chooseLanguage', { language }, ['LanguageChoice', 'language']);

/** A file as it is handed out: its name, and its parts. */
async function fileOf(person: Person, path: string) {
  const answer = await person.fetch(path);
  const name = decodeURIComponent(/filename\*=UTF-8''(.+)$/.exec(answer.headers.get('content-disposition') ?? '')![1]);
  return { name, parts: await partsOf(Buffer.from(await answer.arrayBuffer())) };
}

describe('the language of a report', () => {
  it('is the one chosen when it is begun: chapters, text, tables and figures', async () => {
    const report = await begun(at.reportWriter, at, { language: 'fr' });
    expect(report.language).toBe('fr');
    const summary = sectionOf(report, 'summary');
    expect(summary.heading).toBe('Résumé');
    expect(wordsOf(summary.body)).toMatch(/Examen périodique universel, l’État examiné/);
    expect(summary.tables[0].columns).toEqual(
      expect.arrayContaining(['Recommandations', 'Selon', 'Pleinement mise en œuvre']),
    );
    expect(summary.figures.map(({ label }) => label)).toContain('Recommandations acceptées');
    expect(sectionOf(report, 'annexMatrix').heading).toBe('Annexe A. Matrice des recommandations');
    expect(sectionOf(report, 'theme:other').heading).toMatch(/ecommandations$/);
  });

  it('is the person’s own unless another is chosen, and none the program does not speak', async () => {
    expect((await begun(at.reportWriter, at)).language).toBe('en');
    expect(await chooseLanguage(at.reportWriter, 'sw')).toMatchObject({ language: 'sw' });
    const own = await begun(at.reportWriter, at);
    await chooseLanguage(at.reportWriter, 'en');
    expect([own.language, sectionOf(own, 'summary').heading]).toEqual(['sw', 'Muhtasari']);
    expect(await begin(at.reportWriter, at, { language: 'de' })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('stays with it: what nobody edited is written anew in it, what a person wrote is never replaced', async () => {
    const report = await begun(at.reportWriter, at, { language: 'es' });
    await revise(at.reportWriter, sectionOf(report, 'introduction'), 'Nuestras propias palabras');
    await change(at.reportWriter, 'regenerateReport', report);
    const again = await readReport(at.reportWriter, report.id);
    expect(again.language).toBe('es');
    expect(wordsOf(sectionOf(again, 'introduction').body)).toBe('Nuestras propias palabras');
    expect(sectionOf(again, 'introduction').hasChangedFigures).toBe(false);
    expect(wordsOf(sectionOf(again, 'summary').body)).toContain('Examen Periódico Universal');
  });

  it('is that of its document and of its file’s name, in Arabic from right to left', async () => {
    const report = await begun(at.reportWriter, at, { language: 'ar', title: 'في منتصف الطريق' });
    const { name, parts } = await fileOf(at.reportWriter, `/api/reports/${report.id}/report.docx`);
    expect(name).toMatch(/^.+، تقرير منتصف المدة، مسودة [\d-]+\.docx$/);
    const body = first(xmlOf(parts.get('word/document.xml')), 'w:body')!;
    expect(officeWords(body)).toContain('الاستعراض الدوري الشامل');
    expect(all(body, 'w:tbl').every((table) => first(table, 'w:bidiVisual'))).toBe(true);
    const language = first(first(xmlOf(parts.get('word/styles.xml')), 'w:docDefaults')!, 'w:lang')!;
    expect(language.attributes['w:bidi']).toBe('ar-SA');
  });

  it('is that of a release, its preview and its matrix, for whoever reads them', async () => {
    const report = await begun(at.cso.coordinator, at, { language: 'fr' });
    const shown = await at.cso.coordinator.get<{ releasePreview: Record<string, unknown> }>(
      `query ($id: ID!) { releasePreview(reportId: $id, audience: JOINT) {
         expectedVersion fingerprint sections { heading language tables { columns } } } }`,
      { id: report.id },
    );
    const { expectedVersion, fingerprint, sections } = shown.releasePreview;
    expect((sections as { language: string }[]).every(({ language }) => language === 'fr')).toBe(true);
    const input = { id: report.id, audience: 'JOINT', expectedVersion, fingerprint };
    const released = await act(at.cso.coordinator, 'releaseReport', input, ['SharedThing', 'id snapshotId isWaiting']);
    expect(released).toMatchObject({ __typename: 'SharedThing', isWaiting: false });
    const path = `/api/releases/${String(released.snapshotId)}`;
    const word = await fileOf(at.government.focalPoint, `${path}/report.docx`);
    expect(word.name).toMatch(/rapport à mi-parcours, diffusion 1 du [\d-]+\.docx$/);
    const sheet = await fileOf(at.government.focalPoint, `${path}/matrix.xlsx`);
    expect(sheet.name).toMatch(/matrice, diffusion 1 du [\d-]+\.xlsx$/);
    expect([...sheet.parts.values()].map(String).join()).toContain('Recommandation');
  });
});
