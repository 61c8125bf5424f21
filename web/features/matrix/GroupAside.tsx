import { useIntl } from 'react-intl';
import { StackedBar, type BarSegment } from '../../design/StackedBar.js';
import type { Status } from '../../graphql/generated/graphql.js';
import { toneOfStatus } from '../recommendations/status-tones.js';
import { sayWith, wordWith } from './column-world.js';
import { isAtLeastPartially, isFollowed, statusOf, type MatrixRow, type Reader } from './matrix-row.js';
import classes from './matrix.module.css';

export interface GroupAsideProps {
  readonly label: string;
  readonly rows: readonly MatrixRow[];
  readonly reader: Reader;
  readonly governmentHasJoined: boolean;
}

/** As a report counts: what is done first, what nobody knows last. */
const order: readonly Status[] = [
  'FULLY_IMPLEMENTED',
  'PARTIALLY_IMPLEMENTED',
  'IN_PROGRESS',
  'NOT_STARTED',
  'REGRESSED',
];

/** Where the rows under one heading stand: a thin bar of the reader's side, and how many have come some way. */
export function GroupAside({ label, rows, reader, governmentHasJoined }: GroupAsideProps) {
  const intl = useIntl();
  const [say, word] = [sayWith(intl), wordWith(intl)];
  const side = reader.side === 'GOVERNMENT' ? 'GOVERNMENT' : 'CSO';
  const followed = rows.filter(isFollowed);
  const seen = followed.map((row) => statusOf(row, side, reader));
  const of = (of: 'CSO' | 'GOVERNMENT') =>
    followed.filter((row) => isAtLeastPartially(statusOf(row, of, reader))).length;
  if (followed.length === 0) return null;
  const known: BarSegment[] = order.map((status) => ({
    tone: toneOfStatus[status],
    value: seen.filter((one) => one === status).length,
    label: word(status),
  }));
  const unknown = seen.filter((status) => status === null || status === 'NO_INFORMATION').length;
  const segments: BarSegment[] = [...known, { tone: 'unknown', value: unknown, label: say('unknown') }];
  const count = { count: of(side), of: followed.length };
  const other = side === 'CSO' ? 'GOVERNMENT' : 'CSO';
  return (
    <span className={classes.aside}>
      <span className={classes.bar}>
        <StackedBar thin label={say(`bar.${side}`, { theme: label })} segments={segments} />
      </span>
      <span>
        {say(`partially.${side}`, count)}
        {governmentHasJoined && ` · ${say(`partially.${other}`, { ...count, count: of(other) })}`}
      </span>
    </span>
  );
}
