// npm run bench [-- S1 | documents | size]: builds what is old, then measures the program beside a raw server, its documents, or what screens weigh.
import { prepare } from './prepare.mjs';

await prepare();
if (process.argv.includes('size')) (await import('../test/bench/size.mjs')).printSizes();
else await import('../test/bench/main.mjs');
