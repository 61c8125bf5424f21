import { useQuery } from '@apollo/client/react';
import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { Notice } from '../../design/Notice.js';
import type { ReleasePreviewQuery } from '../../graphql/generated/graphql.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { ReleasedText } from './ReleasedText.js';
import classes from './ReleasedText.module.css';
import { releasePreviewDocument, releaseReportDocument } from './releases.documents.js';

/** Whom a report can be released to. */
export type ReleasedTo = 'SIDE' | 'JOINT';

export interface ReleaseReportDialogProps {
  reportId: string;
  /** Whom the person may release it to, the narrowest first. */
  releaseTo: readonly ReleasedTo[];
  /** It was released, under this id; null while another coordinator has to agree. */
  onDone: (releaseId: string | null) => void;
  onCancel: () => void;
}

/** Shows the report as it would be read, then releases exactly that; begins with the narrowest choice each time. */
export function ReleaseReportDialog({ reportId, releaseTo, onDone, onCancel }: ReleaseReportDialogProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `reports.release.${id}` });
  const announce = useAnnounce();
  const [audience, setAudience] = useState<ReleasedTo>(releaseTo[0]);
  const { data, error, refetch } = useQuery(releasePreviewDocument, {
    variables: { reportId, audience },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const [release, submission] = useSubmission(releaseReportDocument);
  const problem = useProblem(submission);
  const readAgain = () => void refetch().catch(() => undefined);
  const preview = data?.releasePreview.audience === audience ? data.releasePreview : null;
  const submit = async () => {
    if (!preview || preview.refusal) return;
    const { expectedVersion, fingerprint } = preview;
    const outcome = await release({ id: reportId, audience, expectedVersion, fingerprint });
    if (outcome.kind === 'conflict' || outcome.kind === 'refusal') readAgain();
    if (outcome.kind !== 'saved') return;
    const { isWaiting, snapshotId } = outcome.value;
    announce(isWaiting ? intl.formatMessage({ id: 'share.isAsked' }) : say('done'));
    onDone(isWaiting ? null : (snapshotId ?? null));
  };
  return (
    <FormDialog
      title={say('title')}
      submitLabel={preview?.needsSecond ? intl.formatMessage({ id: 'share.ask' }) : say(`submit.${audience}`)}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="large"
    >
      <Radio.Group label={say('whom')} value={audience} onChange={(value) => setAudience(value as ReleasedTo)}>
        {releaseTo.map((one) => (
          <Radio key={one} mt={6} value={one} label={say(`to.${one}`)} />
        ))}
      </Radio.Group>
      {preview ? (
        <Preview preview={preview} />
      ) : error ? (
        <ErrorState
          title={intl.formatMessage({ id: 'row.unreachable' })}
          retryLabel={intl.formatMessage({ id: 'shell.tryAgain' })}
          onRetry={readAgain}
        />
      ) : (
        <LoadingState label={intl.formatMessage({ id: 'reports.loading' })} lines={8} />
      )}
    </FormDialog>
  );
}

function Preview({ preview }: { preview: ReleasePreviewQuery['releasePreview'] }) {
  const intl = useIntl();
  const { title, organisation, sections, changedSections, needsSecond, refusal } = preview;
  if (refusal) {
    return (
      <Notice tone="error" live="polite">
        <p dir="auto">{refusal.message}</p>
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="warning">
        <p>{intl.formatMessage({ id: 'reports.release.frozen' })}</p>
        {needsSecond && <p>{intl.formatMessage({ id: 'share.secondNeeded' })}</p>}
        <p>{intl.formatMessage({ id: 'share.cannotUnread' })}</p>
      </Notice>
      {changedSections.length > 0 && (
        <Notice tone="warning" title={intl.formatMessage({ id: 'reports.release.changed' })}>
          <p dir="auto">{intl.formatList(changedSections)}</p>
        </Notice>
      )}
      <h2>{intl.formatMessage({ id: 'share.willRead' })}</h2>
      <div className={classes.preview}>
        <p dir="auto">
          <strong>{title}</strong>
        </p>
        <p className={classes.help} dir="auto">
          {organisation}
        </p>
        <ReleasedText sections={sections} level={3} />
      </div>
    </>
  );
}
