import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import type { Status } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { JointMark } from '../recommendations/JointMark.js';
import { StatusChip } from '../recommendations/StatusChip.js';
import type { JointStatus } from './joint-moves.js';
import classes from './sharing.module.css';

export interface JointStandingProps {
  jointStatus: JointStatus;
  governmentHasJoined: boolean;
}

/** The joint record in words: what is proposed, agreed or outdated, and for a dispute both values and both reasons. */
export function JointStanding({ jointStatus, governmentHasJoined }: JointStandingProps) {
  const intl = useIntl();
  const { state, value, reason, isStale, reconfirmedBy } = jointStatus;
  const isDisputed = jointStatus.csoReason !== null || jointStatus.governmentReason !== null;
  if (state === 'NONE') {
    return (
      <p className={classes.quiet}>
        {intl.formatMessage({ id: governmentHasJoined ? 'joint.none' : 'joint.noGovernment' })}
      </p>
    );
  }
  return (
    <div className={classes.standing}>
      <p className={classes.line}>
        <JointMark state={state} />
        {value && <StatusChip status={value} />}
        <Said jointStatus={jointStatus} />
      </p>
      {reason && state === 'PROPOSED' && <Words>{reason}</Words>}
      {isDisputed && state !== 'AGREED' && <BothReasons jointStatus={jointStatus} />}
      {state === 'OUTDATED' && reconfirmedBy.length > 0 && (
        <p className={classes.quiet}>
          {intl.formatMessage(
            { id: 'joint.reconfirmedBy' },
            { side: intl.formatMessage({ id: `words.side.${reconfirmedBy[0]}` }) },
          )}
        </p>
      )}
      {isStale && state === 'PROPOSED' && (
        <Notice tone="warning">
          <p>{intl.formatMessage({ id: 'joint.stale' })}</p>
        </Notice>
      )}
    </div>
  );
}

function Said({ jointStatus }: { jointStatus: JointStatus }) {
  const intl = useIntl();
  const format = useFormat();
  const { state, proposedBy, changedAt } = jointStatus;
  const day = format.day(changedAt);
  const side = proposedBy ? intl.formatMessage({ id: `words.side.${proposedBy}` }) : '';
  return <span className={classes.quiet}>{intl.formatMessage({ id: `joint.said.${state}` }, { side, day })}</span>;
}

function Words({ children }: { children: string }) {
  return (
    <p className={classes.words} dir="auto">
      {children}
    </p>
  );
}

/** What each side stands for in a dispute, in its own words. */
export function BothReasons({ jointStatus }: { jointStatus: JointStatus }) {
  const { csoValue, csoReason, governmentValue, governmentReason } = jointStatus;
  return (
    <div className={classes.both}>
      <OneReason side="GOVERNMENT" value={governmentValue ?? null} reason={governmentReason ?? null} />
      <OneReason side="CSO" value={csoValue ?? null} reason={csoReason ?? null} />
    </div>
  );
}

function OneReason(props: { side: 'CSO' | 'GOVERNMENT'; value: Status | null; reason: string | null }) {
  const { side, value, reason } = props;
  const intl = useIntl();
  return (
    <div>
      <p className={classes.line}>
        <strong>{intl.formatMessage({ id: `words.side.${side}` })}</strong>
        {value ? (
          <StatusChip status={value} />
        ) : (
          <span className={classes.quiet}>{intl.formatMessage({ id: 'joint.noValue' })}</span>
        )}
      </p>
      {reason && <Words>{reason}</Words>}
    </div>
  );
}
