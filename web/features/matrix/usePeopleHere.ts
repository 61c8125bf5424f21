import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { useConnection } from '../../graphql/connection.js';
import { newMutationId } from '../../graphql/mutation-id.js';
import { usePreference } from '../../lib/usePreference.js';
import { useViewer } from '../workspaces/viewer.js';
import { PeopleHere } from './people-here.js';
import { PlaceTeller } from './place-teller.js';
import { peopleHereDocument, showPlaceDocument } from './together.documents.js';

/** Sides that work on rows; observers are shown to nobody and see nobody. */
const works = (side: string | null) => side !== null && side !== 'OBSERVER';

/** Whether the person lets their own side see where they are: a choice on this device, on until it is switched off. */
export const usePlaceShown = () => usePreference('place', ['shown', 'hidden']);

/** Who of one's own side has this matrix open, and the way to show them where one is oneself. */
export function usePeopleHere(reviewId: string): { readonly people: PeopleHere; readonly teller: PlaceTeller } {
  const client = useApolloClient();
  const { side } = useViewer();
  const [page] = useState(newMutationId);
  const [people] = useState(() => new PeopleHere());
  const teller = useMemo(
    () =>
      new PlaceTeller({ reviewId, page }, (input) => {
        // What is not told now is told with the next sign of life.
        const sent = client.mutate({ mutation: showPlaceDocument, variables: { input }, fetchPolicy: 'no-cache' });
        void sent.catch(() => undefined);
      }),
    [client, reviewId, page],
  );
  useSubscription(peopleHereDocument, {
    variables: { reviewId, page },
    skip: !works(side),
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      if (!data) return;
      people.take(data.peopleHere);
      if (data.peopleHere.isWhole) teller.again(); // a new stream: the server may be another one
    },
  });
  const connection = useConnection();
  useEffect(() => {
    if (connection === 'waiting') people.clear();
  }, [connection, people]);
  useShown(teller, works(side));
  useSaidOnce(people, teller);
  return { people, teller };
}

/** Shown while the page is looked at and the person lets it be; not after they have left it. */
function useShown(teller: PlaceTeller, isOfSide: boolean) {
  const [choice] = usePlaceShown();
  const isWanted = isOfSide && choice === 'shown';
  useEffect(() => {
    const look = () => teller.show(isWanted && document.visibilityState === 'visible');
    const touch = () => teller.touch();
    look();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('keydown', touch);
    window.addEventListener('pointerdown', touch);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('keydown', touch);
      window.removeEventListener('pointerdown', touch);
      teller.show(false);
    };
  }, [teller, isWanted]);
}

/** So long nothing more is said of the same cell. */
const QUIET = 60_000;

/** Says that somebody is writing in the cell one is in, at most once a minute for each cell. */
function useSaidOnce(people: PeopleHere, teller: PlaceTeller) {
  const intl = useIntl();
  const announce = useAnnounce();
  useEffect(() => {
    const said = new Map<string, number>();
    const look = () => {
      const { entryId, columnId } = teller.now();
      if (!entryId || !columnId) return;
      const writer = people.inRow(entryId).find((one) => one.columnId === columnId && one.isEditing);
      const cell = `${entryId} ${columnId}`;
      if (!writer || Date.now() - (said.get(cell) ?? -Infinity) < QUIET) return;
      said.set(cell, Date.now());
      announce(intl.formatMessage({ id: 'matrix.here.isEditing' }, { name: writer.name }));
    };
    const stops = [people.subscribe(look), teller.onMove(look)];
    return () => stops.forEach((stop) => stop());
  }, [people, teller, intl, announce]);
}
