import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../../design/EmptyState.js';
import { matrixRowUrl } from '../matrix/urls.js';
import type { Indicator } from './indicator-figures.js';
import { IndicatorRow } from './IndicatorRow.js';
import classes from './indicators.module.css';

export interface IndicatorGroupsProps {
  indicators: readonly Indicator[];
  onOpen: (id: string) => void;
  /** Shows all again, where the filters leave none. */
  onClear: () => void;
}

/** The list comes in the order of the rows, so that those of one row stand together. */
function byRow(indicators: readonly Indicator[]): [string, Indicator[]][] {
  const groups = new Map<string, Indicator[]>();
  for (const one of indicators) groups.set(one.entryId, [...(groups.get(one.entryId) ?? []), one]);
  return [...groups];
}

/** Indicators under the rows they belong to, in the document's order. */
export function IndicatorGroups({ indicators, onOpen, onClear }: IndicatorGroupsProps) {
  const intl = useIntl();
  const { workspaceId = '', reviewId = '' } = useParams();
  if (indicators.length === 0) {
    return (
      <EmptyState
        icon="filter"
        title={intl.formatMessage({ id: 'indicators.filteredOut' })}
        action={
          <Button variant="default" onClick={onClear}>
            {intl.formatMessage({ id: 'indicators.showAll' })}
          </Button>
        }
      />
    );
  }
  return (
    <div className={classes.groups}>
      {byRow(indicators).map(([entryId, ofRow]) => (
        <section key={entryId} aria-labelledby={`row-${entryId}`}>
          <h2 id={`row-${entryId}`} className={classes.rowHead}>
            <Link to={matrixRowUrl(workspaceId, reviewId, entryId)}>
              <bdi>{ofRow[0].row.reference}</bdi>
            </Link>
            <span className={classes.rowText} dir="auto">
              {ofRow[0].row.text}
            </span>
          </h2>
          <ul className={classes.list}>
            {ofRow.map((indicator) => (
              <IndicatorRow key={indicator.id} indicator={indicator} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
