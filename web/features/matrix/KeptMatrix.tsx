import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { useConnection } from '../../graphql/connection.js';
import { showAsOf, useKeptUntil, useShownAsOf } from '../../graphql/device/kept-flag.js';
import type { Question } from '../../graphql/device/kept-answers.js';
import { languageOfLocale } from '../../lib/intl-locale.js';
import { meDocument } from '../accounts/accounts.documents.js';
import { namesQuestion } from '../names/useNames.js';
import { myWorkspacesDocument } from '../workspaces/workspaces.documents.js';
import { matrixDocument } from './matrix.documents.js';

/** Milliseconds without a change after which the matrix is written down. */
const SETTLED = 2_000;

export interface KeptMatrixProps {
  readonly personId: string;
  readonly reviewId: string;
  /** The questions of the screen around the matrix. */
  readonly around: Question;
}

/**
 * Beside the matrix: keeps it on a device whose owner wants that, each time it has changed and come to rest, with what it takes
 * to open it again. After a start without a network, asks the server
 * once it is there.
 */
export function KeptMatrix({ personId, reviewId, around }: KeptMatrixProps) {
  const client = useApolloClient();
  const isKeeping = useKeptUntil() !== null;
  const asOf = useShownAsOf();
  const connection = useConnection();
  const { locale } = useIntl();

  useEffect(() => {
    if (!isKeeping || asOf !== null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // What comes anew while the page is open; the rest is there before the matrix is.
    const living: Question[] = [
      { document: matrixDocument, variables: { reviewId } },
      namesQuestion(languageOfLocale(locale)) ?? [],
    ].flat();
    const keep = async () => {
      const { keepAnswers } = await import('../../graphql/device/kept-answers.js');
      const questions: Question[] = [
        { document: meDocument, variables: {} },
        { document: myWorkspacesDocument, variables: {} },
        ...living,
        around,
      ];
      await keepAnswers(client, personId, questions).catch(() => undefined);
    };
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), SETTLED);
    };
    const stops = living.map(({ document: query, variables }) =>
      client.cache.watch({
        query,
        variables,
        optimistic: false,
        returnPartialData: false,
        immediate: true,
        callback: settle,
      }),
    );
    return () => {
      stops.forEach((stop) => stop());
      clearTimeout(timer);
    };
  }, [client, isKeeping, asOf, personId, reviewId, around, locale]);

  useEffect(() => {
    if (asOf === null || connection !== 'live') return;
    const ask = { query: matrixDocument, variables: { reviewId }, fetchPolicy: 'network-only' } as const;
    void client.query(ask).then(
      ({ data }) => data && showAsOf(null),
      () => undefined,
    );
  }, [client, asOf, connection, reviewId]);
  return null;
}
