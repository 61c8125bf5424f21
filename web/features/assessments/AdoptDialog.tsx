import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Notice } from '../../design/Notice.js';
import type { AssessmentVersionFieldsFragment } from '../../graphql/generated/graphql.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { adoptAssessmentDocument, restOnDocument } from './assessments.documents.js';
import classes from './assessments.module.css';
import { ViewCard } from './ViewCard.js';

export interface AdoptDialogProps {
  entryId: string;
  /** What a member organisation shared inside the side. */
  version: AssessmentVersionFieldsFragment;
  /** The version of the own assessment that stands; null where there is none. */
  ownVersion: number | null;
  onDone: () => void;
  onCancel: () => void;
}

/** Takes a member's assessment over for the side, or says that the own one rests on it. */
export function AdoptDialog({ entryId, version, ownVersion, onDone, onCancel }: AdoptDialogProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [way, setWay] = useState<'take' | 'rest'>('take');
  const [adopt, adopting] = useSubmission(adoptAssessmentDocument);
  const [restOn, resting] = useSubmission(restOnDocument);
  const isResting = way === 'rest' && ownVersion !== null;
  const problem = useProblem(isResting ? resting : adopting);
  const submit = async () => {
    const outcome = isResting
      ? await restOn({ entryId, expectedVersion: ownVersion, versionIds: [version.id] })
      : await adopt({ versionId: version.id, expectedVersion: ownVersion });
    if (outcome.kind !== 'saved') return;
    announce(intl.formatMessage({ id: 'adopt.done' }));
    onDone();
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'adopt.title' })}
      submitLabel={intl.formatMessage({ id: isResting ? 'adopt.rest' : 'adopt.take' })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={adopting.busy || resting.busy}
      problem={problem}
      size="large"
    >
      <ViewCard side={version.side} view={{ ...version, ...version.author }} isInside />
      {ownVersion !== null && (
        <Radio.Group
          label={intl.formatMessage({ id: 'adopt.how' })}
          value={way}
          onChange={(value) => setWay(value as typeof way)}
        >
          <div className={classes.ways}>
            <Radio value="take" label={intl.formatMessage({ id: 'adopt.takeLabel' })} />
            <Radio value="rest" label={intl.formatMessage({ id: 'adopt.restLabel' })} />
          </div>
        </Radio.Group>
      )}
      <Notice tone="info">
        <p>{intl.formatMessage({ id: 'adopt.stays' })}</p>
      </Notice>
    </FormDialog>
  );
}
