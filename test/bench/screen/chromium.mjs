// The browser of the benches: the one an npm package carries, so that figures of two machines are of one program.
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'];

export function launchChromium() {
  const carried = execFileSync(process.execPath, ['test/support/carried-chromium.mjs'], { encoding: 'utf8' });
  const { program, env } = JSON.parse(carried);
  return chromium.launch({ executablePath: program, args: ARGUMENTS, env: { ...process.env, ...env } });
}
