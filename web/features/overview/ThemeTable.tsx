import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { DataTable, type DataColumn } from '../../design/DataTable.js';
import type { MatrixFilters, StatusOrNone } from '../matrix/urls.js';
import { SCALE, SUPPORTED, type BothSides, type Theme } from './figures.js';

export interface ThemeTableProps {
  themes: readonly Theme[];
  sides: readonly BothSides[];
  rowsUrl: (filters: Partial<MatrixFilters>) => string;
}

interface Line {
  readonly theme: Theme;
  readonly side: BothSides;
}

const STATUSES: readonly StatusOrNone[] = [...SCALE, 'NO_INFORMATION', 'NOT_ASSESSED'];

/** The same figures as the bars, each a link to its rows. */
export function ThemeTable({ themes, sides, rowsUrl }: ThemeTableProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const figure = ({ theme, side }: Line, status: StatusOrNone) => {
    const key = side === 'CSO' ? 'cso' : 'government';
    const count = theme[key][status];
    if (count === 0) return '–';
    return (
      <Link to={rowsUrl({ theme: [theme.themeId], position: SUPPORTED, [key]: [status] })}>
        {intl.formatNumber(count)}
      </Link>
    );
  };
  const between = (theme: Theme, name: 'apart' | 'disputed') => {
    const filters = name === 'apart' ? { apart: true } : { joint: ['DISPUTED'] as const };
    if (theme[name] === 0) return '–';
    return (
      <Link to={rowsUrl({ theme: [theme.themeId], position: SUPPORTED, ...filters })}>
        {intl.formatNumber(theme[name])}
      </Link>
    );
  };
  const columns: DataColumn<Line>[] = [
    {
      id: 'theme',
      header: say('overview.table.theme'),
      rowHeader: true,
      draw: ({ theme }) => <span dir="auto">{theme.name ?? say('overview.themes.none')}</span>,
    },
    { id: 'side', header: say('overview.table.side'), draw: ({ side }) => say(`words.side.${side}`) },
    ...STATUSES.map((status): DataColumn<Line> => ({
      id: status,
      header: status === 'NOT_ASSESSED' ? say('words.NOT_ASSESSED') : say(`words.short.${status}`),
      align: 'end',
      draw: (line) => figure(line, status),
    })),
    ...(['apart', 'disputed'] as const)
      .filter(() => sides.length === 2)
      .map((name): DataColumn<Line> => ({
        id: name,
        header: say(`overview.themes.${name}`),
        align: 'end',
        draw: ({ theme, side }) => side === sides[0] && between(theme, name),
      })),
  ];
  return (
    <DataTable
      caption={say('overview.table.caption')}
      columns={columns}
      rows={themes.flatMap((theme) => sides.map((side) => ({ theme, side })))}
      rowKey={({ theme, side }) => `${theme.themeId} ${side}`}
    />
  );
}
