import type { JointMove } from '../../domain/joint-status-record.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import type { Side, Status } from '../../domain/vocabulary.js';
import type { GivenCommand } from './joint-status-inputs.model.js';

/** What a person sends with a command, whichever it is. */
export interface Given {
  readonly entryId: string;
  readonly command: GivenCommand;
  readonly expectedVersion: number;
  readonly csoVersionId?: string | null;
  readonly governmentVersionId?: string | null;
  readonly value?: Status | null;
  readonly reason?: string | null;
}

/** The command as the rules take it; a Refusal when it lacks the value it needs. */
export function moveOf(given: Given, side: Side): JointMove | Refusal {
  const { command, value, reason } = given;
  const seen = { csoVersionId: given.csoVersionId ?? null, governmentVersionId: given.governmentVersionId ?? null };
  switch (command) {
    case 'WITHDRAW':
      return { command, side };
    case 'DISPUTE':
    case 'REOPEN':
      return { command, side, seen, value, reason: reason ?? '' };
    case 'PROPOSE':
    case 'COUNTER':
      return value ? { command, side, seen, value, reason } : valueNeeded();
    case 'ACCEPT':
    case 'RECONFIRM':
      return value ? { command, side, seen, value } : valueNeeded();
  }
}

const valueNeeded = () => new Refusal('VALUE_NEEDED', say('jointStatus.valueNeeded'), 'value');
