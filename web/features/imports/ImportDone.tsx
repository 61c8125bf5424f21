import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Notice } from '../../design/Notice.js';
import type { ImportFileQuery } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { matrixUrl } from '../matrix/urls.js';
import classes from './imports.module.css';
import { ProblemList } from './ProblemList.js';
import { UndoDialog } from './UndoDialog.js';
import { importUrl } from './urls.js';
import { useReviewTitle } from './useReviewTitle.js';

export interface ImportDoneProps {
  of: ImportFileQuery['import'];
  workspaceId: string;
}

/** What an import did, and the way on: to the rows, or back. */
export function ImportDone({ of, workspaceId }: ImportDoneProps) {
  const intl = useIntl();
  const format = useFormat();
  const reviewTitle = useReviewTitle();
  const [isAsking, setAsking] = useState(false);
  const { added = 0, changed = 0, unchanged = 0 } = of.summary ?? {};
  const reviews = of.reviews.filter(({ existingReviewId }) => existingReviewId !== null);
  if (of.undoneAt) {
    return (
      <Notice tone="info" live="polite" title={intl.formatMessage({ id: 'imports.done.undone' })}>
        <p>
          <FormattedMessage id="imports.done.undoneDetail" values={{ when: format.dateTime(of.undoneAt) }} />
        </p>
        <Link to={importUrl(workspaceId)}>
          <FormattedMessage id="imports.done.again" />
        </Link>
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="good" live="polite" title={intl.formatMessage({ id: 'imports.done.title' })}>
        <p>
          <FormattedMessage id="imports.done.counts" values={{ added, changed, unchanged }} />
        </p>
      </Notice>
      <ul className={classes.onward}>
        {reviews.map((review) => (
          <li key={review.index}>
            <Button component={Link} to={matrixUrl(workspaceId, review.existingReviewId ?? '')}>
              <FormattedMessage id="imports.done.matrix" values={{ review: reviewTitle(review) }} />
            </Button>
          </li>
        ))}
        <li>
          <Button variant="default" onClick={() => setAsking(true)}>
            <FormattedMessage id="imports.undo" />
          </Button>
        </li>
      </ul>
      <ProblemList problems={of.problems} />
      <UndoDialog of={isAsking ? of : null} onClose={() => setAsking(false)} />
    </>
  );
}
