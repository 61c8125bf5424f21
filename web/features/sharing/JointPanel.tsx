import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import type { Status } from '../../graphql/generated/graphql.js';
import { allowedOf, type GivenCommand, type JointStatus } from './joint-moves.js';
import { BegunForm } from '../matrix/BegunForm.js';
import { JointMoveDialog } from './JointMoveDialog.js';
import { JointStanding } from './JointStanding.js';
import classes from './sharing.module.css';

export interface JointPanelProps {
  jointStatus: JointStatus;
  reference: string;
  /** The status of the own side's shared assessment. */
  ownValue: Status | null;
  governmentHasJoined: boolean;
  /** The record moved, or turned out to have moved: read again. */
  onChanged: () => void;
}

/** What brings the two sides nearer to an agreed status stands out. */
const leadsOn: readonly GivenCommand[] = ['ACCEPT', 'RECONFIRM', 'PROPOSE'];

/** Where the two sides stand together, and what the reader may do about it. */
export function JointPanel({ jointStatus, reference, ownValue, governmentHasJoined, onChanged }: JointPanelProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [command, setCommand] = useState<GivenCommand | null>(null);
  const done = () => {
    announce(intl.formatMessage({ id: 'joint.done' }));
    setCommand(null);
    onChanged();
  };
  return (
    <div className={classes.panel}>
      <JointStanding jointStatus={jointStatus} governmentHasJoined={governmentHasJoined} />
      <div className={classes.commands}>
        {allowedOf(jointStatus).map((one) => (
          <Button key={one} variant={leadsOn.includes(one) ? 'filled' : 'default'} onClick={() => setCommand(one)}>
            {intl.formatMessage({ id: `joint.open.${one}` })}
          </Button>
        ))}
      </div>
      {allowedOf(jointStatus)
        .filter((one) => one !== command)
        .map((one) => (
          <BegunForm
            key={one}
            at={{ entryId: jointStatus.id, place: 'JOINT_STATUS', about: one }}
            title={intl.formatMessage({ id: 'joint.begun' })}
            onGoOn={() => setCommand(one)}
          />
        ))}
      {command && (
        <JointMoveDialog
          key={command}
          command={command}
          jointStatus={jointStatus}
          reference={reference}
          ownValue={ownValue}
          onDone={done}
          onCancel={() => setCommand(null)}
          onOutrun={onChanged}
        />
      )}
    </div>
  );
}
