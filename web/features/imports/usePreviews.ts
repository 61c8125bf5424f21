import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useDebounced } from '../../lib/useDebounced.js';
import { missingFacts, toldFacts, type Choices, type FoundReview, type Preview } from './choices.js';
import { previewOfImportDocument } from './imports.documents.js';

/** What is known of the previews: the one that came, or that it failed, by the review's place in the file. */
export interface Previews {
  readonly ready: ReadonlyMap<number, Preview>;
  readonly failed: ReadonlySet<number>;
  /** Asks for a failed preview again. */
  readonly retry: (index: number) => void;
}

/** How long the facts a person is typing must stand still before they are compared with. */
const STILL = 300;

type Asked = readonly [index: number, facts: ReturnType<typeof toldFacts>];

/** What is to be asked: the chosen reviews of which all is known that tells them apart. */
const wantedOf = (reviews: readonly FoundReview[], choices: Choices): Asked[] =>
  reviews
    .filter((review) => choices[review.index].isChosen && !missingFacts(review, choices[review.index]).length)
    .map((review) => [review.index, toldFacts(review, choices[review.index])]);

/**
 * The previews of the chosen reviews with the facts told of them, asked for as both stand still, and always anew from
 * the server. Other facts are another preview: the former is gone at once.
 */
export function usePreviews(importId: string, reviews: readonly FoundReview[], choices: Choices): Previews {
  const client = useApolloClient();
  const [ready, setReady] = useState<ReadonlyMap<string, Preview>>(new Map());
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  const asked = useRef(new Set<string>());
  const keys = wantedOf(reviews, choices).map((one) => JSON.stringify(one));
  const wanted = useDebounced(JSON.stringify(keys.filter((key) => !ready.has(key) && !failed.has(key))), STILL);
  useEffect(
    function fetchWantedPreviews() {
      const fetchOne = async (key: string) => {
        asked.current.add(key);
        const [index, facts] = JSON.parse(key) as Asked;
        try {
          const variables = { id: importId, index, facts };
          const { data } = await client.query({
            query: previewOfImportDocument,
            variables,
            fetchPolicy: 'network-only',
          });
          const preview = data?.importPreview;
          if (preview) setReady((before) => new Map(before).set(key, preview));
        } catch {
          setFailed((before) => new Set(before).add(key));
        }
        asked.current.delete(key);
      };
      for (const key of JSON.parse(wanted) as string[]) if (!asked.current.has(key)) void fetchOne(key);
    },
    [client, importId, wanted],
  );
  const places = keys.map((key) => [(JSON.parse(key) as Asked)[0], key] as const);
  const retry = (index: number) => {
    const [, key] = places.find(([place]) => place === index) ?? [];
    setFailed((before) => new Set([...before].filter((one) => one !== key)));
  };
  return {
    ready: new Map(places.flatMap(([index, key]) => (ready.has(key) ? [[index, ready.get(key)!] as const] : []))),
    failed: new Set(places.filter(([, key]) => failed.has(key)).map(([index]) => index)),
    retry,
  };
}
