import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AddEvidenceDialog } from '../../web/features/evidence/EvidenceDialog.js';
import { EvidenceSection } from '../../web/features/evidence/EvidenceSection.js';
import type { Evidence } from '../../web/features/evidence/evidence-of-row.js';
import { fileAnswer } from '../../web/features/evidence/send-evidence-file.js';
import { OperatorPage } from '../../web/features/accounts/OperatorPage.js';
import { LanguageProvider } from '../../web/LanguageProvider.js';
import { evidence, openAs, refusal } from './both-sides.js';
import { giveSizes } from './design/sized-page.js';

beforeAll(giveSizes);

const file = (more: object = {}) => ({
  __typename: 'EvidenceFile',
  id: 'f1',
  name: 'Visit.docx',
  kind: 'DOCX',
  byteSize: 1_400_000,
  removed: [],
  remaining: [],
  ...more,
});
const piece = (more: object = {}) => evidence('p1', 'Report of a visit', more) as unknown as Evidence;
const withFile = piece({
  file: file(),
  cleanedFile: file({ id: 'f2', byteSize: 12_000, removed: ['COMMENTS'], remaining: ['HIDDEN_TEXT'] }),
});

/** A server that answers an upload as told, in the place of the browser's own sender. */
const sent: { path: string; file: File }[] = [];
let answer: { status: number; body: object } | null;

class Sender {
  upload = { onprogress: (_: { loaded: number; total: number }) => undefined };
  onload: () => void = () => undefined;
  onerror: () => void = () => undefined;
  status = 0;
  responseText = '';
  private path = '';
  open(_method: string, path: string) {
    this.path = path;
  }
  abort() {}
  setRequestHeader(name: string) {
    expect(name).toBe('tandem-language');
  }
  send(form: FormData) {
    sent.push({ path: this.path, file: form.get('file') as File });
    this.upload.onprogress({ loaded: 1, total: 2 });
    if (!answer) return;
    this.status = answer.status;
    this.responseText = JSON.stringify(answer.body);
    setTimeout(() => this.onload());
  }
}

beforeEach(() => {
  sent.length = 0;
  globalThis.XMLHttpRequest = Sender as unknown as typeof XMLHttpRequest;
});

let added: Evidence | null;
function openAdding(answers: object = { AddEvidence: { addEvidence: piece() } }) {
  added = null;
  const dialog = <AddEvidenceDialog entryId="e1" onDone={(one) => (added = one)} onCancel={() => undefined} />;
  return openAs('CSO', '/add', dialog, answers as never);
}
const choose = async (name: string) =>
  userEvent.upload(screen.getByTestId('evidence-choose'), new File(['x'], name), { applyAccept: false });
