import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Dialog } from '../../design/Dialog.js';
import type { ConflictAnswer } from '../../graphql/useMutationResult.js';
import classes from './recommendations.module.css';

export interface LostRaceProps {
  race: ConflictAnswer;
  busy: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

const words = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(words).join('; ');
  if (value === null || value === undefined) return '–';
  return typeof value === 'object' ? words(Object.values(value)) : String(value);
};

/** Somebody else changed the same thing first: both texts field by field, and nothing is lost until one is chosen. */
export function LostRace({ race, busy, onKeepMine, onTakeTheirs }: LostRaceProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `recommendations.race.${id}` });
  const mine = (race.mine ?? {}) as Record<string, unknown>;
  const theirs = (race.theirs ?? {}) as Record<string, unknown>;
  return (
    <Dialog
      opened
      onClose={onTakeTheirs}
      title={say('title')}
      closeLabel={say('theirs')}
      actions={
        <>
          <Button variant="default" onClick={onTakeTheirs}>
            {say('theirs')}
          </Button>
          <Button onClick={onKeepMine} loading={busy}>
            {say('mine')}
          </Button>
        </>
      }
    >
      <p>{say('what')}</p>
      {Object.keys(mine).map((field) => (
        <dl key={field} className={classes.versions}>
          <dt>{say('stands')}</dt>
          <dd dir="auto">{words(theirs[field])}</dd>
          <dt>{say('yours')}</dt>
          <dd dir="auto">{words(mine[field])}</dd>
        </dl>
      ))}
    </Dialog>
  );
}
