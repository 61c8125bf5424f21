import type { ApolloCache, Reference } from '@apollo/client';
import type { WorkspaceOfMine } from '../workspaces/viewer.js';
import type { Organisation } from './organisation.js';

type Workspace = Pick<WorkspaceOfMine, 'id' | 'reviews'>;

/** What is remembered and names the organisations of a workspace: its matrices and the pages of its rows. */
function holdersIn(cache: ApolloCache, workspace: Workspace): string[] {
  const matrices = workspace.reviews.map(({ id }) => `Matrix:${id}`);
  const remembered = Object.entries((cache.extract() ?? {}) as Record<string, { workspaceId?: string }>);
  const pages = remembered.filter(
    ([key, { workspaceId }]) => key.startsWith('RecommendationPage:') && workspaceId === workspace.id,
  );
  return [...matrices, ...pages.map(([key]) => key)];
}

/** Lists on other screens offer an organisation as soon as it was added. */
export function noteAdded(cache: ApolloCache, workspace: Workspace, organisation: Organisation): void {
  for (const id of holdersIn(cache, workspace)) {
    cache.modify<{ organisations: Reference[] }>({
      id,
      fields: {
        organisations: (known, { readField, toReference }) => {
          const added = toReference({ __typename: 'Organisation', id: organisation.id });
          const isKnown = known.some((one) => readField('id', one) === organisation.id);
          return added && !isKnown ? [...known, added] : known;
        },
      },
    });
  }
}

/** Lists on other screens offer it no more. */
export function noteArchived(cache: ApolloCache, workspace: Workspace, organisationId: string): void {
  for (const id of holdersIn(cache, workspace)) {
    cache.modify<{ organisations: Reference[] }>({
      id,
      fields: {
        organisations: (known, { readField }) => known.filter((one) => readField('id', one) !== organisationId),
      },
    });
  }
}
