import { readFile, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { addPiece, sendFile } from '../support/evidence.js';
import { bomb } from '../support/hostile-files.js';
import { world, type World } from '../support/world.js';

const MEGABYTE = 1024;
/** What one upload may add to the memory of the server, in kilobytes. */
const ROOM = 200 * MEGABYTE;

const pid = process.env.TEST_SERVER_PID;

/** Memory of the server in kilobytes, as the kernel counts it: now, or the most since the last reset. */
async function memory(of: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${of}:\\s+(\\d+) kB`).exec(status)![1]);
}

const forgetPeak = () => writeFile(`/proc/${pid}/clear_refs`, '5');

let at: World;
beforeAll(async () => {
  at = await world();
});

const onLinux = process.platform === 'linux' && pid ? describe : describe.skip;

onLinux('UP-02 the memory a file takes', () => {
  it.each([
    ['an archive of 24 MB that unpacks to 2 GB', () => bombOf(24), 'a.docx', 422],
    ['an archive that unpacks too far', () => bomb(130), 'a.docx', 422],
    ['a text just within the limit', () => Buffer.alloc(24_900_000, 65), 'a.txt', 201],
    ['a text beyond the limit', () => Buffer.alloc(30_000_000, 65), 'a.txt', 422],
  ] as const)('for %s stays within 200 MB', async (_what, make, name, expected) => {
    const piece = await addPiece(at.cso.member, at.entries[0].id);
    const bytes = make();
    const before = await memory('VmRSS');
    await forgetPeak();
    const { status } = await sendFile(at.cso.member, piece, bytes, name);
    expect(status).toBe(expected);
    expect((await memory('VmHWM')) - before).toBeLessThan(ROOM);
  });
});

/** Many bombs behind each other, up to so many megabytes: only the first is an archive, and it claims little. */
function bombOf(megabytes: number): Buffer {
  const one = bomb(130);
  const rest = Buffer.alloc(megabytes * 1_000_000 - one.length);
  for (let at = 0; at + one.length <= rest.length; at += one.length) one.copy(rest, at);
  return Buffer.concat([one, rest]);
}
