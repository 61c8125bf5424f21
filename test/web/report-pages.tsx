import { beforeAll, beforeEach } from '@jest/globals';
import { ReportPage } from '../../web/features/reports/ReportPage.js';
import { unsavedTexts } from '../../web/features/reports/unsaved-texts.js';
import { giveSizes } from './design/sized-page.js';
import { openRoom } from './lab-room.js';

/** The editor asks where its letters are drawn; this page draws none. Call at the head of a test file. */
export function drawNoLetters(): void {
  beforeAll(() => {
    giveSizes();
    Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
    Range.prototype.getBoundingClientRect = () => new DOMRect();
    document.elementFromPoint = () => null;
  });
  beforeEach(() => unsavedTexts.clear());
}

export const text = (words: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

const inOutline = (id: string, heading: string, more: object = {}) => ({
  __typename: 'ReportSection',
  id,
  key: id,
  heading,
  isAnnex: false,
  isEditable: true,
  isEdited: false,
  wordCount: 100,
  hasChangedFigures: false,
  tellsWithheldName: false,
  ...more,
});

const sections = [
  inOutline('summary', 'Executive summary', { hasChangedFigures: true }),
  inOutline('introduction', 'Introduction', { isEdited: true }),
  inOutline('annexSources', 'Annex E. Sources', { isAnnex: true, isEditable: false }),
];

export const page = (more: object = {}) => ({
  report: {
    __typename: 'Report',
    id: 'p1',
    reviewId: 'r1',
    type: 'JOINT_CSO',
    audience: 'ORGANISATION',
    readAs: 'JOINT',
    language: 'en',
    title: 'Half-way',
    cutOffOn: '2026-10-31',
    contact: '',
    version: 7,
    changedAt: '2026-11-01T10:00:00Z',
    viewerCan: {
      __typename: 'ReportViewerCan',
      write: true,
      export: true,
      shareWithOrganisation: false,
      releaseTo: ['SIDE', 'JOINT'],
    },
    participants: ['Coalition', 'River Watch'].map((name) => ({
      __typename: 'ReportParticipant',
      isWithheld: name === 'River Watch',
      organisation: { __typename: 'Organisation', id: name, name, acronym: null, side: 'CSO' },
    })),
    sections,
    ...more,
  },
});

export const pane = (id: string, more: object = {}) => ({
  reportSection: {
    ...sections.find((one) => one.id === id)!,
    reportId: 'p1',
    version: 3,
    changedAt: '2026-11-01T10:00:00Z',
    body: text(`The text of ${id}`),
    figures: [
      { key: 'a', group: 'COUNT', label: 'Supported recommendations', was: '11', now: '12', hasChanged: true },
      { key: 'b', group: 'COUNT', label: 'Noted recommendations', was: '4', now: '4', hasChanged: false },
    ].map((figure) => ({ __typename: 'ReportFigure', ...figure })),
    tables: [],
    ...more,
  },
});

export const openReport = (answers: Parameters<typeof openRoom>[0]['answers'] = {}, at = '?section=introduction') =>
  openRoom({
    routes: [{ path: '/w/:workspaceId/r/:reviewId/reports/:reportId', element: <ReportPage /> }],
    at: `/w/w1/r/r1/reports/p1${at}`,
    answers: { ReportPage: page(), ReportSectionPane: ({ id }) => pane(String(id)), ...answers },
  });
