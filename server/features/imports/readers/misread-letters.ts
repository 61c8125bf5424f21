import { decodeWindows1252 } from '../../../files/text-encoding.js';

const HIGH_HALF = Uint8Array.from({ length: 128 }, (_, order) => 0x80 + order);
const BYTE_OF = new Map([...decodeWindows1252(HIGH_HALF)].map((sign, at) => [sign, 0x80 + at]));
const MAY_BE_MISREAD = /[Â-ô][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}/g;

/**
 * Mends letters that were written as UTF-8 and read as windows-1252 ("CÃ´te" for "Côte"). Only sequences that give a
 * Latin letter or a common sign are touched, so that a correct text is never changed.
 */
export function mendMisreadLetters(text: string): string {
  return text.replace(MAY_BE_MISREAD, (whole) => {
    const bytes = Uint8Array.from(whole, (sign) => BYTE_OF.get(sign) ?? 0);
    for (const length of [3, 2].filter((size) => size <= bytes.length)) {
      const mended = strictUtf8(bytes.subarray(0, length));
      if (mended && /^[\u00A0-\u017F\u2010-\u203A\u20AC]$/.test(mended)) return mended + whole.slice(length);
    }
    return whole;
  });
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
