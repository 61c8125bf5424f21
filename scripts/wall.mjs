// npm run test:wall [-- full [pairs]]: the wall's suite alone; `full` runs all of it, with as many pairs of twin worlds.
import { prepareOrLeave } from './prepare.mjs';
import { node, packaged } from './processes.mjs';

const [size, pairs] = process.argv.slice(2);
if (size !== undefined && size !== 'full') {
  console.log(`“${size}” is nothing this knows: npm run test:wall, or npm run test:wall -- full 500`);
  process.exit(1);
}
if (size === 'full') process.env.WALL = 'full';
if (pairs) process.env.WALL_PAIRS = pairs;
await prepareOrLeave();
const quiet = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const { code } = await node([...quiet, packaged('jest'), '--selectProjects', 'wall']);
process.exitCode = code ?? 1;
