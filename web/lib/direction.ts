export type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi']);

/** Reading direction of a language tag such as `ar` or `fr-CH`. */
export function directionOf(language: string): Direction {
  return RIGHT_TO_LEFT.has(language.split('-')[0].toLowerCase()) ? 'rtl' : 'ltr';
}

/** Whether the page around an element runs right to left; texts of their own direction (`auto`) do not count. */
export function isRightToLeft(element: Element): boolean {
  return element.closest('[dir="rtl"], [dir="ltr"]')?.getAttribute('dir') === 'rtl';
}
