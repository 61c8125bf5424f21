import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Notice } from '../../design/Notice.js';
import type { ImportFileQuery, ImportRoomQuery } from '../../graphql/generated/graphql.js';
import { matrixUrl } from '../matrix/urls.js';
import classes from './imports.module.css';
import { ProblemList } from './ProblemList.js';
import { UndoDialog } from './UndoDialog.js';
import { UndoneNotice } from './UndoneNotice.js';
import { importUrl } from './urls.js';
import { useReviewTitle } from './useReviewTitle.js';

export interface ImportDoneProps {
  of: ImportFileQuery['import'];
  workspace: ImportRoomQuery['workspace'];
}

/** What an import did, and the way on: to the rows, or back. */
export function ImportDone({ of, workspace }: ImportDoneProps) {
  const intl = useIntl();
  const reviewTitle = useReviewTitle();
  const [isAsking, setAsking] = useState(false);
  const { added = 0, changed = 0, unchanged = 0 } = of.summary ?? {};
  const into = of.reviews.map(({ importedReviewId }) => importedReviewId);
  const reviews = workspace.reviews.filter(({ id }) => into.includes(id));
  if (of.undoneAt) {
    return (
      <UndoneNotice room="imports" undoneAt={of.undoneAt} left={of.leftAsTheyAre} againUrl={importUrl(workspace.id)} />
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
          <li key={review.id}>
            <Button component={Link} to={matrixUrl(workspace.id, review.id)}>
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
