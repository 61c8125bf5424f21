import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { begin, begun, change, figureOf, readReport, revise, sectionOf, today, wordsOf } from '../support/reports.js';
import { act, move, put, record } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const withReason = { noEvidenceReason: 'The text of the law is public' };
const partially = { status: 'PARTIALLY_IMPLEMENTED', rationale: 'A first step', ...withReason };
const fully = { status: 'FULLY_IMPLEMENTED', rationale: 'The law is in force', ...withReason };

let at: World;
beforeAll(async () => {
  at = await world();
  const [first, second, third] = at.entries;
  await put(at.cso.coordinator, first.id, partially);
  await put(at.government.focalPoint, first.id, fully);
  await put(at.government.focalPoint, second.id, { status: 'REGRESSED', rationale: 'Funding was cut' });
  await put(at.cso.coordinator, third.id, { status: 'IN_PROGRESS', rationale: 'A bill is being drafted' });
});

describe('createReport', () => {
  it('writes a draft at once that begins with the writer’s organisation alone', async () => {
    const report = await begun(at.reportWriter, at);
    expect(report.sections.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['summary', 'introduction', 'methodology', 'conclusion', 'annexMatrix', 'annexSources']),
    );
    expect(report.sections.every(({ body }) => body.type === 'doc')).toBe(true);
    const read = (person: World['nhri'], id: string) =>
      person.run('query ($id: ID!) { report(id: $id) { id } }', { id });
    for (const stranger of [at.government.focalPoint, at.cso.otherMember, at.nhri, at.observer]) {
      expect(await read(stranger, report.id)).toEqual(await read(stranger, randomUUID()));
    }
    expect((await readReport(at.cso.member, report.id)).viewerCan).toEqual({ write: false, export: true });
  });

  it.each([
    ['the type of another side', { type: 'STATE' }, 'NOT_YOUR_REPORT', 'type'],
    ['a day that has not come', { cutOffOn: '2999-01-01' }, 'CUT_OFF_IN_FUTURE', 'cutOffOn'],
    ['a title of blanks', { title: '   ' }, 'TITLE_NEEDED', 'title'],
  ])('refuses %s', async (_what, input, code, field) => {
    expect(await begin(at.reportWriter, at, input)).toMatchObject({ __typename: 'Refusal', code, field });
  });

  it('refuses a member without the role, and answers a stranger as if there were no review', async () => {
    expect(await begin(at.cso.member, at)).toMatchObject({ code: 'NOT_ALLOWED' });
    const stranger = (await world()).cso.coordinator;
    expect(await begin(stranger, at)).toMatchObject({ __typename: 'Error', code: 'NOT_FOUND' });
  });

  it('makes one report of a request sent twice', async () => {
    const input = { mutationId: randomUUID(), title: 'Sent twice' };
    const [one, two] = [await begin(at.reportWriter, at, input), await begin(at.reportWriter, at, input)];
    expect(two.id).toBe(one.id);
  });

  it('tells a side which type it may begin', async () => {
    const of = async (person: World['nhri']) =>
      (
        await person.get<{ review: { reportTypeToBegin: string | null } }>(
          'query ($id: ID!) { review(id: $id) { reportTypeToBegin } }',
          { id: at.review.id },
        )
      ).review.reportTypeToBegin;
    expect(await of(at.reportWriter)).toBe('JOINT_CSO');
    expect(await of(at.government.focalPoint)).toBe('STATE');
    expect(await of(at.nhri)).toBe('NHRI');
    expect([await of(at.observer), await of(at.cso.member)]).toEqual([null, null]);
  });
});

