import type { GridColumn } from '../../design/grid/grid-types.js';
import { ChoiceMenu } from './ChoiceMenu.js';
import { isSortable, sortOf, writtenSort } from './column-layout.js';
import { sayWith, useColumnWorld } from './column-world.js';
import type { MatrixRow } from './matrix-row.js';

export interface SortMenuProps {
  readonly columns: readonly Pick<GridColumn<MatrixRow>, 'id' | 'header'>[];
  readonly sort: string;
  readonly onChange: (sort: string) => void;
}

/** In which order the rows stand: also for cards, which have no heads of columns. */
export function SortMenu({ columns, sort, onChange }: SortMenuProps) {
  const say = sayWith(useColumnWorld().intl);
  const wanted = sortOf(
    { sort },
    columns.map(({ id }) => id),
  );
  const header = columns.find(({ id }) => id === wanted?.columnId)?.header ?? '';
  const choices = columns
    .filter(({ id }) => isSortable(id) && id !== 'reference')
    .map((column) => ({ value: column.id, label: column.header }));
  const ways = ['', '-'].map((value) => ({ value, label: say(value ? 'sort.down' : 'sort.up') }));
  return (
    <>
      <ChoiceMenu
        label={wanted ? say('sort.by', { column: header }) : say('sort.none')}
        choices={[{ value: '', label: say('sort.none') }, ...choices]}
        value={wanted && wanted.columnId !== 'reference' ? wanted.columnId : ''}
        onChoose={(columnId) => onChange(columnId && writtenSort({ columnId, isDown: wanted?.isDown ?? false }))}
      />
      {wanted && (
        <ChoiceMenu
          label={say(wanted.isDown ? 'sort.down' : 'sort.up')}
          choices={ways}
          value={wanted.isDown ? '-' : ''}
          onChoose={(way) => onChange(`${way}${wanted.columnId}`)}
        />
      )}
    </>
  );
}
