import { EditedWorkbook } from './edited-workbook.js';
import { sendMatrix, takeMatrix } from './matrix-files.js';
import { exportFile } from './upr-info-file.js';
import { freshAddress } from './invitations.js';
import { demonstrationPerson, type Person } from './person.js';
import { act } from './sides.js';

/** Who looks at a screen: people of the demonstration, or somebody not signed in. */
export type Looker = 'nadia' | 'daniel' | 'leila' | 'samuel' | 'ruth' | 'tomas' | null;

/** One screen as somebody sees it, filled. */
export interface Screen {
  readonly name: (typeof SCREENS)[number];
  /** The path as the router writes it. */
  readonly route: string;
  readonly looker: Looker;
  readonly path: string;
}

/** The names of all screens, known before the demonstration is. */
export const SCREENS = [
  'the sign-in page',
  'what the operator can see',
  'an invitation',
  'an invitation that does not hold',
  'the workspaces',
  'the form for a new workspace',
  'one’s own account',
  'the start of a workspace',
  'the overview',
  'the overview of somebody who only reads',
  'the matrix',
  'the matrix on paper',
  'a recommendation',
  'a recommendation of the other side',
  'a recommendation of a line ministry',
  'Waiting for me',
  'Waiting for me of the other side',
  'the indicators',
  'the commitments',
  'the commitments of the other side',
  'the reports',
  'a report',
  'a released report',
  'the people',
  'the people to an administrator',
  'the clusters',
  'the clusters to somebody who only reads',
  'who takes care of what',
  'the record',
  'importing',
  'a file before it is imported',
  'bringing a spreadsheet back',
  'an old matrix whose columns are to be told',
  'a spreadsheet before it is taken',
  'an empty workspace',
  'an address that leads nowhere in a workspace',
  'an address that leads nowhere',
] as const;

interface Found {
  readonly workspace: { readonly id: string };
  readonly own: { readonly id: string };
  readonly review: { readonly id: string; readonly reports: readonly { readonly id: string }[] };
  readonly rows: readonly { readonly id: string; readonly reference: string }[];
  readonly importId: string;
  readonly oldMatrixId: string;
  readonly spreadsheetId: string;
  /** A report released to its own side. */
  readonly releaseId: string;
  /** What the link of an invitation carries. */
  readonly invitation: string;
}

const PLACES = '{ myWorkspaces { id isDemonstration reviews { id } } }';
const ROWS = 'query ($id: ID!) { matrix(reviewId: $id) { rows { id reference } } review(id: $id) { reports { id } } }';

