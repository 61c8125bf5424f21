import { readFileSync } from 'node:fs';
import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { describe, expect, it } from '@jest/globals';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'react-intl';
import { DesignProvider } from '../../web/design/DesignProvider.js';
import { ClustersPage } from '../../web/features/clusters/ClustersPage.js';
import { ViewerContext, type Viewer } from '../../web/features/workspaces/viewer.js';
import { newCache } from '../../web/graphql/client.js';
import { InRouter } from './in-router.js';

const messages = JSON.parse(readFileSync('web/locales/en.json', 'utf8')) as Record<string, string>;

const organisation = (id: string, name: string, side = 'CSO') => ({
  __typename: 'Organisation',
  id,
  name,
  acronym: null,
  side,
});
const women = {
  __typename: 'KeptCluster',
  id: 'c-women',
  name: 'Women and girls',
  convenerIds: ['o-forum'],
  version: 3,
  reviews: [{ __typename: 'RowsOfReview', reviewId: 'review', rows: 12 }],
};

interface Lab {
  readonly clusters?: readonly object[];
  readonly viewerKeeps?: boolean;
  readonly convenersEdit?: boolean;
  /** What an act answers. */
  readonly answer?: object;
}

function draw({ clusters = [women], viewerKeeps = true, convenersEdit = false, answer }: Lab = {}) {
  const asked: { name: string; input: Record<string, unknown> }[] = [];
  const organisations = [
    organisation('o-forum', 'Women’s Rights Forum'),
    organisation('o-network', 'Legal Network'),
    organisation('o-un', 'UN Country Team', 'OBSERVER'),
  ];
  const settings = { __typename: 'Workspace', id: 'w', version: 1, convenersEdit, mayChangeSettings: false };
  const link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        const name = operationName ?? '';
        if (variables.input) {
          asked.push({ name, input: variables.input as Record<string, unknown> });
          observer.next({ data: { [`${name[0].toLowerCase()}${name.slice(1)}`]: answer ?? women } });
        } else {
          const kept = { __typename: 'Clusters', id: 'w', viewerKeeps, clusters };
          observer.next({ data: { clusters: kept, workspace: { ...settings, organisations } } });
        }
        observer.complete();
      }),
  );
  const viewer = { workspace: { id: 'w', reviews: [] }, review: null, organisationId: 'o-forum', side: 'CSO' };
  render(
    <IntlProvider locale="en-GB" messages={messages}>
      <DesignProvider direction="ltr" env="test">
        <ApolloProvider client={new ApolloClient({ link, cache: newCache() })}>
          <InRouter>
            <ViewerContext value={viewer as unknown as Viewer}>
              <ClustersPage />
            </ViewerContext>
          </InRouter>
        </ApolloProvider>
      </DesignProvider>
    </IntlProvider>,
  );
  return asked;
}

async function choose(item: string) {
  await userEvent.click(
    await screen.findByRole('button', { name: 'What can be done with the cluster “Women and girls”' }),
  );
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
  return within(await screen.findByRole('dialog'));
}

describe('the clusters', () => {
  it('say who convenes them, and lead to their rows in the matrix', async () => {
    draw({ viewerKeeps: false, convenersEdit: true });
    expect(await screen.findByText('Convened by Women’s Rights Forum')).toBeInTheDocument();
    const rows = screen.getByRole('link', { name: '12 rows of “Women and girls” in the matrix' });
    expect(rows).toHaveAttribute('href', '/w/w/r/review/matrix?theme=c-women');
    expect(screen.getByText(/are edited by its conveners and the coordinators/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are added with a name and conveners that do not only observe', async () => {
    const asked = draw({ clusters: [] });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a cluster' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('Please give the cluster a name.')).toBeInTheDocument();
    await userEvent.type(dialog.getByRole('textbox', { name: /^Name/ }), 'Justice');
    await userEvent.click(dialog.getByRole('combobox', { name: 'Conveners' }));
    const offered = await screen.findAllByRole('option');
    expect(offered.map(({ textContent }) => textContent)).toEqual(['Women’s Rights Forum', 'Legal Network']);
    await userEvent.click(offered[1]);
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toMatchObject({
      name: 'AddCluster',
      input: { workspaceId: 'w', name: 'Justice', convenerIds: ['o-network'] },
    });
  });

  it('are changed against the version that was seen; a refusal stays in the form with what was typed', async () => {
    const answer = { __typename: 'Refusal', code: 'NAME_TAKEN', message: 'There is “Justice” already.', field: 'name' };
    const asked = draw({ answer: { ...answer, subjectId: null } });
    const dialog = await choose('Change');
    const name = dialog.getByRole('textbox', { name: /^Name/ });
    await userEvent.clear(name);
    await userEvent.type(name, 'Justice');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('There is “Justice” already.')).toBeInTheDocument();
    expect(asked[0].input).toMatchObject({ id: 'c-women', expectedVersion: 3, convenerIds: ['o-forum'] });
    expect(name).toHaveValue('Justice');
  });

  it('are archived after a question', async () => {
    const asked = draw();
    const dialog = await choose('Archive');
    await userEvent.click(dialog.getByRole('button', { name: 'Archive' }));
    await waitFor(() => expect(asked[0]).toMatchObject({ name: 'ArchiveCluster', input: { expectedVersion: 3 } }));
  });
});
