/** Commands, names of things and headings: what nobody could do without if it were cut. */
export const NAMES =
  'button, [role=button], a, h1, h2, h3, h4, label, legend, th, [role=tab], [role=columnheader], [class*=hip_], [class*=ag_]';

/** In the page: the words of commands, chips, tabs, headings and empty fields that are wider than the place they have. */
export function clippedWords(names: string): string[] {
  const own = (one: Element) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
  const isCut = (one: Element) => {
    const { overflowX, position, webkitLineClamp } = getComputedStyle(one);
    const isForReadersOnly = position === 'absolute' && one.clientWidth <= 1;
    return (
      !isForReadersOnly &&
      (webkitLineClamp === 'none' || webkitLineClamp === '') &&
      /hidden|clip/.test(overflowX) &&
      one.scrollWidth > one.clientWidth + 1
    );
  };
  const seen = [...document.querySelectorAll(names)].filter((one) => one.checkVisibility({ visibilityProperty: true }));
  const cut = seen
    .flatMap((one) => [one, ...one.querySelectorAll('*')])
    .filter((one) => own(one) && one.clientWidth > 0 && isCut(one));
  const pen = document.createElement('canvas').getContext('2d')!;
  const fields = [...document.querySelectorAll('input')].filter(
    (one) => one.placeholder && !one.value && one.checkVisibility({ visibilityProperty: true }),
  );
  const emptyCut = fields.flatMap((field) => {
    // The short form of a font is empty where one of its parts has no place in it.
    const { fontStyle, fontWeight, fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(field);
    pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const { width } = pen.measureText(field.placeholder);
    const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    return width > room ? [`“${field.placeholder}” ${width.toFixed(1)} > ${room}`] : [];
  });
  const { clientWidth, scrollWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth + 1 ? [`the page is ${scrollWidth} px wide in ${clientWidth}`] : [];
  return [
    ...new Set([
      ...cut.map((one) => `“${one.textContent.trim()}” ${one.scrollWidth} > ${one.clientWidth}`),
      ...emptyCut,
      ...wide,
    ]),
  ];
}

/** In the page: the heads of a grid that do not stand over the cells of their columns. */
export function strayHeads(): string[] {
  const row = document.querySelector('[role=rowheader]')?.closest('[role=row]');
  const startOf = (one: Element) => one.getBoundingClientRect().left;
  return [...document.querySelectorAll('[role=columnheader]')].flatMap((head) => {
    const cell = row?.querySelector(`[aria-colindex="${head.getAttribute('aria-colindex')}"]`);
    const off = cell ? Math.abs(startOf(head) - startOf(cell)) : 0;
    return off > 1 ? [`“${head.ariaLabel}” stands ${off} px beside its column`] : [];
  });
}