describe('the generator', () => {
  it('counts what each side has shared', async () => {
    const report = await begun(at.reportWriter, at);
    const step = (side: string, of: string) => figureOf(report, 'summary', `step:supported:${side}:${of}`);
    expect(['FULLY', 'PARTIALLY', 'NOT', 'NOT_ASSESSED'].map((of) => step('GOVERNMENT', of))).toEqual([
      '1',
      '0',
      '1',
      '4',
    ]);
    expect(['FULLY', 'PARTIALLY', 'NOT', 'NOT_ASSESSED'].map((of) => step('CSO', of))).toEqual(['0', '1', '1', '4']);
    const summary = wordsOf(sectionOf(report, 'summary').body);
    expect(summary).toContain('The Government regards one of the six supported recommendations as fully implemented');
    expect(summary).toContain('It regards one as not implemented, the situation having become worse.');
    expect(summary).toContain(
      'Civil society regards none of the six supported recommendations as fully implemented and one as partially implemented. It regards one as not implemented, with work in progress on it.',
    );
  });

  it('prints both values and both reasons of a dispute, and lets neither win', async () => {
    const [first] = at.entries;
    await move(at.cso.coordinator, 'propose', first.id, { value: 'PARTIALLY_IMPLEMENTED' });
    await move(at.government.focalPoint, 'dispute', first.id, { reason: 'The law covers all of it' });
    const report = await begun(at.reportWriter, at);
    const [row] = sectionOf(report, 'annexDisagreements').tables.find(({ key }) => key === 'disputed')!.rows;
    expect(row.map(({ status }) => status).slice(2)).toEqual(['FULLY_IMPLEMENTED', 'PARTIALLY_IMPLEMENTED']);
    expect(row[2].text).toContain('The law covers all of it');
    expect(row[3].text).toContain('A first step');
    const early = await begun(at.reportWriter, at, { cutOffOn: '2026-04-01' });
    expect(figureOf(early, 'annexDisagreements', 'joint:DISPUTED')).toBe('0');
  });

  it('leaves out what is dated after the cut-off date', async () => {
    const fourth = at.entries[3];
    await put(at.cso.coordinator, fourth.id, { ...partially, asOf: '2026-03-01', rationale: 'Known in March' });
    await put(at.cso.coordinator, fourth.id, { ...fully, asOf: '2026-06-01', rationale: 'Known in June' }, 2);
    const status = async (cutOffOn: string) => {
      const report = await begun(at.reportWriter, at, { cutOffOn });
      return figureOf(
        report,
        report.sections.find(({ key }) => key.startsWith('theme:'))!.key,
        `view:${fourth.id}:CSO`,
      );
    };
    expect(await status('2026-02-28')).toBeUndefined();
    expect(await status('2026-03-01')).toBe('Partially implemented (1 March 2026)');
    expect(await status('2026-06-01')).toBe('Fully implemented (1 June 2026)');
  });
});

