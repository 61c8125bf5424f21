import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'react-intl';
import { useLocation } from 'react-router';
import { DesignProvider } from '../../web/design/DesignProvider.js';
import type { SavedView } from '../../web/features/views/useViews.js';
import { ViewTabs } from '../../web/features/views/ViewTabs.js';
import { newCache } from '../../web/graphql/client.js';
import { InRouter } from './in-router.js';

const messages = JSON.parse(readFileSync('web/locales/en.json', 'utf8')) as Record<string, string>;

const aView = (id: string, more: Partial<SavedView> = {}): SavedView => ({
  __typename: 'SavedView',
  id,
  version: 1,
  name: `View ${id}`,
  state: 'late=1&sort=-deadline',
  audience: 'ORGANISATION',
  mayChange: true,
  ...more,
});

type Input = Record<string, unknown>;

interface Lab {
  readonly views?: readonly SavedView[];
  readonly maySave?: boolean;
  readonly search?: string;
  /** Answers mutations by their name. */
  readonly answers?: Record<string, (input: Input, views: SavedView[]) => object>;
}

function draw({ views = [], maySave = true, search = '', answers = {} }: Lab) {
  const server = [...views];
  const sent: Input[] = [];
  const link = new ApolloLink(({ operationName = '', variables }) => {
    return new Observable((observer) => {
      const input = variables.input as Input | undefined;
      if (input) sent.push(input);
      const data = input
        ? { [operationName[0].toLowerCase() + operationName.slice(1)]: answers[operationName](input, server) }
        : { savedViews: { __typename: 'SavedViews', id: 'w', maySave, views: [...server] } };
      queueMicrotask(() => {
        observer.next({ data });
        observer.complete();
      });
    });
  });
  const address = { current: '' };
  render(
    <IntlProvider locale="en-GB" messages={messages}>
      <DesignProvider direction="ltr" env="test">
        <ApolloProvider client={new ApolloClient({ link, cache: newCache() })}>
          <InRouter at={`/matrix${search}`}>
            <Watcher onChange={(found) => (address.current = found)} />
            <ViewTabs workspaceId="w" />
          </InRouter>
        </ApolloProvider>
      </DesignProvider>
    </IntlProvider>,
  );
  return { sent, address };
}

function Watcher({ onChange }: { onChange: (search: string) => void }) {
  onChange(useLocation().search);
  return null;
}

const user = userEvent.setup();
const tab = (name: string) => screen.findByRole('link', { name });
const press = async (name: string) => user.click(await screen.findByRole('button', { name }));

describe('the views above the matrix', () => {
  it('are links, and the open one says so', async () => {
    const { address } = draw({ views: [aView('1'), aView('2', { audience: 'PERSONAL' })] });
    expect(await tab('All recommendations')).toHaveAttribute('aria-current', 'true');
    await user.click(await tab('View 1'));
    expect(address.current).toBe('?late=1&sort=-deadline&view=1');
    expect(await tab('View 1')).toHaveAttribute('aria-current', 'true');
    expect(screen.queryByText('Changed')).toBeNull();
    expect(await tab('View 2 (only you)')).toBeInTheDocument();
  });

  it('of a colleague’s link that is not mine shows what the link says, under no name', async () => {
    draw({ views: [aView('1')], search: '?late=1&view=unknown' });
    expect(await tab('View 1')).not.toHaveAttribute('aria-current');
    expect(screen.queryByText('Changed')).toBeNull();
  });

  it('say that they were changed, and are put back', async () => {
    const { address } = draw({ views: [aView('1')], search: '?old=1&view=1' });
    expect(await screen.findByText('Changed')).toBeInTheDocument();
    await user.click(await tab('Put back'));
    expect(address.current).toBe('?late=1&sort=-deadline&view=1');
    await waitFor(() => expect(screen.queryByText('Changed')).toBeNull());
  });

  it('are saved as they are now, and that is no change any more', async () => {
    const ChangeView = (input: Input) => aView('1', { version: 2, state: String(input.state) });
    const { sent } = draw({ views: [aView('1')], search: '?old=1&sort=text&view=1', answers: { ChangeView } });
    await press('Save');
    expect(sent[0]).toMatchObject({ id: '1', expectedVersion: 1, state: 'old=1&sort=text' });
    await waitFor(() => expect(screen.queryByText('Changed')).toBeNull());
  });

  it('that somebody else changed first wait for a word: theirs or mine', async () => {
    const conflict = {
      __typename: 'Conflict',
      id: '1',
      currentVersion: 5,
      base: null,
      mine: { state: 'old=1' },
      theirs: { state: 'q=water' },
      theirsBy: 'Amina',
    };
    const ChangeView = (_input: Input, views: SavedView[]) => {
      views[0] = aView('1', { version: 5, state: 'q=water' });
      return conflict;
    };
    const { address } = draw({ views: [aView('1')], search: '?old=1&view=1', answers: { ChangeView } });
    await press('Save');
    expect(await screen.findByRole('alert')).toHaveTextContent('Amina changed this view before you.');
    await press('Take theirs');
    expect(address.current).toBe('?q=water&view=1');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('are made of what is shown, for oneself unless one says otherwise, and a name that is taken is told', async () => {
    const refusal = { __typename: 'Refusal', code: 'NAME_TAKEN', message: 'Taken.', field: 'name', waitSeconds: null };
    const SaveView = ({ name, state }: Input, views: SavedView[]) => {
      if (name === 'Old') return refusal;
      views.push(aView('9', { name: String(name), state: String(state), audience: 'PERSONAL' }));
      return views[0];
    };
    const { address, sent } = draw({ search: '?old=1&nonsense=2', answers: { SaveView } });
    await press('New view');
    await user.type(await screen.findByLabelText('Name'), 'Old{Enter}');
    expect(await screen.findByText('Taken.')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Name'), 'er{Enter}');
    expect(sent[1]).toMatchObject({ workspaceId: 'w', name: 'Older', state: 'old=1', audience: 'PERSONAL' });
    expect(await tab('Older (only you)')).toHaveAttribute('aria-current', 'true');
    expect(address.current).toBe('?old=1&view=9');
  });

  it('are renamed and deleted by whoever may, and what is shown stays', async () => {
    const RemoveView = (_input: Input, views: SavedView[]) => views.pop()!;
    const { address } = draw({ views: [aView('1')], search: '?late=1&sort=-deadline&view=1', answers: { RemoveView } });
    await press('What to do with this view');
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await press('Delete');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'View 1' })).toBeNull());
    expect(address.current).toBe('?late=1&sort=-deadline');
  });

  it('are only looked at by whoever may not save', async () => {
    draw({ views: [aView('1', { mayChange: false })], maySave: false, search: '?old=1&view=1' });
    expect(await tab('Put back')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'New view' })).toBeNull();
    await press('What to do with this view');
    expect(await screen.findByRole('menuitem', { name: 'Copy link' })).toBeInTheDocument();
    expect(screen.queryByRole('menuitem', { name: 'Rename' })).toBeNull();
  });
});
