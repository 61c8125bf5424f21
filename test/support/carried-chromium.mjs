// Prints where the Chromium that @sparticuz/chromium carries was unpacked. A process of its own: the package unpacks into
// the system's temporary folder, and adds its own libraries and fonts only where it takes the machine for a Lambda.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../node_modules/.cache');
const home = path.join(cache, 'carried-chromium');
if (!existsSync(home)) {
  const fresh = `${home}-${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  process.env.TMPDIR = fresh;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  try {
    renameSync(fresh, home);
  } catch {
    rmSync(fresh, { recursive: true, force: true }); // another process was first
  }
}
console.log(home);
