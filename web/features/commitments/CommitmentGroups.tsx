import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { EmptyState } from '../../design/EmptyState.js';
import { SectionHead } from '../../design/SectionHead.js';
import { mayAct, standingOf, standings, type Commitment, type Organisation } from './commitment-facts.js';
import type { CommitmentAct } from './CommitmentActs.js';
import { CommitmentItem } from './CommitmentItem.js';
import classes from './commitments.module.css';

export interface CommitmentGroupsProps {
  commitments: readonly Commitment[];
  organisations: readonly Organisation[];
  onAct: (act: CommitmentAct) => void;
  /** Shows all again, where the filters leave none. */
  onClear: () => void;
}

/** Late ones, open ones, those that ended; in each the order the server gives: by the day they are due. */
export function CommitmentGroups({ commitments, organisations, onAct, onClear }: CommitmentGroupsProps) {
  const intl = useIntl();
  if (commitments.length === 0) {
    return (
      <EmptyState
        icon="filter"
        title={intl.formatMessage({ id: 'commitments.filteredOut' })}
        action={
          <Button variant="default" onClick={onClear}>
            {intl.formatMessage({ id: 'commitments.showAll' })}
          </Button>
        }
      />
    );
  }
  return (
    <div className={classes.groups} data-acts={commitments.some(mayAct) || undefined}>
      {standings.map((standing) => {
        const here = commitments.filter((one) => standingOf(one) === standing);
        if (here.length === 0) return null;
        return (
          <section key={standing} aria-labelledby={`commitments-${standing}`}>
            <SectionHead
              id={`commitments-${standing}`}
              title={intl.formatMessage({ id: `commitments.group.${standing}` })}
              end={intl.formatNumber(here.length)}
            />
            <ul className={classes.list}>
              {here.map((commitment) => (
                <CommitmentItem key={commitment.id} {...{ commitment, organisations, onAct }} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
