import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { FilterToggle } from '../../design/FilterToggle.js';
import type { RowPanelQuery } from '../../graphql/generated/graphql.js';
import type { BeforeWriting } from '../matrix/row-tools.js';
import { HistoryList } from '../recommendations/HistoryList.js';
import type { HistoryEvent } from '../recommendations/history-words.js';
import { historyOfCell } from './cell-history.js';
import { putBackOf } from './put-back.js';
import { PutBackAsking } from './PutBackAsking.js';
import classes from './panel.module.css';

export interface PanelHistoryProps {
  page: RowPanelQuery['recommendationPage'];
  /** The cell in hand; '' where there is none. */
  columnId: string;
  beforeWriting: BeforeWriting;
  onChanged: () => void;
}

/** Who changed the cell in hand, when, from what to what, and putting that back; or what happened to the whole row. */
export function PanelHistory({ page, columnId, beforeWriting, onChanged }: PanelHistoryProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [isWhole, setWhole] = useState(false);
  const [open, setOpen] = useState<HistoryEvent | null>(null);
  const isOfCell = columnId !== '' && !isWhole;
  const shown = isOfCell ? historyOfCell(page.history, columnId) : page.history;
  const target = open && putBackOf(page, open);
  const close = () => setOpen(null);
  const done = () => {
    announce(intl.formatMessage({ id: 'history.isPutBack' }));
    close();
    onChanged();
  };
  return (
    <>
      {columnId !== '' && (
        <div className={classes.scope}>
          <strong>
            {isOfCell
              ? intl.formatMessage({ id: `matrix.column.${columnId}` })
              : intl.formatMessage({ id: 'matrix.drawer.wholeRow' })}
          </strong>
          <FilterToggle on={isWhole} onChange={setWhole}>
            {intl.formatMessage({ id: 'matrix.drawer.wholeRow' })}
          </FilterToggle>
        </div>
      )}
      <HistoryList
        key={isOfCell ? columnId : ''}
        history={shown}
        organisations={page.organisations}
        isUnfolded={isOfCell}
        mayPutBack={(event) => putBackOf(page, event) !== null}
        // A change may have been of several cells: all of it is put back, and shown before.
        onPutBack={({ id }) => setOpen(page.history.find((event) => event.id === id) ?? null)}
      />
      {open && target && (
        <PutBackAsking
          organisations={page.organisations}
          {...{ target, beforeWriting }}
          event={open}
          onDone={done}
          onOutdated={onChanged}
          onCancel={close}
        />
      )}
    </>
  );
}