/** Every screen of the router with the demonstration in it, by everybody to whom it looks different. */
export async function allScreens(): Promise<readonly Screen[]> {
  const found = await findPlaces();
  const workspace = `/w/${found.workspace.id}`;
  const review = `${workspace}/r/${found.review.id}`;
  const entry = (reference: string) => found.rows.find((row) => row.reference === reference)?.id;
  const [R, W] = ['/w/:workspaceId/r/:reviewId', '/w/:workspaceId'];
  const screen = (looker: Looker, name: Screen['name'], route: string, path: string): Screen => ({
    name,
    route,
    looker,
    path,
  });
  const recommendation = (looker: Looker, name: Screen['name'], reference: string) =>
    screen(looker, name, `${R}/recommendations/:entryId`, `${review}/recommendations/${entry(reference)}`);
  return [
    screen(null, 'the sign-in page', '/', '/'),
    screen(null, 'what the operator can see', '/operator', '/operator'),
    screen(null, 'an invitation', '/invitation', `/invitation#${found.invitation}`),
    screen(null, 'an invitation that does not hold', '/invitation', '/invitation#none'),
    screen('daniel', 'the workspaces', '/', '/'),
    screen('ruth', 'the form for a new workspace', '/new-workspace', '/new-workspace'),
    screen('nadia', 'one’s own account', '/account', '/account'),
    screen('nadia', 'the start of a workspace', W, workspace),
    screen('nadia', 'the overview', `${R}/overview`, `${review}/overview`),
    screen('tomas', 'the overview of somebody who only reads', `${R}/overview`, `${review}/overview`),
    screen('nadia', 'the matrix', `${R}/matrix`, `${review}/matrix`),
    screen('nadia', 'the matrix on paper', `${R}/matrix/print`, `${review}/matrix/print`),
    recommendation('nadia', 'a recommendation', '142.74'),
    recommendation('daniel', 'a recommendation of the other side', '142.74'),
    recommendation('leila', 'a recommendation of a line ministry', '142.74'),
    screen('nadia', 'Waiting for me', `${R}/waiting`, `${review}/waiting`),
    screen('daniel', 'Waiting for me of the other side', `${R}/waiting`, `${review}/waiting`),
    screen('nadia', 'the indicators', `${R}/indicators`, `${review}/indicators`),
    screen('nadia', 'the commitments', `${R}/commitments`, `${review}/commitments`),
    screen('daniel', 'the commitments of the other side', `${R}/commitments`, `${review}/commitments`),
    screen('samuel', 'the reports', `${R}/reports`, `${review}/reports`),
    screen(
      'samuel',
      'a released report',
      `${R}/reports/releases/:releaseId`,
      `${review}/reports/releases/${found.releaseId}`,
    ),
    screen('samuel', 'a report', `${R}/reports/:reportId`, `${review}/reports/${found.review.reports[0]?.id}`),
    screen('nadia', 'the people', `${W}/people`, `${workspace}/people`),
    screen('ruth', 'the people to an administrator', `${W}/people`, `${workspace}/people`),
    screen('nadia', 'the clusters', `${W}/clusters`, `${workspace}/clusters`),
    screen('tomas', 'the clusters to somebody who only reads', `${W}/clusters`, `${workspace}/clusters`),
    screen('nadia', 'who takes care of what', `${W}/portfolios`, `${workspace}/portfolios`),
    screen('nadia', 'the record', `${W}/record`, `${workspace}/record`),
    screen('nadia', 'importing', `${W}/import`, `${workspace}/import`),
    screen(
      'nadia',
      'a file before it is imported',
      `${W}/import/:importId`,
      `/w/${found.own.id}/import/${found.importId}`,
    ),
    screen('nadia', 'bringing a spreadsheet back', `${W}/spreadsheet`, `${workspace}/spreadsheet`),
    screen(
      'nadia',
      'an old matrix whose columns are to be told',
      `${W}/spreadsheet/:fileId`,
      `${workspace}/spreadsheet/${found.oldMatrixId}`,
    ),
    screen(
      'nadia',
      'a spreadsheet before it is taken',
      `${W}/spreadsheet/:fileId`,
      `${workspace}/spreadsheet/${found.spreadsheetId}`,
    ),
    screen('nadia', 'an empty workspace', W, `/w/${found.own.id}`),
    screen('nadia', 'an address that leads nowhere in a workspace', `${W}/*`, `${workspace}/nowhere`),
    screen('nadia', 'an address that leads nowhere', '/*', '/nowhere'),
  ];
}

async function findPlaces(): Promise<Found> {
  const nadia = demonstrationPerson('nadia');
  const { myWorkspaces } = await nadia.get<{
    myWorkspaces: { id: string; isDemonstration: boolean; reviews: { id: string }[] }[];
  }>(PLACES);
  const workspace = myWorkspaces.find(({ isDemonstration }) => isDemonstration)!;
  const own = myWorkspaces.find(({ isDemonstration }) => !isDemonstration)!;
  const id = workspace.reviews[0].id;
  const { matrix } = await nadia.get<{ matrix: Pick<Found, 'rows'> }>(ROWS, { id });
  const samuel = demonstrationPerson('samuel');
  const { review } = await samuel.get<{ review: Found['review'] }>(ROWS, { id });
  const releaseId = await released(samuel, review.reports[0].id);
  const importId = await uploaded(nadia, own.id);
  const invitation = await invited(nadia, own.id);
  const rows = matrix.rows;
  const sheets = {
    oldMatrixId: (await sendMatrix(nadia, workspace.id, oldMatrix(rows), 'old matrix.csv')).body.id,
    spreadsheetId: (await sendMatrix(nadia, workspace.id, await editedMatrix(nadia, id))).body.id,
  };
  return { invitation, workspace, own, review: { id, reports: review.reports }, rows, importId, releaseId, ...sheets };
}

