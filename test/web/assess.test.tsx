import { beforeAll, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AssessDialog } from '../../web/features/assessments/AssessDialog.js';
import { ViewsSection } from '../../web/features/sharing/ViewsSection.js';
import { evidence, openAs, page, refusal, version } from './both-sides.js';
import { giveSizes } from './design/sized-page.js';

beforeAll(giveSizes);

const own = (more: object = {}) => ({
  __typename: 'OwnAssessment',
  id: 'a1',
  entryId: 'e1',
  version: 4,
  lookedOverAt: null,
  isShared: false,
  isNewerThanShared: false,
  current: version('CSO', 'IN_PROGRESS', '2026-09-01', { audience: 'ORGANISATION', rationale: 'Two courts.' }),
  ...more,
});

let isRecorded = false;
const open = (form: object, answers: object = {}) => {
  isRecorded = false;
  const dialog = <AssessDialog entryId="e1" onRecorded={() => (isRecorded = true)} onClose={() => undefined} />;
  return openAs('CSO', '/assess', dialog, { AssessmentForm: { recommendationPage: page(form) }, ...answers } as never);
};
const record = () => userEvent.click(screen.getByRole('button', { name: /^Record/ }));
const choose = async (status: string) => userEvent.click(await screen.findByRole('radio', { name: status }));

const form = {
  status: 'PARTIALLY_IMPLEMENTED',
  rationale: 'Three courts by now.',
  asOf: '2026-10-31',
  evidenceIds: ['p1', 'gone'],
  noEvidenceReason: '',
  source: { citation: '', url: '', datedOn: null },
};
const draft = (text: string, more: object = {}) => ({
  __typename: 'Draft',
  id: 'd1',
  entryId: 'e1',
  place: 'ASSESSMENT',
  about: '',
  text,
  seenVersion: 3,
  keptAt: '2026-11-01T10:00:00.000Z',
  ...more,
});

/** The row's page with what was typed in it before. */
const openPage = (drafts: object[], more: object = {}, answers: object = {}) => {
  const view = { ...page({ ownAssessment: own(), evidence: [evidence('p1', 'Court watch')], ...more }) };
  const section = <ViewsSection page={view as never} ownSide="CSO" onChanged={() => undefined} />;
  return openAs(
    'CSO',
    '/r/:reviewId',
    section,
    {
      AssessmentForm: { recommendationPage: view },
      Drafts: { drafts },
      KeepDraft: { keepDraft: { __typename: 'DraftedPlace' } },
      DiscardDraft: { discardDraft: { __typename: 'DraftedPlace' } },
      ...answers,
    } as never,
    '/r/r1',
  );
};

