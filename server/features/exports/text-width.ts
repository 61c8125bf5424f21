/** Advance widths of the characters from space to tilde in Calibri, in thousandths of the font size. */
const calibri = [
  226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507, 507, 507, 507, 507,
  507, 507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488, 459, 631, 623, 252, 319, 520, 420, 855,
  646, 662, 517, 673, 543, 459, 487, 642, 567, 890, 519, 487, 468, 307, 386, 307, 498, 498, 291, 479, 525, 423, 525,
  498, 305, 471, 525, 229, 239, 455, 229, 799, 525, 527, 525, 525, 349, 391, 335, 525, 452, 715, 433, 453, 395, 314,
  460, 314, 498,
];
const FIRST = 32;
const BOLD = 1.03;
/** Noto Sans runs wider than Calibri; measured over running English text. */
export const NOTO_SANS = 1.19;

/** Scripts whose letters are far from a Latin letter's width, as a share of the font size. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/;
const weightless = /\p{M}|[\u200b-\u200f\u2060]/u;
const OTHER_LETTER = 520;
const FULL_WIDTH = 1000;

const otherAdvance = (character: string): number => {
  if (weightless.test(character)) return 0;
  return wide.test(character) ? FULL_WIDTH : OTHER_LETTER;
};

/** How wide a text runs in Calibri, in the unit of `size`. An estimate: kerning and other scripts are not followed. */
export function textWidth(text: string, size: number, isBold = false): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    sum += calibri[text.charCodeAt(at) - FIRST] ?? otherAdvance(text[at]);
  }
  return (sum / 1000) * size * (isBold ? BOLD : 1);
}

/** The text in lines no wider than `width`; a word that is wider alone is broken. */
export function wrappedLines(text: string, width: number, measure: (text: string) => number): string[] {
  return text.split('\n').flatMap((line) => wrappedLine(line, width, measure));
}

function wrappedLine(text: string, width: number, measure: (text: string) => number): string[] {
  const space = measure(' ');
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const word of text.split(/ +/)) {
    const more = measure(word);
    if (line && length + space + more > width) {
      lines.push(line);
      line = word;
      length = more;
    } else {
      length += line ? space + more : more;
      line = line ? `${line} ${word}` : word;
    }
    while (length > width && line.length > 1) {
      const fits = fittingLength(line, width, measure);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
      length = measure(line);
    }
  }
  return [...lines, line];
}

function fittingLength(text: string, width: number, measure: (text: string) => number): number {
  let fits = 1;
  while (fits < text.length && measure(text.slice(0, fits + 1)) <= width) fits++;
  return fits;
}
