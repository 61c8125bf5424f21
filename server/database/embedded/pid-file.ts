import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';

/** What PostgreSQL notes about a running postmaster in its folder. */
export interface Noted {
  readonly pid: number;
  /** 0 while it is not known yet. */
  readonly port: number;
  /** Key and number of its shared memory, as the system writes them; empty while not known. */
  readonly memory: string;
}

/** The note in PostgreSQL's folder; null when there is none. It may be of a postmaster that is gone. */
export async function readPidFile(files: string): Promise<Noted | null> {
  const text = await fs.readFile(path.join(files, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  if (!lines[0]) return null;
  return { pid: Number(lines[0]), port: Number(lines[3]) || 0, memory: (lines[6] ?? '').trim().replace(/\s+/, ' ') };
}

/** Is the noted process a postmaster at work in this folder? A number alone proves nothing: systems give it again. */
export async function isAtWork(noted: Noted, files: string): Promise<boolean> {
  if (!isAlive(noted.pid)) return false;
  if (process.platform === 'linux') return isSameFolder(`/proc/${noted.pid}/cwd`, files);
  if (process.platform === 'win32') return true;
  try {
    return execFileSync('ps', ['-p', String(noted.pid), '-o', 'args='], { encoding: 'utf8' }).includes('postgres');
  } catch {
    return false;
  }
}

/**
 * Removes the note of a postmaster that is gone when its number belongs to another process (or to a zombie) by now,
 * because PostgreSQL would take that for itself and never start. Not while sessions of the old one still hold memory.
 */
export async function forgetGone(noted: Noted, files: string): Promise<void> {
  if (isAlive(noted.pid) && !(await isMemoryHeld(noted))) {
    await fs.rm(path.join(files, 'postmaster.pid'), { force: true });
  }
}

/** True when both paths lead to one folder, by whatever links. */
export async function isSameFolder(one: string, other: string): Promise<boolean> {
  try {
    const [here, there] = await Promise.all([fs.stat(one), fs.stat(other)]);
    return here.ino === there.ino && here.dev === there.dev;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Linux lists every segment: key, number, rights, size, maker, last user, attached processes. */
async function isMemoryHeld(noted: Noted): Promise<boolean> {
  const list = await fs.readFile('/proc/sysvipc/shm', 'utf8').catch(() => '');
  const segments = list.split('\n').map((line) => line.trim().split(/\s+/));
  return segments.some((segment) => `${segment[0]} ${segment[1]}` === noted.memory && Number(segment[6]) > 0);
}
