/** Short forms for writing joint status histories: `cso.proposes('2026-03-05', 'IN_PROGRESS')`. */
import type { NegotiatingSide, Status } from '../../../domain/vocabulary.js';
import type { JointStep } from './types.js';

const spokenBy = (side: NegotiatingSide) => {
  const step = (
    command: JointStep['command'],
    on: string,
    value: Status | null,
    reason: string | null = null,
  ): JointStep => ({ on, command, side, value, reason });
  return {
    proposes: (on: string, value: Status) => step('PROPOSE', on, value),
    accepts: (on: string) => step('ACCEPT', on, null),
    counters: (on: string, value: Status) => step('COUNTER', on, value),
    disputes: (on: string, reason: string) => step('DISPUTE', on, null, reason),
    withdraws: (on: string) => step('WITHDRAW', on, null),
    reconfirms: (on: string) => step('RECONFIRM', on, null),
    reopens: (on: string, reason: string) => step('REOPEN', on, null, reason),
  };
};

/** The coalition's commands. */
export const cso = spokenBy('CSO');

/** The Government's commands. */
export const gov = spokenBy('GOVERNMENT');
