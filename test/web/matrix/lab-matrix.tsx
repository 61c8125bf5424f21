import { expect } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, configure, render, screen, waitFor } from '@testing-library/react';
import { OperationTypeNode } from 'graphql';
import { IntlProvider } from 'react-intl';
import { Route, Routes, useLocation } from 'react-router';
import { DesignProvider } from '../../../web/design/DesignProvider.js';
import type { MatrixOfReview, MatrixRow } from '../../../web/features/matrix/matrix-row.js';
import { MatrixPage } from '../../../web/features/matrix/MatrixPage.js';
import { RowToolsContext, type RowTools } from '../../../web/features/matrix/row-tools.js';
import { matrixUrl, type MatrixFilters, type MatrixView } from '../../../web/features/matrix/urls.js';
import { ViewerContext, type Viewer } from '../../../web/features/workspaces/viewer.js';
import { newCache } from '../../../web/graphql/client.js';
import type { ReviseMatrixEntryInput } from '../../../web/graphql/generated/graphql.js';

// What the matrix loads when it is used is here from the start: a test waits for the screen, not for the disk.
import '../../../web/design/CalendarButton.js';
import '../../../web/design/grid/GridColumnMenu.js';
import '../../../web/design/grid/GridMenu.js';
import '../../../web/design/grid/editors/ChoiceEditor.js';
import '../../../web/features/matrix/AddToCellDialog.js';
import '../../../web/features/matrix/CellPanel.js';
import '../../../web/features/matrix/ChangeRowsDialog.js';
import '../../../web/features/matrix/ChosenRowsBar.js';
import '../../../web/features/matrix/DraftOffers.js';
import '../../../web/features/matrix/DrawerPanel.js';
import '../../../web/features/matrix/KeysDialog.js';
import '../../../web/features/matrix/MatrixCards.js';
import '../../../web/features/matrix/MeasuresDialog.js';
import '../../../web/features/matrix/MergeDialog.js';
import '../../../web/features/matrix/PasteStrip.js';
import '../../../web/features/matrix/PeopleHereList.js';
import '../../../web/features/matrix/TagsDialog.js';
import '../../../web/features/matrix/TogetherHere.js';
import '../../../web/features/matrix/take-paste.js';
import { InRouter } from '../in-router.js';

// A part that comes after the rows may take longer on a machine that does much else.
configure({ asyncUtilTimeout: 10_000 });

const messagesIn = (language: string) =>
  JSON.parse(readFileSync(`web/locales/${language}.json`, 'utf8')) as Record<string, string>;

export const ministry = { id: 'o-ministry', name: 'Ministry of Justice', acronym: 'MoJ', side: 'GOVERNMENT' } as const;
export const network = { id: 'o-network', name: 'Legal Network', acronym: null, side: 'CSO' } as const;

export const aRow = (reference: string, more: Partial<MatrixRow> = {}): MatrixRow => ({
  __typename: 'MatrixRow',
  id: `e-${reference}`,
  recommendationId: `r-${reference}`,
  kind: 'RECOMMENDATION',
  number: reference,
  reference,
  text: `Recommendation ${reference}`,
  position: 'SUPPORTED',
  changedSinceAssessed: false,
  recommendingStates: [{ __typename: 'RecommendingState', code: 'NOR', label: 'Norway' }],
  themes: [],
  affectedGroups: [],
  sdgTargets: [],
  clusterId: null,
  planVersion: 1,
  responsibilityVersion: 1,
  timeVersion: 1,
  moneyVersion: 1,
  tagsVersion: 1,
  expectedResult: '',
  challenges: '',
  nextSteps: '',
  leadInstitutionId: null,
  supportingInstitutionIds: [],
  partnerIds: [],
  startsOn: null,
  deadline: null,
  isLate: false,
  isOld: false,
  isInMyName: false,
  budget: '',
  actions: [],
  csoAssessment: null,
  governmentAssessment: null,
  nhriAssessment: null,
  ownAssessment: null,
  jointStatus: null,
  indicators: [],
  commitments: [],
  commentCount: 0,
  evidenceCount: 0,
  ...more,
});

