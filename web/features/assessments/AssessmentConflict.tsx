import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import type { Status } from '../../graphql/generated/graphql.js';
import type { ConflictAnswer } from '../../graphql/useMutationResult.js';
import { useFormat } from '../../lib/useFormat.js';
import { StatusChip } from '../recommendations/StatusChip.js';
import classes from './assessments.module.css';

/** An assessment as a conflict carries it. */
export interface Claim {
  readonly status: Status;
  readonly rationale: string;
  readonly noEvidenceReason: string | null;
  readonly evidenceIds: readonly string[];
  readonly asOf: string;
}

export interface AssessmentConflictProps {
  conflict: ConflictAnswer;
  /** Puts their words into the form, in place of the own. */
  onTakeTheirs: (theirs: Claim) => void;
}

/** A colleague recorded first: what both started from, what they wrote and what is in the form, side by side. */
export function AssessmentConflict({ conflict, onTakeTheirs }: AssessmentConflictProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `assessments.conflict.${id}` });
  const theirs = conflict.theirs as Claim;
  const who = conflict.theirsBy ?? intl.formatMessage({ id: 'row.somebody' });
  const shown = [
    { key: 'base', title: say('base'), claim: conflict.base as Claim | null },
    { key: 'theirs', title: intl.formatMessage({ id: 'assessments.conflict.theirs' }, { who }), claim: theirs },
    { key: 'mine', title: say('mine'), claim: conflict.mine as Claim },
  ];
  return (
    <Notice
      tone="warning"
      live="assertive"
      title={intl.formatMessage({ id: 'assessments.conflict.title' }, { who })}
      action={
        <Button variant="default" size="compact-sm" onClick={() => onTakeTheirs(theirs)}>
          {say('takeTheirs')}
        </Button>
      }
    >
      <p>{say('help')}</p>
      <div className={classes.three}>
        {shown.map(({ key, title, claim }) => (
          <div key={key}>
            <h3>{title}</h3>
            {claim ? <OneClaim claim={claim} /> : <p>{say('nothing')}</p>}
          </div>
        ))}
      </div>
    </Notice>
  );
}

function OneClaim({ claim }: { claim: Claim }) {
  const format = useFormat();
  return (
    <>
      <p className={classes.viewHead}>
        <StatusChip status={claim.status} />
        <span className={classes.about}>{format.date(claim.asOf)}</span>
      </p>
      <p className={classes.words} dir="auto">
        {claim.rationale}
      </p>
    </>
  );
}
