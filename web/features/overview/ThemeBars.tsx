import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { BarKey, GapBar, StackedBar } from '../../design/StackedBar.js';
import { Mark } from '../../design/Mark.js';
import type { MatrixFilters } from '../matrix/urls.js';
import { toneOfStatus } from '../recommendations/status-tones.js';
import { AT_LEAST_PARTIALLY, SCALE, SUPPORTED, type BothSides, type Theme } from './figures.js';
import classes from './overview.module.css';

export interface ThemeBarsProps {
  themes: readonly Theme[];
  /** The sides whose views there are. */
  sides: readonly BothSides[];
  rowsUrl: (filters: Partial<MatrixFilters>) => string;
}

const KEYS = { GOVERNMENT: 'government', CSO: 'cso' } as const;
const SUMS = { GOVERNMENT: 'governmentAtLeastPartially', CSO: 'csoAtLeastPartially' } as const;
/** Each theme with both views as two bars, one above the other, and what lies between them. */
export function ThemeBars({ themes, sides, rowsUrl }: ThemeBarsProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const isPaired = sides.length === 2;
  return (
    <div className={classes.chart} data-paired={isPaired || undefined}>
      <div className={classes.legend}>
        <BarKey
          entries={[
            ...SCALE.map((status) => ({ tone: toneOfStatus[status], label: say(`words.short.${status}`) })),
            { tone: 'unknown', label: say('overview.themes.unknown') },
          ]}
        />
        <span className={classes.sum} title={say('overview.themes.sumHelp')}>
          {say('overview.themes.sum')}
        </span>
        {isPaired && <span className={classes.apart}>{say('overview.themes.apart')}</span>}
        {isPaired && <span className={classes.disputed}>{say('overview.themes.disputed')}</span>}
      </div>
      <ul className={classes.themes}>
        {themes.map((theme) => (
          <ThemeRow key={theme.themeId} theme={theme} sides={sides} rowsUrl={rowsUrl} />
        ))}
      </ul>
    </div>
  );
}

function ThemeRow({ theme, sides, rowsUrl }: { theme: Theme } & Omit<ThemeBarsProps, 'themes'>) {
  const intl = useIntl();
  const name = theme.name ?? intl.formatMessage({ id: 'overview.themes.none' });
  const isPaired = sides.length === 2;
  const url = (filters: Partial<MatrixFilters>) => rowsUrl({ theme: [theme.themeId], position: SUPPORTED, ...filters });
  return (
    <li className={classes.theme}>
      <div className={classes.themeName}>
        <b dir="auto">{name}</b>
        <Link to={url({})}>{intl.formatMessage({ id: 'overview.themes.count' }, { count: theme.count })}</Link>
      </div>
      <div className={classes.pair}>
        {sides.map((side, at) => (
          <div key={side} className={classes.bar}>
            {at === 1 && <Gap theme={theme} />}
            <span className={classes.side}>{intl.formatMessage({ id: `words.side.${side}` })}</span>
            <ViewBar theme={theme} side={side} name={name} />
            <Figure
              to={url({ [KEYS[side]]: AT_LEAST_PARTIALLY })}
              count={theme[SUMS[side]]}
              className={classes.sum}
              label={intl.formatMessage(
                { id: 'overview.themes.sumOf' },
                { count: theme[SUMS[side]], side: intl.formatMessage({ id: `words.theSide.${side}` }), theme: name },
              )}
            />
          </div>
        ))}
      </div>
      {isPaired && (
        <Figure
          to={url({ apart: true })}
          count={theme.apart}
          className={classes.apart}
          label={intl.formatMessage({ id: 'overview.themes.apartOf' }, { count: theme.apart, theme: name })}
        />
      )}
      {isPaired && <Disputed theme={theme} name={name} url={url({ joint: ['DISPUTED'] })} />}
    </li>
  );
}

function ViewBar({ theme, side, name }: { theme: Theme; side: BothSides; name: string }) {
  const intl = useIntl();
  const counts = theme[KEYS[side]];
  const unknown = counts.NO_INFORMATION + counts.NOT_ASSESSED;
  const known = SCALE.map((status) => ({
    tone: toneOfStatus[status],
    value: counts[status],
    label: intl.formatMessage({ id: `words.${status}` }),
  }));
  const label = `${name}, ${intl.formatMessage({ id: `words.side.${side}` })}`;
  const rest = {
    tone: 'unknown',
    value: unknown,
    label: intl.formatMessage({ id: 'overview.themes.unknown' }),
  } as const;
  return <StackedBar label={label} segments={[...known, rest]} />;
}

function Gap({ theme }: { theme: Theme }) {
  const intl = useIntl();
  const { governmentAtLeastPartially: government, csoAtLeastPartially: cso, count } = theme;
  return (
    <div className={classes.gap}>
      <GapBar
        from={government / count}
        to={cso / count}
        label={intl.formatMessage({ id: 'overview.themes.gap' }, { government, cso })}
      />
    </div>
  );
}

function Figure({ to, count, className, label }: { to: string; count: number; className: string; label: string }) {
  const intl = useIntl();
  if (count === 0) return <span className={className}>{intl.formatNumber(0)}</span>;
  return (
    <Link to={to} className={className} aria-label={label}>
      {intl.formatNumber(count)}
    </Link>
  );
}

function Disputed({ theme, name, url }: { theme: Theme; name: string; url: string }) {
  const intl = useIntl();
  if (theme.disputed === 0) return <span className={classes.disputed}>–</span>;
  return (
    <Link
      to={url}
      className={classes.disputed}
      aria-label={intl.formatMessage({ id: 'overview.themes.disputedOf' }, { count: theme.disputed, theme: name })}
    >
      <Mark icon="split" tone="conflict">
        {intl.formatNumber(theme.disputed)}
      </Mark>
    </Link>
  );
}
