import type { ImportRoomQuery } from '../../graphql/generated/graphql.js';

/** The State to propose where one is to be told: that of the newest review, else the workspace's own; perhaps none. */
export function proposedState({ name, stateCode, reviews }: ImportRoomQuery['workspace']): string {
  return reviews.at(0)?.stateName ?? (stateCode ? name : '');
}