const press = async (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('adding evidence with a file', () => {
  it('adds the source, then sends its file', async () => {
    answer = { status: 201, body: { id: 'p1', version: 2 } };
    openAdding();
    await userEvent.type(await screen.findByRole('textbox', { name: /Source/ }), 'Report of a visit');
    await choose('visit.pdf');
    expect(screen.getByText('visit.pdf')).toBeInTheDocument();
    await press('Add evidence');
    await waitFor(() => expect(added?.id).toBe('p1'));
    expect(sent.map(({ path, file: one }) => [path, one.name])).toEqual([
      ['/api/evidence/p1/file?expectedVersion=1', 'visit.pdf'],
    ]);
  });

  it('is for the organisation, or by choice for oneself alone, each time anew', async () => {
    for (const alone of [true, false]) {
      const room = openAdding();
      expect(await screen.findByRole('radio', { name: 'Your organisation' })).toBeChecked();
      await userEvent.type(screen.getByRole('textbox', { name: /Source/ }), 'Report of a visit');
      if (alone) await userEvent.click(screen.getByRole('radio', { name: 'Only you' }));
      await press('Add evidence');
      await waitFor(() => expect(added).not.toBeNull());
      expect(room.inputs('AddEvidence')).toMatchObject([{ audience: alone ? 'PERSONAL' : 'ORGANISATION' }]);
      cleanup();
    }
  });

  it('says why a file was not taken, keeps the source, and takes another', async () => {
    answer = { status: 422, body: { code: 'MACROS', message: 'The file carries macros. Save it without.' } };
    const room = openAdding();
    await userEvent.type(await screen.findByRole('textbox', { name: /Source/ }), 'Report of a visit');
    await choose('visit.docx');
    await press('Add evidence');
    expect(await screen.findByRole('alert')).toHaveTextContent('The file carries macros. Save it without.');
    expect(screen.getByText(/The source is added. Its file is not/)).toBeInTheDocument();
    await press('Leave out visit.docx');
    expect(screen.queryByText('The file carries macros. Save it without.')).toBeNull();
    expect(screen.getByRole('button', { name: 'Leave it without a file' })).toBeInTheDocument();
    answer = { status: 201, body: { id: 'p1', version: 2 } };
    await choose('other.docx');
    await press('Send the file');
    await waitFor(() => expect(added?.id).toBe('p1'));
    expect(room.inputs('AddEvidence')).toHaveLength(1);
  });

  it('shows how much was sent, and stops when told to', async () => {
    answer = null;
    openAdding();
    await userEvent.type(await screen.findByRole('textbox', { name: /Source/ }), 'Report of a visit');
    await choose('visit.pdf');
    await press('Add evidence');
    expect(await screen.findByText('Sending visit.pdf: 50%')).toBeInTheDocument();
    await press('Stop sending');
    expect(await screen.findByRole('button', { name: 'Send the file' })).toBeEnabled();
    expect(added).toBeNull();
  });

  it('says of a file that is too large before anything is added or sent', async () => {
    const room = openAdding();
    await userEvent.type(await screen.findByRole('textbox', { name: /Source/ }), 'Report of a visit');
    const large = new File(['x'], 'film.pdf');
    Object.defineProperty(large, 'size', { value: 30_000_000 });
    await userEvent.upload(screen.getByTestId('evidence-choose'), large);
    expect(screen.getByRole('alert')).toHaveTextContent('film.pdf has 30 MB; up to 25 MB are taken.');
    await press('Add evidence');
    expect(room.inputs('AddEvidence')).toEqual([]);
    expect(sent).toEqual([]);
    await press('Leave out film.pdf');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is asked about, and stays, when the browser’s way back is taken over what was typed', async () => {
    const { router } = openAdding();
    await act(() => router.navigate('/elsewhere'));
    await act(() => router.navigate('/add'));
    await userEvent.type(await screen.findByRole('textbox', { name: /Source/ }), 'Report of a visit');
    await act(() => router.navigate(-1));
    expect(screen.getByRole('textbox', { name: /Source/ })).toHaveValue('Report of a visit');
    expect(screen.getByRole('alert')).toHaveTextContent(/Close without saving/);
    await press('Keep writing');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(router.state.location.pathname).toBe('/add');
  });

  it('keeps what was typed when the source itself is refused', async () => {
    openAdding({ AddEvidence: { addEvidence: refusal('CITATION_NEEDED', 'Name the source.', 'citation') } });
    await screen.findByRole('textbox', { name: /Source/ });
    await choose('visit.pdf');
    await press('Add evidence');
    expect(await screen.findByText('Name the source.')).toBeInTheDocument();
    expect(screen.getByText('visit.pdf')).toBeInTheDocument();
    expect(sent).toEqual([]);
  });
});

const openSection = (one: Evidence, answers: object = {}) =>
  openAs(
    'CSO',
    '/e',
    <EvidenceSection entryId="e1" evidence={[one]} canAdd onChanged={() => undefined} />,
    answers as never,
  );

describe('a source with a file', () => {
  it('is downloaded by its own organisation, which also reads what others will get', async () => {
    openSection(withFile);
    const link = await screen.findByRole('link', { name: 'Download Visit.docx' });
    expect(link).toHaveAttribute('href', '/api/files/f1');
    expect(screen.getByText(/Word · 1.4 MB/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /copy others will get/ })).toHaveAttribute('href', '/api/files/f2');
    const section = screen.getByRole('region', { name: 'Evidence' });
    expect(section).toHaveTextContent('Taken out of the copy: comments and notes.');
    expect(section).toHaveTextContent('Please look: it holds hidden text, which others can show.');
  });

  it('of the other side is one file to download', async () => {
    openSection(
      piece({ file: file(), audience: 'JOINT', viewerCan: { __typename: 'EvidenceViewerCan', change: false } }),
    );
    expect(await screen.findByRole('link', { name: 'Download Visit.docx' })).toBeInTheDocument();
    expect(screen.queryByText('Others will get')).not.toBeInTheDocument();
  });

  it('that only its writer reads is shown to the organisation before anything else is done with it', async () => {
    const mine = piece({ audience: 'PERSONAL', viewerCan: { change: true, share: true, withdraw: false } });
    const section = <EvidenceSection entryId="e1" evidence={[mine]} canAdd onChanged={() => undefined} />;
    openAs('CSO', '/evidence', section, {} as never);
    expect(await screen.findByText('Only you')).toBeInTheDocument();
    await press('Change or withdraw Report of a visit');
    expect(await screen.findByRole('menuitem', { name: 'Show to my organisation' })).toBeInTheDocument();
    expect(screen.queryByRole('menuitem', { name: 'Who gave it' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('menuitem', { name: 'Withdraw' }));
    expect(await screen.findByRole('dialog')).toHaveTextContent('It leaves your list. Nobody else has read it.');
  });

  it('is renamed for others over the version that was seen', async () => {
    const room = openSection(withFile, { RenameEvidenceFile: { renameEvidenceFile: withFile } });
    await press(/Change or withdraw/);
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Name for others' }));
    const name = await screen.findByRole('textbox', { name: 'Name of the copy' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Annex 3');
    await press('Save');
    await waitFor(() => expect(room.inputs('RenameEvidenceFile')).toHaveLength(1));
    expect(room.inputs('RenameEvidenceFile')[0]).toMatchObject({ id: 'p1', expectedVersion: 1, name: 'Annex 3' });
  });
});

describe('withdrawing', () => {
  it('says that the file and who gave it stay, unless they are deleted first', async () => {
    openSection(piece({ file: file(), cleanedFile: file({ id: 'f2' }), hasSource: true }));
    await press(/Change or withdraw/);
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Withdraw' }));
    const asked = await screen.findByRole('dialog', { name: 'Withdraw this evidence?' });
    expect(asked).toHaveTextContent('Delete the file first');
    expect(asked).toHaveTextContent('Delete that for good first');
  });
});

describe('who gave a source', () => {
  const known = { __typename: 'SourceIdentity', id: 's1', name: 'M.', contact: 'Signal', consent: '', version: 3 };
  const answers = (more: object = {}) => ({
    SourceOfEvidence: { sourceOfEvidence: { ...known, changedAt: '2026-11-01T00:00:00Z' } },
    ...more,
  });
  const openSource = async (more: object = {}) => {
    const room = openSection(piece({ hasSource: true }), answers(more));
    await press(/Change or withdraw/);
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Who gave it' }));
    return room;
  };

  it('is read only when it is opened, and corrected over the version that was read', async () => {
    const room = await openSource({
      KeepSource: { keepSource: { __typename: 'SourceKept', evidenceId: 'p1', isKept: true } },
    });
    const contact = await screen.findByRole('textbox', { name: 'How to reach them' });
    expect(contact).toHaveValue('Signal');
    await userEvent.type(contact, ' only');
    await press('Save');
    await waitFor(() => expect(room.inputs('KeepSource')).toHaveLength(1));
    expect(room.inputs('KeepSource')[0]).toMatchObject({
      evidenceId: 'p1',
      expectedVersion: 3,
      contact: 'Signal only',
    });
  });

  it('is deleted for good after saying what stays', async () => {
    const gone = { __typename: 'SourceKept', evidenceId: 'p1', isKept: false };
    const room = await openSource({ DeleteSource: { deleteSource: gone } });
    await userEvent.click(await screen.findByRole('button', { name: 'Delete for good' }));
    const asked = await screen.findByRole('dialog', { name: /Delete for good/ });
    expect(asked).toHaveTextContent('Backups made before still hold it');
    await userEvent.click(within(asked).getByRole('button', { name: 'Delete for good' }));
    await waitFor(() => expect(room.inputs('DeleteSource')).toHaveLength(1));
  });
});

describe('the answer of the server to a file', () => {
  it.each([
    [201, '{"id":"p","version":2}', { kind: 'kept', version: 2 }],
    [422, '{"code":"MACROS","message":"No."}', { kind: 'refused', message: 'No.' }],
    [500, '{"message":"Fault"}', { kind: 'failed' }],
    [502, '<html>', { kind: 'failed' }],
  ] as const)('%i %s', (status, body, read) => {
    expect(fileAnswer(status, body)).toEqual(read);
  });
});

describe('what the server’s operator can see', () => {
  it('says of every kind of data who reads it, and that the operator can', async () => {
    render(
      <LanguageProvider>
        <OperatorPage />
      </LanguageProvider>,
    );
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('What the server’s operator can see');
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows).toHaveLength(10);
    expect(rows.filter((row) => /can read it$/.test(row.textContent ?? ''))).toHaveLength(9);
    expect(rows.at(-1)).toHaveTextContent('Passwordsnobody: only a slow hash is keptcannot read it');
  });
});
