const ARABIC = /[٠-٩۰-۹]/g;

/** Digits of Arabic and Persian hands as 0–9, their separators as those of the language. */
const plain = (typed: string) =>
  typed
    .replace(ARABIC, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/٫/g, '.')
    .replace(/٬/g, '')
    .replace(/[−–]/g, '-')
    .replace(/[\s'’]/g, '');

/**
 * A number as people write it: `1,234.5`, `1.234,5`, `12,5`, `−3`. A lone comma or point before exactly three figures is
 * read as the language does. Null for what is no number.
 */
export function parseNumber(typed: string, locale: string): number | null {
  const text = plain(typed);
  const marks = text.match(/[.,]/g) ?? [];
  if (text === '' || !/^-?[\d.,]+$/.test(text)) return null;
  const decimal = decimalMark(text, marks, locale);
  const grouped = decimal === '.' ? ',' : '.';
  const [whole, fraction, ...more] = text.split(decimal);
  if (more.length > 0 || fraction?.includes(grouped)) return null;
  if (whole.includes(grouped) && !new RegExp(`^-?\\d{1,3}(\\${grouped}\\d{3})+$`).test(whole)) return null;
  const value = Number(`${whole.replaceAll(grouped, '')}.${fraction || '0'}`);
  return Number.isFinite(value) ? value : null;
}

function decimalMark(text: string, marks: readonly string[], locale: string): '.' | ',' {
  const last = marks.at(-1);
  if (last === undefined) return '.';
  if (new Set(marks).size > 1) return last as '.' | ',';
  if (marks.length > 1) return last === ',' ? '.' : ',';
  const ofLanguage = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
  const isAmbiguous = /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  if (isAmbiguous) return ofLanguage === ',' ? ',' : '.';
  return last as '.' | ',';
}
