import type { CellStyle } from 'hucre/xlsx';

const font = { name: 'Calibri', size: 10, color: { rgb: '1B2733' } } as const;
const hairline = { style: 'thin', color: { rgb: 'BFC7CF' } } as const;
const TEXT = '@';
const DAY = 'yyyy-mm-dd';

/** A solid ground of this colour. */
export const ground = (rgb: string): CellStyle['fill'] => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
  bgColor: { rgb },
});

const readingOrder = (isRightToLeft: boolean) => (isRightToLeft ? ('rtl' as const) : ('ltr' as const));

/** The cells of the matrix: wrapped from the top, and text, so that 142.10 stays 142.10 and `=1+1` stays what it says. */
export const bodyStyle = (isRightToLeft: boolean, isDay = false): CellStyle => ({
  font,
  alignment: {
    vertical: 'top',
    wrapText: true,
    readingOrder: readingOrder(isRightToLeft),
    ...(isDay ? { horizontal: 'center' } : {}),
  },
  border: { bottom: hairline, right: hairline },
  numFmt: isDay ? DAY : TEXT,
});

export const numberStyle = (isRightToLeft: boolean): CellStyle => ({
  ...bodyStyle(isRightToLeft),
  font: { ...font, bold: true },
});

/** The head of a column; darker where it may be changed. */
export const headStyle = (isRightToLeft: boolean, isChangeable: boolean): CellStyle => ({
  font: { ...font, bold: true, color: { rgb: '1F3A56' } },
  fill: ground(isChangeable ? 'BFD4E8' : 'E8EEF4'),
  alignment: { vertical: 'center', wrapText: true, readingOrder: readingOrder(isRightToLeft) },
  border: {
    top: { style: 'medium', color: { rgb: '1F3A56' } },
    bottom: { style: 'thin', color: { rgb: '1F3A56' } },
    right: hairline,
  },
  numFmt: TEXT,
});

/** The line above the head that says what the sheet is and who may read it. */
export const stampStyle = (isDemonstration: boolean): CellStyle => ({
  font: { ...font, bold: true, color: { rgb: isDemonstration ? '5A3E00' : '495057' } },
  alignment: { vertical: 'center' },
  ...(isDemonstration ? { fill: ground('F6ECD9') } : {}),
  numFmt: TEXT,
});

export const aboutStyles = {
  title: { font: { ...font, size: 16, bold: true, color: { rgb: '1F3A56' } }, alignment: { vertical: 'center' } },
  line: { font: { ...font, size: 11 }, alignment: { vertical: 'top', wrapText: true } },
  mark: { font: { ...font, size: 11, bold: true, color: { rgb: '5A3E00' } }, fill: ground('F6ECD9') },
} as const satisfies Record<string, CellStyle>;
