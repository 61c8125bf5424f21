import { Checkbox, Popover, UnstyledButton } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { Avatar } from '../../design/Avatar.js';
import { Bdi } from '../../design/Bdi.js';
import { sayWith, useColumnWorld } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import type { PersonHere } from './people-here.js';
import { useTogether, type Together } from './together.js';
import { usePlaceShown } from './usePeopleHere.js';
import classes from './together.module.css';

/** Drawn as circles; the others are in the list. */
const DRAWN = 4;

export interface PeopleHereListProps {
  readonly edits: MatrixEdits;
  readonly onGoTo: (rowId: string, field: string) => void;
}

/** Who of one's own side has the matrix open, where they are, and whether one shows them where one is oneself. */
export function PeopleHereList(props: PeopleHereListProps) {
  const together = useTogether();
  const { reader } = useColumnWorld();
  const isOfSide = reader.side !== null && reader.side !== 'OBSERVER';
  return together && isOfSide ? <Here together={together} {...props} /> : null;
}

function Here({ together, edits, onGoTo }: PeopleHereListProps & { together: Together }) {
  const { intl } = useColumnWorld();
  const say = sayWith(intl);
  const people = useSyncExternalStore(together.people.subscribe, together.people.list);
  const [choice, choose] = usePlaceShown();
  return (
    <Popover position="top-end" width={300} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.here}>
          <span className={classes.faces} aria-hidden>
            {people.slice(0, DRAWN).map(({ id, name }) => (
              <Avatar key={id} name={name} tone="other" size="small" />
            ))}
          </span>
          {say('here.count', { count: people.length })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('here.title')}>
        <h2 className={classes.hereHead}>{say('here.title')}</h2>
        {people.length === 0 ? (
          <p className={classes.nobody}>{say('here.nobody')}</p>
        ) : (
          <ul className={classes.people}>
            {people.map((person) => (
              <li key={person.id}>
                <Avatar name={person.name} tone="other" size="small" />
                <Bdi>{person.name}</Bdi>
                <Where person={person} edits={edits} onGoTo={onGoTo} />
              </li>
            ))}
          </ul>
        )}
        <Checkbox
          size="sm"
          label={say('here.show')}
          description={say('here.showHelp')}
          checked={choice === 'shown'}
          onChange={(event) => choose(event.currentTarget.checked ? 'shown' : 'hidden')}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The row somebody is in, and the way to it. */
function Where({ person, edits, onGoTo }: PeopleHereListProps & { person: PersonHere }) {
  const { intl } = useColumnWorld();
  const { entryId, columnId } = person;
  const row = entryId ? edits.saved(entryId) : undefined;
  if (!entryId || !row) return null;
  return (
    <button type="button" className={classes.where} onClick={() => onGoTo(entryId, columnId ?? 'reference')}>
      {sayWith(intl)(person.isEditing ? 'here.writesIn' : 'here.isIn', { row: row.reference })}
    </button>
  );
}
