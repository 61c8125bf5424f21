import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { SectionHead } from '../../design/SectionHead.js';
import { revertAssessmentDocument } from '../assessments/assessments.documents.js';
import { revertMatrixEntryDocument } from '../matrix/matrix.documents.js';
import { HistoryList } from '../recommendations/HistoryList.js';
import type { HistoryEvent } from '../recommendations/history-words.js';
import { PutBackDialog } from '../recommendations/PutBackDialog.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { putBackOf, type PutBack } from './put-back.js';
import type { Page } from './usePageOf.js';

export interface HistorySectionProps {
  page: Page;
  onChanged: () => void;
}

/** What happened to the row, and putting back what stood before where the reader may write it. */
export function HistorySection({ page, onChanged }: HistorySectionProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [open, setOpen] = useState<HistoryEvent | null>(null);
  const target = open && putBackOf(page, open);
  const close = () => setOpen(null);
  const done = () => {
    announce(intl.formatMessage({ id: 'history.isPutBack' }));
    close();
    onChanged();
  };
  return (
    <section aria-labelledby="history">
      <SectionHead id="history" title={intl.formatMessage({ id: 'history.title' })} />
      <HistoryList
        history={page.history}
        organisations={page.organisations}
        mayPutBack={(event) => putBackOf(page, event) !== null}
        onPutBack={setOpen}
      />
      {open && target && (
        <Asking {...{ page, target }} event={open} onDone={done} onOutdated={onChanged} onCancel={close} />
      )}
    </section>
  );
}

interface AskingProps {
  page: Page;
  event: HistoryEvent;
  target: PutBack;
  onDone: () => void;
  onOutdated: () => void;
  onCancel: () => void;
}

/** Asks, and writes it to the thing the event is of. */
function Asking({ page, event, target, onDone, onOutdated, onCancel }: AskingProps) {
  const [revertEntry, ofEntry] = useSubmission(revertMatrixEntryDocument);
  const [revertAssessment, ofAssessment] = useSubmission(revertAssessmentDocument);
  const { kind, ...of } = target;
  const submit = async () => {
    const input = { ...of, eventId: event.id };
    const outcome = await (kind === 'entry' ? revertEntry(input) : revertAssessment(input));
    if (outcome.kind === 'conflict') onOutdated();
    if (outcome.kind === 'saved') onDone();
  };
  return (
    <PutBackDialog
      event={event}
      organisations={page.organisations}
      submission={kind === 'entry' ? ofEntry : ofAssessment}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    />
  );
}
