// One run over one matrix: what a person's fingers do, and how long the screen takes.

const ARROWS = 60;
const EDITS = 6;
const OPENED = 10;
const FILTERS = 6;
const FRAMES = 150;
/** Pixels scrolled in a frame. */
const STEP = 90;
/** Milliseconds of an interaction too short to be told. */
const UNTOLD = 16;

export const percentile = (list, share) => {
  const sorted = list.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};

/** Presses a key and waits until what it did is painted. */
async function press(page, key) {
  await page.keyboard.press(key);
  await page.evaluate(() => window.bench.painted());
}

/**
 * Presses keys as one kind of interaction, after each waiting for `settled`; gives the duration of each, the shortest ones
 * as the least that is told.
 */
async function interacting(page, keys, settled = () => undefined) {
  await page.evaluate(() => window.bench.takeInteractions());
  for (const [at, key] of keys.entries()) {
    await press(page, key);
    await settled(at + 1);
  }
  await page.waitForTimeout(300);
  const told = await page.evaluate(() => window.bench.takeInteractions());
  return [...told, ...Array(Math.max(0, keys.length - told.length)).fill(UNTOLD)];
}

const repeated = (times, keys) => Array.from({ length: times }, () => keys).flat();

/** A cell of the expected result, in the first row. */
async function toFirstCell(page) {
  await page.evaluate(() => void (document.querySelector('[role=grid]').scrollTop = 0));
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .first();
  await row.getByRole('gridcell').nth(3).click();
  await page.evaluate(() => window.bench.painted());
}

/** All figures of the matrix that is open in the page, in milliseconds. */
export async function figuresOf(page) {
  await toFirstCell(page);
  const arrow = await interacting(page, repeated(ARROWS, ['ArrowDown']));
  const editor = await interacting(page, repeated(OPENED, ['F2', 'Escape']));
  const typing = await interacting(page, repeated(EDITS, ['s', 'e', 'e', 'n', 'Enter']));
  const { scroll, arrowFrames } = await frames(page, () => toFirstCell(page));
  const search = page.getByRole('searchbox', { name: 'Search in all rows' });
  await search.click();
  await page.evaluate(() => window.bench.watchFilter());
  // Each of them leaves other rows than the one before, so each has a paint of its own to wait for.
  const letters = repeated(FILTERS, ['7', '7', 'Backspace', 'Backspace']);
  const filter = await interacting(page, letters, (many) =>
    page.evaluate((count) => window.bench.filtered(count), many),
  );
  const filterToPaint = await page.evaluate(() => window.bench.filterTimes());
  return { arrow, editor, typing, filter, filterToPaint, scroll, arrowFrames };
}

/** Frame times of scrolling, and from arrow key to paint; the same for the matrix and for the bare list. */
export async function frames(page, toStart) {
  const scroll = await page.evaluate(([count, step]) => window.bench.scroll(count, step), [FRAMES, STEP]);
  await toStart();
  await page.evaluate(() => window.bench.watchKeys());
  for (let at = 0; at < ARROWS; at++) await press(page, 'ArrowDown');
  return { scroll, arrowFrames: await page.evaluate(() => window.bench.takeKeys()) };
}
