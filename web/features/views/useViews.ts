import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import type { SavedViewPartsFragment } from '../../graphql/generated/graphql.js';
import { isSameState, stateOf } from '../matrix/view-state.js';
import { savedViewsDocument } from './views.documents.js';

export type SavedView = SavedViewPartsFragment;

/** The name of the open view in the address, beside what it shows. */
const OPEN = 'view';

/** The query of an address that opens a view: all it shows, and which one it is for whoever may know. */
export const searchOf = ({ id, state }: Pick<SavedView, 'id' | 'state'>): string => {
  const search = new URLSearchParams(stateOf(new URLSearchParams(state)));
  search.set(OPEN, id);
  return `?${search.toString()}`;
};

/** The saved views of a workspace, which of them is open, and whether what is shown is still what it says. */
export function useViews(workspaceId: string) {
  const [search] = useSearchParams();
  const { data, error, refetch } = useQuery(savedViewsDocument, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
  });
  const views: readonly SavedView[] = data?.savedViews.views ?? [];
  const state = stateOf(search);
  const open = views.find(({ id }) => id === search.get(OPEN)) ?? null;
  return {
    views,
    state,
    open,
    maySave: data?.savedViews.maySave ?? false,
    isChanged: open !== null && !isSameState(state, stateOf(new URLSearchParams(open.state))),
    hasFailed: Boolean(error) && !data,
    readAgain: () => refetch().catch(() => undefined),
  };
}
