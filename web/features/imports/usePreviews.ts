import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { Preview } from './choices.js';
import { previewOfImportDocument } from './imports.documents.js';

/** What is known of the previews: the one that came, or that it failed, by the review's place in the file. */
export interface Previews {
  readonly ready: ReadonlyMap<number, Preview>;
  readonly failed: ReadonlySet<number>;
  /** Asks for a failed preview again. */
  readonly retry: (index: number) => void;
}

/** The previews of the chosen reviews, asked for once each as they are chosen, and always anew from the server. */
export function usePreviews(importId: string, chosen: readonly number[]): Previews {
  const client = useApolloClient();
  const [ready, setReady] = useState<ReadonlyMap<number, Preview>>(new Map());
  const [failed, setFailed] = useState<ReadonlySet<number>>(new Set());
  const asked = useRef(new Set<number>());
  const wanted = chosen.filter((index) => !ready.has(index) && !failed.has(index)).join(',');
  useEffect(
    function fetchWantedPreviews() {
      const fetchOne = async (index: number) => {
        asked.current.add(index);
        try {
          const variables = { id: importId, index };
          const { data } = await client.query({
            query: previewOfImportDocument,
            variables,
            fetchPolicy: 'network-only',
          });
          const preview = data?.importPreview;
          if (preview) setReady((before) => new Map(before).set(index, preview));
        } catch {
          setFailed((before) => new Set(before).add(index));
        }
        asked.current.delete(index);
      };
      const places = wanted ? wanted.split(',').map(Number) : [];
      for (const index of places) if (!asked.current.has(index)) void fetchOne(index);
    },
    [client, importId, wanted],
  );
  const retry = (index: number) => setFailed((before) => new Set([...before].filter((one) => one !== index)));
  return { ready, failed, retry };
}
