// npm run bench [-- S1 | documents | imports | live | browser | size]: builds what is old, then measures the program beside
// a raw server, its documents, its imports, a workshop of sixty-five, its screens in a browser, or what screens weigh.
import { prepare } from './prepare.mjs';

await prepare();
const asked = process.argv.slice(2);
if (asked.includes('size')) (await import('../test/bench/size.mjs')).printSizes();
else if (asked.includes('imports')) await import('../test/bench/imports.mjs');
else if (asked.includes('live')) await import('../test/bench/live.mjs');
else if (asked.includes('browser')) await import('../test/bench/browser.mjs');
else await import('../test/bench/main.mjs');