describe('writing', () => {
  it('never replaces what a person wrote, and marks the figures that changed since', async () => {
    const report = await begun(at.reportWriter, at);
    const summary = sectionOf(report, 'summary');
    expect(await revise(at.reportWriter, summary, 'Our own words.')).toMatchObject({
      isEdited: true,
      version: 2,
      wordCount: 3,
    });
    await put(at.government.focalPoint, at.entries[4].id, { status: 'NOT_STARTED' });
    const later = await readReport(at.reportWriter, report.id);
    expect(
      sectionOf(later, 'summary')
        .figures.filter(({ hasChanged }) => hasChanged)
        .map(({ label, was, now }) => [label, was, now]),
    ).toEqual([
      ['Not implemented, Government (supported)', '1', '2'],
      ['Not assessed, Government (supported)', '4', '3'],
    ]);
    await change(at.reportWriter, 'regenerateReport', later);
    const after = await readReport(at.reportWriter, report.id);
    expect(wordsOf(sectionOf(after, 'summary').body)).toBe('Our own words.');
    expect(sectionOf(after, 'summary').hasChangedFigures).toBe(true);
    expect(after.sections.filter(({ hasChangedFigures }) => hasChangedFigures)).toHaveLength(1);
    expect(await change(at.reportWriter, 'confirmReportFigures', sectionOf(after, 'summary'))).toMatchObject({
      hasChangedFigures: false,
      isEdited: true,
    });
  });

  it('goes back to a draft from the data when the person asks for it', async () => {
    const report = await begun(at.reportWriter, at);
    const conclusion = sectionOf(report, 'conclusion');
    await revise(at.reportWriter, conclusion, 'Away with this.');
    const again = await change(at.reportWriter, 'restartReportSection', { id: conclusion.id, version: 2 });
    expect(again).toMatchObject({ isEdited: false, version: 3, body: conclusion.body });
  });

  it('shows base, mine and theirs when somebody was first, and loses neither', async () => {
    const report = await begun(at.reportWriter, at);
    const section = sectionOf(report, 'introduction');
    await revise(at.cso.coordinator, section, 'First.');
    const answer = await revise(at.reportWriter, section, 'Second.');
    expect(answer).toMatchObject({
      __typename: 'Conflict',
      id: section.id,
      currentVersion: 2,
      theirsBy: 'coordinator',
    });
    expect([wordsOf(answer.mine as never), wordsOf(answer.theirs as never)]).toEqual(['Second.', 'First.']);
    expect(answer.base).toEqual(section.body);
  });

  it('refuses text in an annex of nothing but data, and text it could not keep', async () => {
    const report = await begun(at.reportWriter, at);
    expect(await revise(at.reportWriter, sectionOf(report, 'annexSources'), 'No.')).toMatchObject({
      code: 'NOT_EDITABLE',
    });
    const { id, version } = sectionOf(report, 'summary');
    const body = { type: 'doc', content: [{ type: 'script', text: 'alert(1)' }] };
    const type: readonly [string, string] = ['ReportSection', 'id'];
    const answer = await act(at.reportWriter, 'reviseReportSection', { id, expectedVersion: version, body }, type);
    expect(answer).toMatchObject({ __typename: 'Refusal', code: 'TEXT_NOT_READABLE', field: 'body' });
    expect(await revise(at.cso.member, sectionOf(report, 'summary'), 'Not mine.')).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await revise(at.government.focalPoint, sectionOf(report, 'summary'), 'Not mine.')).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('refuses more readers for text that was written for the own side', async () => {
    const report = await begun(at.reportWriter, at, { readAs: 'SIDE' });
    const joint = await change(at.reportWriter, 'changeReport', report, { readAs: 'JOINT' });
    expect(joint).toMatchObject({ __typename: 'Report', readAs: 'JOINT' });
    const back = await change(at.reportWriter, 'changeReport', { id: report.id, version: 2 }, { readAs: 'SIDE' });
    expect(back).toMatchObject({ readAs: 'SIDE' });
    await revise(at.reportWriter, sectionOf(await readReport(at.reportWriter, report.id), 'summary'), 'Between us.');
    const wider = await change(at.reportWriter, 'changeReport', { id: report.id, version: 3 }, { readAs: 'PUBLIC' });
    expect(wider).toMatchObject({ __typename: 'Refusal', code: 'READERS_FIXED', field: 'readAs' });
  });

  it('answers a lost race over the report itself with a conflict', async () => {
    const report = await begun(at.reportWriter, at);
    await change(at.cso.coordinator, 'changeReport', report, { title: 'Theirs' });
    const answer = await change(at.reportWriter, 'changeReport', report, { title: 'Mine' });
    expect(answer).toMatchObject({ __typename: 'Conflict', mine: { title: 'Mine' }, theirs: { title: 'Theirs' } });
  });

  it('moves nothing the other side can see', async () => {
    const marks = () =>
      at.government.focalPoint.get(
        'query ($id: ID!) { review(id: $id) { version reports { id } } matrix(reviewId: $id) { rows { id changedAt commentCount } } }',
        { id: at.review.id },
      );
    const before = await marks();
    const report = await begun(at.reportWriter, at);
    await revise(at.reportWriter, sectionOf(report, 'summary'), 'Unseen.');
    await record(at.cso.otherMember, at.entries[5].id, { asOf: today() });
    expect(await marks()).toEqual(before);
  });
});
