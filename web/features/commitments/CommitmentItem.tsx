import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { Chip } from '../../design/Chip.js';
import { Mark } from '../../design/Mark.js';
import { useFormat } from '../../lib/useFormat.js';
import { matrixRowUrl } from '../matrix/urls.js';
import { AudienceTag } from '../recommendations/AudienceTag.js';
import { drawingOf, partnersOf, type Commitment, type Organisation } from './commitment-facts.js';
import { CommitmentActs, type CommitmentAct } from './CommitmentActs.js';
import classes from './commitments.module.css';

export interface CommitmentItemProps {
  commitment: Commitment;
  organisations: readonly Organisation[];
  onAct: (act: CommitmentAct) => void;
  /** The row on whose page it stands, which need not be named again. */
  entryId?: string;
}

/** One commitment: what, who with whom, by when, how it stands, and what may be done next. */
export function CommitmentItem({ commitment, organisations, onAct, entryId }: CommitmentItemProps) {
  const intl = useIntl();
  const { text, status, reason, audience, owner } = commitment;
  const partners = partnersOf(commitment, organisations);
  const who = { owner: owner.organisation, partners: intl.formatList(partners) };
  return (
    <li className={classes.item}>
      <div className={classes.what}>
        <p className={classes.text} dir="auto">
          {text}
        </p>
        <p className={classes.quiet}>
          {partners.length > 0 ? intl.formatMessage({ id: 'commitments.ownerWith' }, who) : owner.organisation}
        </p>
        {reason && <p className={classes.quiet}>{intl.formatMessage({ id: 'commitments.because' }, { reason })}</p>}
        <div className={classes.foot}>
          <Rows commitment={commitment} entryId={entryId} />
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.history}
            aria-label={intl.formatMessage({ id: 'commitments.historyOf' }, { text })}
            onClick={() => onAct({ kind: 'history', commitment })}
          >
            {intl.formatMessage({ id: 'history.title' })}
          </Button>
        </div>
      </div>
      <div className={classes.standing}>
        <Due commitment={commitment} />
        <Chip {...drawingOf[status]}>{intl.formatMessage({ id: `commitments.status.${status}` })}</Chip>
        <AudienceTag audience={audience} />
      </div>
      <CommitmentActs commitment={commitment} onAct={onAct} />
    </li>
  );
}

/** The day it is due; in words how late it is. */
function Due({ commitment: { dueOn, daysLate, isLate } }: { commitment: Commitment }) {
  const intl = useIntl();
  const format = useFormat();
  if (!dueOn) return <span className={classes.due}>{intl.formatMessage({ id: 'commitments.noDay' })}</span>;
  if (!isLate) return <span className={classes.due}>{format.date(dueOn)}</span>;
  return (
    <span className={classes.due} title={format.date(dueOn)}>
      <Mark icon="late" tone="late">
        {intl.formatMessage({ id: 'commitments.late' }, { days: daysLate })}
      </Mark>
    </span>
  );
}

function Rows({ commitment, entryId }: { commitment: Commitment; entryId?: string }) {
  const intl = useIntl();
  const { workspaceId = '', reviewId = '' } = useParams();
  const rows = commitment.rows.filter((row) => row.entryId !== entryId);
  if (rows.length === 0) return null;
  return (
    <p className={classes.rows}>
      <span>{intl.formatMessage({ id: entryId ? 'commitments.alsoFor' : 'commitments.for' })}</span>
      {rows.map(({ entryId: id, reference, text }) => (
        <Link key={id} to={matrixRowUrl(workspaceId, reviewId, id)} title={text}>
          <bdi>{reference}</bdi>
        </Link>
      ))}
    </p>
  );
}