describe('an assessment that was begun and not recorded', () => {
  it('is offered on the row’s page and goes on as it was, against the version its writer saw', async () => {
    const room = openPage([draft(JSON.stringify(form))], {}, { RecordAssessment: { recordAssessment: own() } });
    expect(await screen.findByText(/You began an assessment of this recommendation/)).toBeInTheDocument();
    expect(screen.getByText('Three courts by now.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    expect(await screen.findByRole('textbox', { name: 'Why' })).toHaveValue('Three courts by now.');
    expect(screen.getByRole('radio', { name: 'Partially implemented' })).toBeChecked();
    expect(screen.getByText(/You typed this before and did not send it/)).toBeInTheDocument();
    await record();
    await waitFor(() =>
      expect(room.inputs('RecordAssessment')[0]).toMatchObject({
        expectedVersion: 3,
        rationale: 'Three courts by now.',
        asOf: '2026-10-31',
        evidenceIds: ['p1'],
      }),
    );
    await waitFor(() => expect(room.inputs('DiscardDraft')).toMatchObject([{ place: 'ASSESSMENT', about: '' }]), {
      timeout: 4_000,
    });
    expect(screen.queryByText(/You began an assessment/)).toBeNull();
  });

  it('begins anew from what stands when it is not wanted', async () => {
    const room = openPage([draft(JSON.stringify(form))]);
    await userEvent.click(await screen.findByRole('button', { name: 'Go on' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Discard' }));
    expect(within(dialog).getByRole('textbox', { name: 'Why' })).toHaveValue('Two courts.');
    await waitFor(() => expect(room.inputs('DiscardDraft')).toHaveLength(1), { timeout: 4_000 });
  });

  it('is kept while it is written, and not when nothing differs from what stands', async () => {
    const room = openPage([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Assess' }));
    const why = await screen.findByRole('textbox', { name: 'Why' });
    await userEvent.type(why, ' Four.');
    await waitFor(
      () => {
        const kept = room.inputs('KeepDraft').at(-1) as { text: string } | undefined;
        expect(kept).toMatchObject({ entryId: 'e1', place: 'ASSESSMENT', seenVersion: 4 });
        expect(JSON.parse(kept!.text)).toMatchObject({ rationale: 'Two courts. Four.', status: 'IN_PROGRESS' });
      },
      { timeout: 4_000 },
    );
    await userEvent.clear(why);
    await userEvent.type(why, 'Two courts.');
    await waitFor(() => expect(room.inputs('DiscardDraft')).toHaveLength(1), { timeout: 4_000 });
    await userEvent.click(screen.getAllByRole('button', { name: 'Cancel' }).at(-1)!);
    expect(screen.queryByText(/You began an assessment/)).toBeNull();
  });

  it('says when its form is opened again that it is not sent, and not while it is written', async () => {
    openPage([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Assess' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Why' }), ' Four.');
    expect(screen.queryByText(/You typed this before/)).toBeNull();
    await userEvent.click(screen.getAllByRole('button', { name: 'Cancel' }).at(-1)!);
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(/You typed this before and did not send it/)).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Discard' }));
    expect(within(dialog).getByRole('textbox', { name: 'Why' })).toHaveValue('Two courts.');
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Why' }), ' Five.');
    expect(within(dialog).queryByText(/You typed this before/)).toBeNull();
  });

  it('is not offered where it was recorded all the same, nor where it is no form', async () => {
    const asItStands = {
      ...form,
      status: 'IN_PROGRESS',
      rationale: 'Two courts.',
      asOf: '2026-09-01',
      evidenceIds: [],
    };
    const room = openPage([draft(JSON.stringify(asItStands))]);
    await userEvent.click(await screen.findByRole('button', { name: 'Assess' }));
    expect(await screen.findByRole('textbox', { name: 'Why' })).toHaveValue('Two courts.');
    await waitFor(() => expect(room.inputs('DiscardDraft')).toHaveLength(1), { timeout: 4_000 });
    expect(screen.queryByText(/You typed this before/)).toBeNull();
  });
});

describe('assessing', () => {
  it('begins with nothing chosen, speaks of today, and says who sees it', async () => {
    open({});
    expect(await screen.findByRole('dialog', { name: 'Assess 142.74' })).toHaveTextContent(
      'Reduce pre-trial detention',
    );
    expect(screen.getAllByRole('radio').some((radio) => (radio as HTMLInputElement).checked)).toBe(false);
    expect(screen.getByText('Only your organisation sees this until you share it.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /As of/ })).not.toHaveValue('');
  });

  it('asks for a status before anything is sent', async () => {
    const room = open({}, { RecordAssessment: { recordAssessment: own() } });
    await screen.findByRole('dialog');
    await record();
    expect(await screen.findByText('Choose where it stands.')).toBeInTheDocument();
    expect(room.inputs('RecordAssessment')).toHaveLength(0);
  });

  it('records status, reason and ticked evidence over the version that was seen', async () => {
    const room = open(
      { ownAssessment: own(), evidence: [evidence('p1', 'Court watch')] },
      { RecordAssessment: { recordAssessment: own({ version: 5 }) } },
    );
    await choose('Partially implemented');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Court watch' }));
    await record();
    await waitFor(() => expect(isRecorded).toBe(true));
    expect(room.inputs('RecordAssessment')[0]).toMatchObject({
      entryId: 'e1',
      expectedVersion: 4,
      status: 'PARTIALLY_IMPLEMENTED',
      rationale: 'Two courts.',
      evidenceIds: ['p1'],
      noEvidenceReason: null,
    });
  });

  it('asks why there is no evidence where work done is claimed, and shows the refusal where it belongs', async () => {
    const needed = refusal('EVIDENCE_NEEDED', 'Evidence, or a reason why there is none.', 'evidenceIds');
    const answer = ({ input }: { input: { noEvidenceReason: string | null } }) => ({
      recordAssessment: input.noEvidenceReason ? own() : needed,
    });
    const room = open({}, { RecordAssessment: answer });
    await choose('In progress');
    expect(screen.queryByRole('textbox', { name: 'Why there is no evidence' })).not.toBeInTheDocument();
    await choose('Fully implemented');
    await record();
    const group = screen.getByRole('group', { name: 'Evidence it rests on' });
    expect(await within(group).findByRole('alert')).toHaveTextContent('Evidence, or a reason why there is none.');
    await userEvent.type(screen.getByRole('textbox', { name: 'Why there is no evidence' }), 'The gazette is late.');
    await record();
    await waitFor(() => expect(isRecorded).toBe(true));
    expect(room.inputs('RecordAssessment')[1]).toMatchObject({ noEvidenceReason: 'The gazette is late.' });
  });

  it('adds a source on the spot and ticks it', async () => {
    const room = open({}, { AddEvidence: { addEvidence: evidence('p9', 'Survey of districts') } });
    await userEvent.click(await screen.findByRole('button', { name: 'Add evidence' }));
    await userEvent.type(screen.getByRole('textbox', { name: /Source/ }), 'Survey of districts');
    await userEvent.click(screen.getByRole('button', { name: 'Add this source' }));
    expect(await screen.findByRole('checkbox', { name: 'Survey of districts' })).toBeChecked();
    expect(room.inputs('AddEvidence')[0]).toMatchObject({ entryId: 'e1', citation: 'Survey of districts', url: null });
  });

  it('shows a colleague’s words beside the own, loses neither, and records over them only when told to', async () => {
    const claim = (status: string, rationale: string) => ({
      status,
      rationale,
      noEvidenceReason: null,
      evidenceIds: [],
      asOf: '2026-11-01',
    });
    const conflict = {
      __typename: 'Conflict',
      currentVersion: 7,
      base: claim('IN_PROGRESS', 'Two courts.'),
      mine: claim('REGRESSED', 'Mine.'),
      theirs: claim('NOT_STARTED', 'Theirs.'),
      theirsBy: 'Amina K.',
    };
    const answer = ({ input }: { input: { expectedVersion: number } }) => ({
      recordAssessment: input.expectedVersion === 7 ? own({ version: 8 }) : conflict,
    });
    const room = open({ ownAssessment: own() }, { RecordAssessment: answer });
    await choose('Regressed');
    const why = screen.getByRole('textbox', { name: 'Why' });
    await userEvent.clear(why);
    await userEvent.type(why, 'Mine.');
    await record();
    const notice = (await screen.findByText('Amina K. recorded an assessment while you were writing')).closest(
      '[role]',
    );
    for (const words of ['Two courts.', 'Theirs.', 'Mine.']) expect(notice).toHaveTextContent(words);
    expect(why).toHaveValue('Mine.');
    await userEvent.click(screen.getByRole('button', { name: 'Record mine' }));
    await waitFor(() => expect(isRecorded).toBe(true));
    expect(room.inputs('RecordAssessment').map(({ expectedVersion }) => expectedVersion)).toEqual([4, 7]);
  });
});
