import { useQuery } from '@apollo/client/react';
import { useIntl } from 'react-intl';
import { languageOfLocale } from '../../lib/intl-locale.js';
import { namesDocument } from './names.documents.js';

/** The States by their names in the reader's language, in its order; empty until they are known. */
export function useStateNames() {
  const language = languageOfLocale(useIntl().locale);
  const { data } = useQuery(namesDocument, { variables: { language }, fetchPolicy: 'cache-first' });
  const states = data?.states ?? [];
  return {
    /** All names, sorted. */
    names: states.map(({ name }) => name),
    /** The name of a code; what is no code is given back as it is. */
    nameOf: (code: string) => states.find((state) => state.code === code)?.name ?? code,
    /** The code of a name; null for what is no State's name in this language. */
    codeOf: (name: string) => states.find((state) => state.name === name)?.code ?? null,
  };
}