/** A matrix as somebody kept it before: its own columns, numbers that are not here, days in words. */
const oldMatrix = (rows: Found['rows']) =>
  [
    'Our matrix of last year;;;;',
    'Para;Recommendation;What stands in the way;Lead;Deadline',
    ...rows.slice(0, 4).map(({ reference }) => `${reference};;Too little money;Ministry of Magic;soon`),
    '999.1;;Nobody knows;;',
  ].join('\r\n');

/** A matrix that went out and was worked on: cells changed, one that is not to be changed, a row added. */
async function editedMatrix(person: Person, reviewId: string): Promise<Buffer> {
  const book = await EditedWorkbook.open(await takeMatrix(person, reviewId));
  book.type('Challenges', 3, 'Too little money').type('Next steps', 3, '').type('Deadline', 3, '31/3/2027');
  book.type('Challenges', 4, 'Nobody is in charge').type('Position', 4, 'Noted').typeFormula('Budget', 4, '1+1', '2');
  book.type('Own assessment: status', 5, 'In progress').type('Lead institution', 5, 'Ministry of Magic');
  return book.addRow({ 'No.': '999.2', Recommendation: 'A new recommendation' }).bytes();
}

const PREVIEW = `query ($reportId: ID!) { releasePreview(reportId: $reportId, audience: SIDE) {
  expectedVersion fingerprint } }`;

/** Releases a report inside the person's side. */
async function released(person: Person, id: string): Promise<string> {
  const { releasePreview } = await person.get<{ releasePreview: object }>(PREVIEW, { reportId: id });
  const input = { id, audience: 'SIDE', ...releasePreview };
  return String((await act(person, 'releaseReport', input, ['SharedThing', 'snapshotId'])).snapshotId);
}

const OURS = 'query ($id: ID!) { people(workspaceId: $id) { organisations { organisation { id side } takesPart } } }';

/** Somebody asked to come in to an organisation of the person's side. */
async function invited(person: Person, workspaceId: string): Promise<string> {
  const { people } = await person.get<{
    people: { organisations: { organisation: { id: string; side: string }; takesPart: boolean }[] };
  }>(OURS, { id: workspaceId });
  const [ours] = people.organisations.filter(({ organisation, takesPart }) => takesPart && organisation.side === 'CSO');
  const input = { workspaceId, organisationId: ours.organisation.id, email: freshAddress(), role: 'MEMBER' };
  return String((await act(person, 'invite', input, ['Invitation', 'token'])).token);
}

/** A file read and not yet applied: a new review with rows of every kind, and a row that is not understood. */
async function uploaded(person: Person, workspaceId: string): Promise<string> {
  const text = 'Guarantee legal aid in every district';
  const file = exportFile([
    { text, rs: 'Norway' },
    { text, rs: 'Chile' },
    { text: 'Abolish the death penalty', response: 'Noted', issue: 'Death penalty' },
    { text: 'Ratify the Optional Protocol to the Convention against Torture', response: 'Perhaps' },
    { text: '', rs: 'France' },
  ]);
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(file)], { type: 'text/csv' }), 'export.csv');
  const headers = { 'x-requested-with': 'tests' };
  const response = await person.fetch(`/api/workspaces/${workspaceId}/imports`, {
    method: 'POST',
    body: form,
    headers,
  });
  if (!response.ok) throw new Error(`the file was not read: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { id: string }).id;
}
