import type { Language } from '../../../language/languages.js';
import { States } from '../../cycles/reference/states.js';

/** Names of States that take the article in English running text. */
const withArticle =
  /^(republic|kingdom|united|state of|federal|federated|islamic|russian federation|netherlands|philippines|gambia|bahamas|maldives|marshall|solomon|comoros|democratic|lao people|central african|dominican|syrian arab|holy see|congo|czech republic|plurinational)/i;

/** A State in running text: `Kenya`, `the Republic of Moldova`. Other languages set the name apart, as it is. */
export const stateInText = (name: string, language: Language): string =>
  language === 'en' && withArticle.test(name) ? `the ${name}` : name;

/** A State as a row has it: its code where it is known, and the label its source wrote. */
export interface NamedState {
  readonly code: string | null;
  readonly label: string;
}

/** The name of a State in a language; in English, and of a State that is not known, as its source wrote it. */
export function stateName({ code, label }: NamedState, language: Language): string {
  const state = code === null ? null : States.byCode(code);
  if (!state || language === 'en') return label;
  return States.nameIn(state, language);
}
