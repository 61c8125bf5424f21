import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { newMutationId } from '../../graphql/mutation-id.js';
import { readPreference } from '../../lib/usePreference.js';
import { useLanguage } from '../../locales/useLanguage.js';
import { chooseLanguageDocument } from './language.documents.js';

/**
 * Lets the account keep the language somebody chose on this device, so that letters come in it; then what the server had
 * said is asked for anew. A language nobody chose (the browser's) is not kept. Where it fails, the next start tries again.
 */
export function useKeptLanguage(ofAccount: string | undefined): void {
  const client = useApolloClient();
  const [language] = useLanguage();
  const kept = useRef(ofAccount);
  useEffect(() => void (kept.current ??= ofAccount), [ofAccount]);

  useEffect(() => {
    const isChosen = readPreference('language') === language;
    if (!isChosen || !ofAccount || (kept.current ?? ofAccount) === language) return;
    kept.current = language;
    const input = { mutationId: newMutationId(), language };
    void client
      .mutate({ mutation: chooseLanguageDocument, variables: { input } })
      .then(() => client.refetchQueries({ include: 'active' }))
      .catch(() => undefined);
  }, [client, language, ofAccount]);
}
