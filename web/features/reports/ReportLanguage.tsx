import { FormattedMessage } from 'react-intl';
import { LANGUAGES, type Language } from '../../locales/languages.js';

/** Says in which language the program writes a report, by that language's own name. */
export const ReportLanguage = ({ language }: { language: string }) => (
  <FormattedMessage
    id="reports.inLanguage"
    values={{ language: <bdi lang={language}>{LANGUAGES[language as Language]}</bdi> }}
  />
);
