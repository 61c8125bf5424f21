import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { SectionHead } from '../../design/SectionHead.js';
import { HistoryList } from '../recommendations/HistoryList.js';
import type { HistoryEvent } from '../recommendations/history-words.js';
import { putBackOf } from './put-back.js';
import { PutBackAsking } from './PutBackAsking.js';
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
        <PutBackAsking
          organisations={page.organisations}
          {...{ target }}
          event={open}
          onDone={done}
          onOutdated={onChanged}
          onCancel={close}
        />
      )}
    </section>
  );
}
