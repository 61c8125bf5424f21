import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Notice } from '../../design/Notice.js';
import { useFormat } from '../../lib/useFormat.js';
import classes from '../imports/imports.module.css';
import { spreadsheetsUrl } from '../imports/urls.js';
import { matrixUrl } from '../matrix/urls.js';
import type { SheetFile } from './sheet-layout.js';
import { UndoSheetDialog } from './UndoSheetDialog.js';

/** What a spreadsheet did, and the way on: to the rows, or back. */
export function SheetDone({ of }: { of: SheetFile }) {
  const intl = useIntl();
  const format = useFormat();
  const [isAsking, setAsking] = useState(false);
  const { rows = 0, cells = 0 } = of.summary ?? {};
  if (of.undoneAt) {
    return (
      <Notice tone="info" live="polite" title={intl.formatMessage({ id: 'sheets.done.undone' })}>
        <p>
          <FormattedMessage id="sheets.done.undoneDetail" values={{ when: format.dateTime(of.undoneAt) }} />
        </p>
        {of.leftAsTheyAre.length > 0 && (
          <p>
            <FormattedMessage
              id="sheets.done.left"
              values={{ count: of.leftAsTheyAre.length, rows: format.list(of.leftAsTheyAre) }}
            />
          </p>
        )}
        <Link to={spreadsheetsUrl(of.workspaceId)}>
          <FormattedMessage id="imports.done.again" />
        </Link>
      </Notice>
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