type Theme = MatrixRow['themes'][number];

export const theme = (id: string, label: string, scheme: Theme['scheme'] = 'UPR_INFO'): Theme => ({
  __typename: 'Theme',
  id,
  scheme,
  label,
});

export const assessed = (
  status: NonNullable<MatrixRow['csoAssessment']>['status'],
  more: Partial<NonNullable<MatrixRow['csoAssessment']>> = {},
): NonNullable<MatrixRow['csoAssessment']> => ({
  __typename: 'CellAssessment',
  versionId: `v-${status}`,
  organisationId: network.id,
  status,
  rationale: '',
  asOf: '2026-01-31',
  evidenceCount: 0,
  ...more,
});

/** What the network brings back for a revision; an error stands for a server that was not reached. */
export type Answer = object | Error;

export interface LabMatrix {
  /** What adding an organisation answers. */
  addOrganisation?: object;
  rows: readonly MatrixRow[];
  filters?: Partial<MatrixFilters & MatrixView>;
  matrix?: Partial<MatrixOfReview>;
  viewer?: Partial<Viewer>;
  /** Answers revisions in turn. */
  answers?: Answer[];
  /** Answers other operations, by their name. */
  others?: Record<string, (variables: Record<string, unknown>) => object>;
  /** The reader's language; English unless told. */
  language?: string;
  /** What rooms above the matrix lend it. */
  tools?: RowTools;
}

/** All rights in the matrix. */
export const everything = {
  __typename: 'MatrixViewerCan',
  revisePlan: true,
  reviseInstitutions: true,
  revisePartners: true,
  reviseTime: true,
  reviseMoney: true,
  reviseTags: true,
  editRecommendations: true,
  addOrganisation: true,
  planActions: true,
  keepClusters: true,
  entrust: true,
} as const;

function matrixOf({ rows, matrix }: LabMatrix): MatrixOfReview {
  return {
    __typename: 'Matrix',
    id: 'review',
    governmentHasJoined: true,
    themeScheme: 'UPR_INFO',
    oldAfterMonths: 12,
    review: { __typename: 'Review', id: 'review', stateName: 'Testland', cycleNumber: 4 },
    organisations: [ministry, network].map((one) => ({ __typename: 'Organisation', ...one })),
    clusters: [],
    viewerCan: everything,
    rows: [...rows],
    ...matrix,
  };
}

