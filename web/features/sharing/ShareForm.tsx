import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Dialog } from '../../design/Dialog.js';
import { EmptyState } from '../../design/EmptyState.js';
import { Notice } from '../../design/Notice.js';
import type { SharePreviewFieldsFragment } from '../../graphql/generated/graphql.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { shareAssessmentsDocument } from './share.documents.js';
import { ShareRow } from './ShareRow.js';
import classes from './share.module.css';

export interface ShareFormProps {
  previews: readonly SharePreviewFieldsFragment[];
  onShared: (entryIds: readonly string[]) => void;
  onClose: () => void;
  /** An assessment changed meanwhile: show it again as it is now. */
  onOutrun: () => void;
}

/** Most rows that are shared in one go. */
const AT_ONCE = 100;

/** Every assessment as it will be read, with a tick; one button that counts them, and what happened afterwards. */
export function ShareForm({ previews, onShared, onClose, onOutrun }: ShareFormProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [shared, setShared] = useState<Outcome | null>(null);
  const [share, submission] = useSubmission(shareAssessmentsDocument);
  const problem = useProblem(submission);
  const chosen = previews.filter(({ entryId, refusal }) => !refusal && !left.has(entryId)).slice(0, AT_ONCE);
  const title = intl.formatMessage({ id: 'share.title' });
  const toggle = (entryId: string) => {
    const next = new Set(left);
    if (!next.delete(entryId)) next.add(entryId);
    setLeft(next);
  };
  const submit = async () => {
    if (chosen.length === 0) return;
    const rows = chosen.map(({ entryId, expectedVersion }) => ({ entryId, expectedVersion }));
    const outcome = await share({ rows });
    if (outcome.kind === 'conflict' || outcome.kind === 'refusal') onOutrun();
    if (outcome.kind !== 'saved') return;
    const { entryIds, outdatedEntryIds, requestedEntryIds } = outcome.value;
    const asked = requestedEntryIds.length;
    setShared({ count: entryIds.length - asked, outdated: outdatedEntryIds.length, asked });
    const words = asked > 0 ? 'share.areAsked' : 'share.done';
    announce(intl.formatMessage({ id: words }, { count: entryIds.length }));
    onShared(entryIds);
  };
  if (shared) return <Done {...shared} title={title} onClose={onClose} />;
  if (!previews.some(({ refusal }) => refusal?.code !== 'NOTHING_NEW')) {
    return <Nothing title={title} onClose={onClose} />;
  }
  return (
    <FormDialog
      title={title}
      submitLabel={intl.formatMessage({ id: 'share.submit' }, { count: chosen.length })}
      onSubmit={() => void submit()}
      onCancel={onClose}
      busy={submission.busy}
      problem={problem}
      size="large"
    >
      <p>{intl.formatMessage({ id: 'share.what' })}</p>
      <ul className={classes.rows}>
        {previews.map((preview) => (
          <ShareRow
            key={preview.entryId}
            preview={preview}
            isChosen={chosen.includes(preview)}
            onToggle={previews.length > 1 ? () => toggle(preview.entryId) : null}
          />
        ))}
      </ul>
      <Notice tone="info">
        <p>{intl.formatMessage({ id: 'share.stays' })}</p>
      </Notice>
    </FormDialog>
  );
}

/** How many went, how many of them outdated an agreement, and how many wait for another coordinator. */
interface Outcome {
  readonly count: number;
  readonly outdated: number;
  readonly asked: number;
}

function Done(props: Outcome & { title: string; onClose: () => void }) {
  const { count, outdated, asked, title, onClose } = props;
  const intl = useIntl();
  const close = intl.formatMessage({ id: 'share.close' });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      closeLabel={close}
      actions={<Button onClick={onClose}>{close}</Button>}
    >
      {count > 0 && (
        <Notice tone="good" title={intl.formatMessage({ id: 'share.done' }, { count })}>
          <p>{intl.formatMessage({ id: 'share.doneHelp' }, { count })}</p>
          {outdated > 0 && <p>{intl.formatMessage({ id: 'share.madeOutdated' }, { count: outdated })}</p>}
        </Notice>
      )}
      {asked > 0 && (
        <Notice tone="info" title={intl.formatMessage({ id: 'share.areAsked' }, { count: asked })}>
          <p>{intl.formatMessage({ id: 'share.askedHelp' })}</p>
        </Notice>
      )}
    </Dialog>
  );
}

function Nothing({ title, onClose }: { title: string; onClose: () => void }) {
  const intl = useIntl();
  const close = intl.formatMessage({ id: 'share.close' });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      closeLabel={close}
      actions={<Button onClick={onClose}>{close}</Button>}
    >
      <EmptyState icon="check" title={intl.formatMessage({ id: 'share.nothing' })}>
        {intl.formatMessage({ id: 'share.nothingHelp' })}
      </EmptyState>
    </Dialog>
  );
}
