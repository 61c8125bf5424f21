import type { ChildProcess } from 'node:child_process';

/** The address a server prints when it listens; fails with all it printed when it ends first, or not within `patience` ms. */
export function printedAddress(server: ChildProcess, patience: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => reject(new Error(`the server did not start in time:\n${printed}`)), patience);
    server.stdout?.on('data', (chunk) => {
      printed += String(chunk);
      const address = /runs at (\S+)/.exec(printed)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${printed}`)));
  });
}
