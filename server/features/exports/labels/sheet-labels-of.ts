import type { Language } from '../../../language/languages.js';
import { englishSheetLabels, type SheetLabels } from '../sheet-labels.js';
import { arabicSheetLabels } from './arabic-sheet-labels.js';
import { frenchSheetLabels } from './french-sheet-labels.js';
import { spanishSheetLabels } from './spanish-sheet-labels.js';
import { swahiliSheetLabels } from './swahili-sheet-labels.js';

/** The fixed words of a workbook by language. */
export const sheetLabelsOf: Readonly<Record<Language, SheetLabels>> = {
  en: englishSheetLabels,
  fr: frenchSheetLabels,
  es: spanishSheetLabels,
  ar: arabicSheetLabels,
  sw: swahiliSheetLabels,
};