/** A page of the matrix over a network that is played by the test: real client, real cache, real screen. */
export function drawMatrix(lab: LabMatrix) {
  const server = {
    matrix: matrixOf(lab),
    answers: lab.answers ?? [],
    asked: [] as string[][],
    askedPlans: [] as string[][],
  };
  const sent: ReviseMatrixEntryInput[] = [];
  const listeners = new Set<(news: object) => void>();
  const watchers = new Set<(news: object) => void>();
  const link = new ApolloLink(({ operationType, operationName, variables }) => {
    if (operationType === OperationTypeNode.SUBSCRIPTION) {
      const isPeople = operationName === 'PeopleHere';
      const told = isPeople ? watchers : listeners;
      return new Observable((observer) => {
        const listener = (news: object) =>
          observer.next({ data: isPeople ? { peopleHere: news } : { reviewChanged: news } });
        told.add(listener);
        return () => void told.delete(listener);
      });
    }
    return new Observable((observer) => {
      const answer = answerTo(operationName ?? '', variables);
      queueMicrotask(() => {
        if (answer instanceof Error) return observer.error(answer);
        observer.next({ data: answer });
        observer.complete();
      });
    });
  });
  const answerTo = (name: string, variables: Record<string, unknown>): Answer => {
    if (name === 'ReviseMatrixEntry') {
      sent.push(variables.input as ReviseMatrixEntryInput);
      const answer = server.answers.shift() ?? new Error('no answer was prepared');
      return answer instanceof Error ? answer : { reviseMatrixEntry: answer };
    }
    if (name === 'AddOrganisation') return { addOrganisation: lab.addOrganisation ?? new Error('not prepared') };
    const other = lab.others?.[name];
    if (other) return other(variables);
    const quiet = quietAnswers[name];
    if (quiet) return quiet;
    const ids = variables.ids as string[] | undefined;
    if (ids) (name === 'ChangedPlans' ? server.askedPlans : server.asked).push(ids);
    const rows = server.matrix.rows.filter(({ id }) => !ids || ids.includes(id));
    return { matrix: { ...server.matrix, rows } };
  };
  const viewer = { personId: Math.random().toString(), side: 'CSO', organisationId: network.id, ...lab.viewer };
  const address = { current: '' };
  const client = new ApolloClient({ link, cache: newCache() });
  const inLanguage = (language: string) => (
    <IntlProvider locale={language === 'en' ? 'en-GB' : language} messages={messagesIn(language)}>
      <DesignProvider direction="ltr" env="test">
        <ApolloProvider client={client}>
          <InRouter at={matrixUrl('w', 'review', lab.filters)}>
            <Watcher onChange={(url) => (address.current = url)} />
            <ViewerContext value={viewer as Viewer}>
              <RowToolsContext value={lab.tools ?? {}}>
                <Routes>
                  <Route path="/w/:workspaceId/r/:reviewId/matrix" element={<MatrixPage />} />
                </Routes>
              </RowToolsContext>
            </ViewerContext>
          </InRouter>
        </ApolloProvider>
      </DesignProvider>
    </IntlProvider>
  );
  const { rerender } = render(inLanguage(lab.language ?? 'en'));
  /** The reader chooses another language. */
  const speak = (language: string) => rerender(inLanguage(language));
  /** Somebody else's change becomes known. */
  const tell = (news: object) =>
    act(async () => {
      const nothing = { __typename: 'ReviewChanges', entryIds: [], planIds: [], subjectTypes: [], refetchAll: false };
      listeners.forEach((listener) => listener({ ...nothing, ...news }));
      await Promise.resolve();
    });
  /** Somebody of the own side came, moved or went. */
  const show = async (news: object) => {
    // Who else is there is listened for once the rows are drawn.
    await waitFor(() => expect(watchers.size).toBeGreaterThan(0));
    await act(async () => {
      const nobody = { __typename: 'PeopleHere', isWhole: false, here: [], gone: [] };
      watchers.forEach((watcher) => watcher({ ...nobody, ...news }));
      await Promise.resolve();
    });
  };
  return { server, sent, tell, show, speak, address };
}

/** What a matrix asks beside what a test is about. */
const quietAnswers: Readonly<Record<string, object>> = {
  Drafts: { drafts: [] },
  ShowPlace: { showPlace: { __typename: 'ShownPlace' } },
  KeepDraft: { keepDraft: { __typename: 'DraftedPlace' } },
  DiscardDraft: { discardDraft: { __typename: 'DraftedPlace' } },
};

function Watcher({ onChange }: { onChange: (url: string) => void }) {
  const { pathname, search } = useLocation();
  onChange(pathname + search);
  return null;
}

/** The cell of a row by its reference and the column's id, once it is drawn. */
export async function cellOf(reference: string, column: string): Promise<HTMLElement> {
  await screen.findByRole('grid');
  const found = document.querySelector<HTMLElement>(`[data-item$=" e-${reference}"][data-column="${column}"]`);
  if (!found) throw new Error(`no cell ${column} of ${reference}`);
  return found;
}

/** References of the rows shown, from top to bottom. */
export async function shownRows(): Promise<string[]> {
  await screen.findByRole('grid');
  return screen.getAllByRole('rowheader').map((cell) => cell.querySelector('a')?.textContent ?? '');
}
