import { useQuery } from '@apollo/client/react';
import { useIntl } from 'react-intl';
import { statesDocument } from '../workspaces/workspaces.documents.js';

const FIELD = { ar: 'nameAr', en: 'nameEn', es: 'nameEs', fr: 'nameFr', sw: 'nameSw' } as const;
const isKnown = (language: string): language is keyof typeof FIELD => language in FIELD;

/** The States by their names in the reader's language, in its order; empty until they are known. */
export function useStateNames() {
  const { locale } = useIntl();
  const { data } = useQuery(statesDocument);
  const [language] = locale.split('-');
  const field = FIELD[isKnown(language) ? language : 'en'];
  const states = data?.states ?? [];
  const byCode = new Map(states.map((state) => [state.code, state[field]]));
  return {
    /** All names, sorted. */
    names: [...byCode.values()].sort((one, other) => one.localeCompare(other, locale)),
    /** The name of a code; what is no code is given back as it is. */
    nameOf: (code: string) => byCode.get(code) ?? code,
  };
}
