/**
 * jsdom lays nothing out: every element is 0 × 0 and nothing scrolls. A virtualised grid then draws no row. This gives
 * the elements of a grid the sizes they would have on a page of 1200 × 600 px.
 */
const heights: Record<string, number> = { grid: 600, row: 40 };
const heightOf = (element: Element) => heights[element.getAttribute('role') ?? ''] ?? 20;

type Size = 'offsetHeight' | 'offsetWidth' | 'clientWidth' | 'clientHeight' | 'scrollHeight';

function define(name: Size, get: (element: Element) => number) {
  Object.defineProperty(HTMLElement.prototype, name, {
    configurable: true,
    get(this: HTMLElement) {
      return get(this);
    },
  });
}

export function giveSizes() {
  define('offsetHeight', heightOf);
  define('clientHeight', heightOf);
  define('scrollHeight', (element) => (element.getAttribute('role') === 'grid' ? 1_000_000 : heightOf(element)));
  define('offsetWidth', () => 1200);
  define('clientWidth', () => 1200);
  HTMLElement.prototype.scrollTo = function scrollTo(this: HTMLElement, options?: ScrollToOptions | number) {
    if (typeof options === 'object' && options.top !== undefined) this.scrollTop = options.top;
    this.dispatchEvent(new Event('scroll'));
  };
}
