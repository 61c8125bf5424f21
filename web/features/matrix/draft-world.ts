import type { ApolloClient } from '@apollo/client';
import { faultOf } from '../../graphql/fault.js';
import { newMutationId } from '../../graphql/mutation-id.js';
import type { DraftWorld } from './draft-keeper.js';
import { discardDraftDocument, keepDraftDocument } from './together.documents.js';

/** Whether there is no sense in sending it again: the server has it, or does not want it. */
const isDone = async (request: Promise<unknown>): Promise<boolean> => {
  try {
    await request;
    return true;
  } catch (error) {
    const { kind } = faultOf(error);
    return kind !== 'OFFLINE' && kind !== 'UNAUTHENTICATED' && kind !== 'FAULT';
  }
};

/** Where drafts are kept: on the server, for who typed them alone. */
export const draftWorldOf = (client: ApolloClient): DraftWorld => ({
  keep: (at, text, seenVersion) => {
    const variables = { input: { mutationId: newMutationId(), ...at, text, seenVersion } };
    return isDone(client.mutate({ mutation: keepDraftDocument, variables, fetchPolicy: 'no-cache' }));
  },
  discard: (at) => {
    const variables = { input: { mutationId: newMutationId(), ...at } };
    return isDone(client.mutate({ mutation: discardDraftDocument, variables, fetchPolicy: 'no-cache' }));
  },
});
