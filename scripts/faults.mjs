// npm run test:faults [-- changes [seed]]: a workshop of sixty-five writes while the server, its database and the network
// are struck three times each; as many changes of each person are acknowledged, by default a hundred.
import { prepareOrLeave } from './prepare.mjs';
import { node, packaged } from './processes.mjs';

const [changes = '100', seed] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(changes)) {
  console.log(`“${changes}” is no number of changes: npm run test:faults -- 100, or with a seed: -- 100 monday`);
  process.exit(1);
}
process.env.FAULTS_CHANGES = changes;
if (seed) process.env.FAULTS_SEED = seed;
await prepareOrLeave();
const quiet = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const { code } = await node([...quiet, packaged('jest'), '--selectProjects', 'faults']);
process.exitCode = code ?? 1;
