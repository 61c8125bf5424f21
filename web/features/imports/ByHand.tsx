import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { SectionHead } from '../../design/SectionHead.js';
import type { ImportRoomQuery } from '../../graphql/generated/graphql.js';
import { AddRecommendationDialog } from '../recommendations/AddRecommendationDialog.js';
import { NewReviewDialog } from '../recommendations/NewReviewDialog.js';
import classes from './imports.module.css';
import { proposedState } from './proposed-state.js';
import { useReviewTitle } from './useReviewTitle.js';

/** One recommendation, pledge or review added without a file. */
export function ByHand({ workspace }: { workspace: ImportRoomQuery['workspace'] }) {
  const intl = useIntl();
  const reviewTitle = useReviewTitle();
  const [open, setOpen] = useState<'RECOMMENDATION' | 'PLEDGE' | 'REVIEW' | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const say = (id: string) => intl.formatMessage({ id });
  const review = workspace.reviews.find(({ id }) => id === chosenId) ?? workspace.reviews.at(0);
  const close = () => setOpen(null);
  return (
    <section aria-labelledby="by-hand">
      <SectionHead id="by-hand" title={say('imports.byHand.title')} />
      <div className={classes.byHand}>
        {review && workspace.reviews.length > 1 && (
          <Select
            label={say('imports.byHand.review')}
            data={workspace.reviews.map((one) => ({ value: one.id, label: reviewTitle(one) }))}
            value={review.id}
            onChange={setChosenId}
            allowDeselect={false}
            w="20rem"
          />
        )}
        {review && (
          <>
            <Button variant="default" onClick={() => setOpen('RECOMMENDATION')}>
              <FormattedMessage id="imports.byHand.recommendation" />
            </Button>
            <Button variant="default" onClick={() => setOpen('PLEDGE')}>
              <FormattedMessage id="imports.byHand.pledge" />
            </Button>
          </>
        )}
        <Button variant="default" onClick={() => setOpen('REVIEW')}>
          <FormattedMessage id="imports.byHand.newReview" />
        </Button>
      </div>
      {review && (open === 'RECOMMENDATION' || open === 'PLEDGE') && (
        <AddRecommendationDialog
          review={{ id: review.id, title: reviewTitle(review) }}
          kind={open}
          onDone={close}
          onCancel={close}
        />
      )}
      {open === 'REVIEW' && (
        <NewReviewDialog
          workspaceId={workspace.id}
          stateName={proposedState(workspace)}
          onDone={(id) => {
            setChosenId(id);
            close();
          }}
          onCancel={close}
        />
      )}
    </section>
  );
}
