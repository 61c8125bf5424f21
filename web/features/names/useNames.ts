import { useQuery } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useIntl } from 'react-intl';
import { useOnReturn } from '../../graphql/connection.js';
import { languageOfLocale } from '../../lib/intl-locale.js';
import { AS_PRINTED, namesFrom, type Names } from './names.js';
import { namesDocument } from './names.documents.js';

/** The question for the names in a language, as it is asked and as it is kept on a device; null in English, which needs none. */
export const namesQuestion = (language: string) =>
  language === 'en' ? null : { document: namesDocument, variables: { language } };

/**
 * Names in the reader's language; null until they are first known, as printed where the server does not say them. When
 * the language is changed, those of the one before stand until the new ones come: what is on the screen, and what is
 * open in it, stays.
 */
export function useNamesOnceKnown(): Names | null {
  const language = languageOfLocale(useIntl().locale);
  const isPrinted = language === 'en';
  const { data, error, refetch } = useQuery(namesDocument, {
    variables: { language },
    fetchPolicy: 'cache-first',
    skip: isPrinted,
  });
  const hasFailed = error !== undefined;
  const askAgain = useCallback(() => {
    if (hasFailed) void refetch().catch(() => undefined);
  }, [hasFailed, refetch]);
  useOnReturn(askAgain);
  const asked = data ? namesFrom(data) : null;
  const known = isPrinted || hasFailed ? AS_PRINTED : asked;
  const [before, setBefore] = useState(known);
  if (known && known !== before) setBefore(known);
  return known ?? before;
}

/** Names in the reader's language; until they are known, and where they are not, what the source prints. */
export const useNames = (): Names => useNamesOnceKnown() ?? AS_PRINTED;
