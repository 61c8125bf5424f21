// npm run bench -- browser: the matrix in a browser on a slow processor, beside a bare virtual list in the same run.
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { PASSWORD, signIn, withProgram } from './program.mjs';
import { bareScript, openBare } from './screen/bare-page.mjs';
import { launchChromium } from './screen/chromium.mjs';
import { figuresOf, frames, percentile } from './screen/figures.mjs';
import { installBench } from './screen/in-page.mjs';
import { DEVICE, seed } from './seed.mjs';

const SIZES = [400, 1500];
/** Times slower than this machine's processor. */
const THROTTLE = Number(process.env.BENCH_THROTTLE ?? 4);
const WINDOW = { width: 1440, height: 900 };
const GOALS = { inp: 100, filter: 50, beside: 1.5, growth: 1.3 };

await withProgram({}, async ({ ours, database }) => {
  const reviews = [];
  for (const rows of SIZES) reviews.push(await fill(database.migrateUrl, rows));
  const browser = await launchChromium();
  try {
    const script = await bareScript();
    const all = [];
    for (const [at, review] of reviews.entries())
      all.push(await run(browser, { ours, review, script, rows: SIZES[at] }));
    print(all);
  } finally {
    await browser.close();
  }
});

async function fill(url, rows) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const passwordHash = await hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  const at = await seed(client, { reviews: 1, rows }, passwordHash);
  await client.end();
  return at;
}

/** Opens the matrix and the bare list of what stands in it, and takes the figures of both. */
async function run(browser, { ours, review, script, rows }) {
  const session = await signIn(ours.address, review.email, `tandem-device=${DEVICE}`);
  const context = await browser.newContext({
    baseURL: ours.address,
    viewport: WINDOW,
    locale: 'en-GB',
  });
  await context.addInitScript(installBench);
  const [name, value] = session.split('=');
  await context.addCookies([{ name, value, url: ours.address }]);
  const page = await context.newPage();
  await page.goto(`/w/${review.workspace}/r/${review.review}/matrix`);
  await page.getByRole('rowheader').first().waitFor();
  const measured = await measure(page);
  await throttle(page, THROTTLE);
  const matrix = await figuresOf(page);
  await page.close();
  const bare = await context.newPage();
  await bare.goto('about:blank');
  await openBare(bare, script, measured);
  await bare.evaluate(installBench);
  await throttle(bare, THROTTLE);
  const beside = await frames(bare, async () => {
    await bare.evaluate(() => void (document.querySelector('[role=grid]').scrollTop = 0));
    await bare.locator('.frame').focus();
  });
  await context.close();
  return summed(rows, matrix, beside);
}

/** What the bare list is made of. A tall window shows many rows at once: all of them are drawn whole before they are read. */
async function measure(page) {
  await page.setViewportSize({ ...WINDOW, height: 6000 });
  const lines = await page.evaluate(() => window.bench.measure());
  await page.setViewportSize(WINDOW);
  await page.evaluate(() => window.bench.painted());
  return { ...lines, frame: await page.evaluate(() => window.bench.frame()) };
}

async function throttle(page, rate) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
}

function summed(rows, matrix, bare) {
  const kinds = { arrow: matrix.arrow, editor: matrix.editor, typing: matrix.typing, filter: matrix.filter };
  const inp = Object.fromEntries(Object.entries(kinds).map(([kind, list]) => [kind, percentile(list, 0.75)]));
  return {
    rows,
    inp: { ...inp, all: percentile(Object.values(kinds).flat(), 0.75) },
    filter: percentile(matrix.filterToPaint, 0.75),
    scroll: { matrix: percentile(matrix.scroll, 0.95), bare: percentile(bare.scroll, 0.95) },
    arrows: { matrix: percentile(matrix.arrowFrames, 0.95), bare: percentile(bare.arrowFrames, 0.95) },
  };
}

function print(all) {
  const ms = (value) => value.toFixed(0).padStart(7);
  const verdict = (is) => (is ? 'reached' : 'NOT reached');
  console.log(`The matrix in Chromium, processor slowed ${THROTTLE} times; ms\n`);
  for (const { rows, inp, filter, scroll, arrows } of all) {
    const kinds = Object.entries(inp).map(([kind, value]) => `${kind}${ms(value)}`);
    console.log(`${rows} rows`);
    console.log(`  interaction to next paint, p75:  ${kinds.join('  ')}`);
    console.log(`    goal ${GOALS.inp}: ${verdict(inp.all <= GOALS.inp)}`);
    console.log(
      `  filter to paint, p75:         ${ms(filter)}   goal ${GOALS.filter}: ${verdict(filter <= GOALS.filter)}`,
    );
    for (const [what, figures] of Object.entries({ scroll, arrows })) {
      const ratio = figures.matrix / figures.bare;
      const sides = `matrix${ms(figures.matrix)}   bare list${ms(figures.bare)}`;
      const goal = `goal ${GOALS.beside}: ${verdict(ratio <= GOALS.beside)}`;
      console.log(`  ${what.padEnd(7)} p95 of a frame:  ${sides}   ${ratio.toFixed(2)} ×   ${goal}`);
    }
  }
  const [small, large] = all;
  console.log(`\n${large.rows} rows beside ${small.rows}, goal ${GOALS.growth} ×`);
  const figures = (of) => ({ INP: of.inp.all, filter: of.filter, scroll: of.scroll.matrix, arrows: of.arrows.matrix });
  for (const [what, value] of Object.entries(figures(large))) {
    const ratio = value / figures(small)[what];
    console.log(`  ${what.padEnd(7)}${ratio.toFixed(2)} ×   ${verdict(ratio <= GOALS.growth)}`);
  }
}
