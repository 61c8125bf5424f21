// Runs other programs for the scripts here. Plain Node: nothing may be installed yet.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Who started us; asked for before anything can have happened to them. */
const parent = process.ppid;

/** Runs to the end, at most as long as we do. `quiet` keeps the output back; it comes with the answer `{ code, output }`. */
export function run(program, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: program.endsWith('.cmd'),
    });
    const stop = () => child.kill();
    process.once('exit', stop);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', stop);
      resolve({ code: code ?? 1, output });
    });
  });
}

export const node = (args, options) => run(process.execPath, args, options);

/** npm itself: the one that started us is found without a shell, so that Windows and paths with spaces work. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return node([cli, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/** Arguments that make Node run a program of an installed package. */
export function packaged(name, program = name) {
  const folder = path.join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[program]);
}

/**
 * Calls back with the signal when somebody asks us to stop. npm hands a SIGTERM only to the shell between it and us, and
 * the shell dies of it without a word: so under npm, losing our parent is being asked too. Answers how to stop listening.
 */
export function onStopAsked(callback) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, callback);
  const orphaned = setInterval(() => {
    if (!process.env.npm_lifecycle_event || process.ppid === parent) return;
    clearInterval(orphaned);
    callback('SIGTERM');
  }, 250);
  return () => {
    clearInterval(orphaned);
    for (const signal of signals) process.off(signal, callback);
  };
}

/**
 * Runs one of our servers in a group of its own and hands every request to stop on to it, so that a Ctrl-C in the
 * terminal reaches it once and it can stop in order. Resolves with its exit code. A second request does not wait.
 */
export function runUntilStopped(args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
    detached: process.platform !== 'win32',
  });
  let asked = false;
  const quiet = onStopAsked((signal) => {
    child.kill(asked ? 'SIGKILL' : signal === 'SIGHUP' ? 'SIGTERM' : signal);
    asked = true;
  });
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      quiet();
      resolve(code ?? (signal && asked ? 0 : 1));
    });
  });
}
