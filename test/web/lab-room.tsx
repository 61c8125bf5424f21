import { readFileSync } from 'node:fs';
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router';
import { DesignProvider } from '../../web/design/DesignProvider.js';

const messages = JSON.parse(readFileSync('web/locales/en.json', 'utf8')) as Record<string, string>;

type Variables = Record<string, unknown>;
type Answer = object | Error | ((variables: Variables) => object | Error);

export interface LabRoom {
  routes: RouteObject[];
  at: string;
  /** What the server answers, by operation; an error stands for a server that was not reached. */
  answers: Record<string, Answer>;
}

/** One screen in a browser of its own; keeps what was asked of the server, and where the address went. */
export function openRoom({ routes, at, answers }: LabRoom) {
  const asked: { name: string; variables: Variables }[] = [];
  const link = new ApolloLink(
    ({ operationName: name = '', variables }) =>
      new Observable((observer) => {
        const known = answers[name];
        // A subscription without an answer stays open.
        if (!known) return;
        asked.push({ name, variables });
        const answer = typeof known === 'function' ? known(variables) : known;
        if (answer instanceof Error) return observer.error(answer);
        observer.next({ data: answer as Record<string, unknown> });
        observer.complete();
      }),
  );
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const router = createMemoryRouter([...routes, { path: '*', element: <p>elsewhere</p> }], { initialEntries: [at] });
  render(
    <IntlProvider locale="en-GB" messages={messages} onError={(error) => expectNothing(error)}>
      <DesignProvider direction="ltr" env="test">
        <ApolloProvider client={client}>
          <RouterProvider router={router} />
        </ApolloProvider>
      </DesignProvider>
    </IntlProvider>,
  );
  return { asked, router, inputs: (name: string) => asked.filter((one) => one.name === name).map(inputOf) };
}

const inputOf = ({ variables }: { variables: Variables }) => variables.input as Variables;

/** A message that is missing or malformed fails the test. */
function expectNothing(error: unknown): never {
  throw error instanceof Error ? error : new Error(String(error));
}
