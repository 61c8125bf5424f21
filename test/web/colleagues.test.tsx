import { readFileSync } from 'node:fs';
import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { describe, expect, it } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'react-intl';
import { DesignProvider } from '../../web/design/DesignProvider.js';
import { ColleaguesSection } from '../../web/features/accounts/ColleaguesSection.js';
import { newCache } from '../../web/graphql/client.js';

const messages = JSON.parse(readFileSync('web/locales/en.json', 'utf8')) as Record<string, string>;

const colleague = (workspaceId: string, name: string, more: object = {}) => ({
  __typename: 'ColleagueInNeed',
  personId: `p-${name}`,
  name,
  workspaceId,
  mayMakeLink: false,
  mayResetFactor: true,
  hasMyVote: false,
  votesMissing: 2,
  ...more,
});

/** The section over a network that is played by the test; gives what was asked of it. */
function draw(colleagues: readonly object[]) {
  const asked: { name: string; input: Record<string, unknown> }[] = [];
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        if (variables.input) {
          asked.push({ name: operationName ?? '', input: variables.input as Record<string, unknown> });
        }
        const voted = { __typename: 'FactorVote', isReset: false, votesMissing: 1 };
        observer.next({ data: variables.input ? { resetSecondFactor: voted } : { colleaguesInNeed: colleagues } });
        observer.complete();
      }),
  );
  render(
    <IntlProvider locale="en-GB" messages={messages}>
      <DesignProvider direction="ltr" env="test">
        <ApolloProvider client={new ApolloClient({ link, cache: newCache() })}>
          <ColleaguesSection />
        </ApolloProvider>
      </DesignProvider>
    </IntlProvider>,
  );
  return asked;
}

describe('helping somebody back in', () => {
  it('lists a colleague once, however many workspaces are shared', async () => {
    const asked = draw([
      colleague('w-1', 'Amina T.'),
      colleague('w-2', 'Amina T.', { mayMakeLink: true }),
      colleague('w-1', 'Joseph O.'),
    ]);
    expect(await screen.findAllByRole('listitem')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Their telephone is lost: Amina T.' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0].input).toMatchObject({ workspaceId: 'w-1', personId: 'p-Amina T.' });
  });

  it('names in each button whom it is for, and each way where it is allowed', async () => {
    draw([colleague('w-1', 'Amina T.', { mayMakeLink: true }), colleague('w-1', 'Joseph O.')]);
    expect(await screen.findByRole('button', { name: 'Link for a new password: Amina T.' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Their telephone is lost: Joseph O.' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Link for a new password: Joseph O.' })).toBeNull();
  });

  it('does not ask for a yes that was given', async () => {
    draw([colleague('w-1', 'Amina T.', { hasMyVote: true, votesMissing: 1 })]);
    expect(await screen.findByText('Amina T.')).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
