import type { Language } from '../../../language/languages.js';
import { englishReportLabels, type ReportLabels } from '../report-labels.js';
import { arabicReportLabels } from './arabic-report-labels.js';
import { frenchReportLabels } from './french-report-labels.js';
import { spanishReportLabels } from './spanish-report-labels.js';
import { swahiliReportLabels } from './swahili-report-labels.js';

/** The fixed words of a printed report by language. */
export const reportLabelsOf: Readonly<Record<Language, ReportLabels>> = {
  en: englishReportLabels,
  fr: frenchReportLabels,
  es: spanishReportLabels,
  ar: arabicReportLabels,
  sw: swahiliReportLabels,
};
