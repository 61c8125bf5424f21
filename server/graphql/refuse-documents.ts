import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError } from 'graphql';

/** What stands in the place of a text that is refused, so that nothing of it is read. */
const NOTHING = '{ __typename }';

/**
 * The Apollo plugin that refuses documents by their text, before anything parses it: what is wrong with them by `check`,
 * null when nothing is. To be named before whatever answers operations. A document asked for by its hash alone is one of
 * the client's own.
 */
export const refuseDocuments = (check: (text: string) => GraphQLError | null): ApolloServerPlugin => ({
  requestDidStart: async ({ request }) => {
    const refused = typeof request.query === 'string' ? check(request.query) : null;
    if (!refused) return;
    Object.assign(request, { query: NOTHING, operationName: undefined, variables: {}, extensions: {} });
    const { message, extensions } = refused;
    const singleResult = { errors: [{ message, extensions: { code: extensions.code } }] };
    return {
      responseForOperation: async () => ({
        http: { status: undefined, headers: new HeaderMap() },
        body: { kind: 'single', singleResult },
      }),
    };
  },
});
