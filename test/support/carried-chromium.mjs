// Prints the program and the environment for the Chromium that @sparticuz/chromium carries, as JSON. A process of its
// own: the package unpacks into the system's temporary folder, and adds its own libraries and fonts only where it takes
// the machine for a Lambda.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
// Its own font settings name a folder of the Lambda; without any font it dies on the first form control.
const settings = path.join(home, 'fonts-here.conf');
const theirs = readFileSync(path.join(home, 'fonts', 'fonts.conf'), 'utf8');
const ours = `<dir>${path.join(home, 'fonts')}</dir><cachedir>${path.join(home, 'font-cache')}</cachedir>`;
writeFileSync(settings, theirs.replace(/<dir>.*?<\/dir>/s, ours));
console.log(
  JSON.stringify({
    program: path.join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(home, 'al2023/lib'), FONTCONFIG_FILE: settings },
  }),
);
