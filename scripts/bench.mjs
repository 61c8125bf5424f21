// npm run bench [-- S1 | documents]: builds what is old, then measures the program beside a raw server.
import { prepare } from './prepare.mjs';

await prepare();
await import('../test/bench/main.mjs');
