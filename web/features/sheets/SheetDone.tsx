import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Notice } from '../../design/Notice.js';
import classes from '../imports/imports.module.css';
import { UndoneNotice } from '../imports/UndoneNotice.js';
import { spreadsheetsUrl } from '../imports/urls.js';
import { matrixUrl } from '../matrix/urls.js';
import type { SheetFile } from './sheet-layout.js';
import { UndoSheetDialog } from './UndoSheetDialog.js';

/** What a spreadsheet did, and the way on: to the rows, or back. */
export function SheetDone({ of }: { of: SheetFile }) {
  const intl = useIntl();
  const [isAsking, setAsking] = useState(false);
  const { rows = 0, cells = 0 } = of.summary ?? {};
  if (of.undoneAt) {
    return (
      <UndoneNotice
        room="sheets"
        undoneAt={of.undoneAt}
        left={of.leftAsTheyAre}
        againUrl={spreadsheetsUrl(of.workspaceId)}
      />
    );
  }
  return (
    <>
      <Notice tone="good" live="polite" title={intl.formatMessage({ id: 'sheets.done.title' })}>
        <p>
          <FormattedMessage id="sheets.done.counts" values={{ rows, cells }} />
        </p>
      </Notice>
      <ul className={classes.onward}>
        {of.reviewId && (
          <li>
            <Button component={Link} to={matrixUrl(of.workspaceId, of.reviewId)}>
              <FormattedMessage id="imports.notYours.matrix" />
            </Button>
          </li>
        )}
        <li>
          <Button variant="default" onClick={() => setAsking(true)}>
            <FormattedMessage id="imports.undo" />
          </Button>
        </li>
      </ul>
      <UndoSheetDialog of={of} opened={isAsking} onClose={() => setAsking(false)} />
    </>
  );
}
