import { loadConfig, type Config } from '../config/config.js';
import { StartRefusal } from '../config/start-refusal.js';
import type { EventLog } from '../database/embedded/supervise-embedded.js';

/** A person stands before a tool: they read what goes wrong, in words; that all is well they see by the result. */
const log: EventLog = {
  info: () => undefined,
  warn: (_, message) => console.error(message),
  error: (_, message) => console.error(message),
};

/** Runs a tool of the command line: its settings, its log, and a refusal in words instead of a stack. */
export async function runTool(work: (config: Config, log: EventLog) => Promise<void>): Promise<void> {
  try {
    await work(loadConfig(), log);
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}

/** The one file a tool was given; refuses none and more. */
export function onlyFile(usage: string): string {
  const files = process.argv.slice(2);
  if (files.length === 1) return files[0];
  throw new StartRefusal(`Name one file: ${usage}`);
}
