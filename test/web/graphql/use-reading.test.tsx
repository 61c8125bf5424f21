import { describe, expect, it } from '@jest/globals';
import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable, type TypedDocumentNode } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, render, screen } from '@testing-library/react';
import { useEffect } from 'react';
import { useReading } from '../../../web/graphql/useReading.js';

const WORD: TypedDocumentNode<{ word: string }> = gql`
  query Word {
    word
  }
`;

/** A page with one word that the server knows; the test gives every answer. */
function openPage() {
  const asked: ((answer: string | Error) => Promise<void>)[] = [];
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        asked.push(async (answer) => {
          if (answer instanceof Error) observer.error(answer);
          else {
            observer.next({ data: { word: answer } });
            observer.complete();
          }
          await act(() => new Promise((resolve) => setTimeout(resolve)));
        });
      }),
  );
  let reading!: ReturnType<typeof useReading>;
  function Page() {
    const now = useReading(WORD, { variables: {} });
    useEffect(() => {
      reading = now;
    });
    return <p>{now.data?.word ?? 'nothing yet'}</p>;
  }
  render(
    <ApolloProvider client={new ApolloClient({ link, cache: new InMemoryCache() })}>
      <Page />
    </ApolloProvider>,
  );
  const readAgain = () => act(async () => reading.readAgain());
  return { asked, readAgain, alone: reading.alone };
}

describe('a question kept up to date', () => {
  it('is asked anew after an answer that was on its way when something was heard of: it may be older', async () => {
    const { asked, readAgain } = openPage();
    await readAgain();
    expect(asked).toHaveLength(1);
    await asked[0]('before it');
    expect(asked).toHaveLength(2);
    await readAgain();
    await asked[1]('between');
    expect(screen.getByText('between')).toBeTruthy();
    expect(asked).toHaveLength(3);
    await asked[2]('after it');
    expect(screen.getByText('after it')).toBeTruthy();
    expect(asked).toHaveLength(3);
  });

  it('goes on after a failure until there is an answer', async () => {
    const { asked, readAgain } = openPage();
    await asked[0]('first');
    await readAgain();
    await asked[1](new TypeError('no network'));
    expect(screen.getByText('first')).toBeTruthy();
    await act(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    expect(asked).toHaveLength(3);
    await asked[2]('second');
    expect(screen.getByText('second')).toBeTruthy();
  });

  it('is left with its error while nothing is shown: that is tried again when the server is back', async () => {
    const { asked, readAgain } = openPage();
    await asked[0](new TypeError('no network'));
    await readAgain();
    await asked[1](new TypeError('no network'));
    await act(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    expect(asked).toHaveLength(2);
  });

  it('lets what reads a part of it wait until no answer is on its way, and waits for that in turn', async () => {
    const { asked, readAgain, alone } = openPage();
    const order: string[] = [];
    let end = () => {};
    const part = (name: string) =>
      alone(() => {
        order.push(name);
        return new Promise<void>((resolve) => (end = resolve));
      });
    void part('a');
    await act(() => Promise.resolve());
    expect(order).toEqual([]);
    await asked[0]('first');
    expect(order).toEqual(['a']);
    await readAgain();
    void part('b');
    expect(asked).toHaveLength(1);
    await act(async () => end());
    expect(asked).toHaveLength(2);
    expect(order).toEqual(['a']);
    await asked[1]('second');
    expect(order).toEqual(['a', 'b']);
  });
});
