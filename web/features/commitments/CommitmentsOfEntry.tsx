import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { SectionHead } from '../../design/SectionHead.js';
import { useReading } from '../../graphql/useReading.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import { goesOn } from './commitment-facts.js';
import { CommitmentDialogs, type OpenAct } from './CommitmentDialogs.js';
import { CommitmentItem } from './CommitmentItem.js';
import classes from './commitments.module.css';
import { commitmentsOfEntryDocument } from './commitments.documents.js';

export interface CommitmentsOfEntryProps {
  entryId: string;
  reviewId: string;
}

/** The commitments that serve a row, for its own page. */
export function CommitmentsOfEntry({ entryId, reviewId }: CommitmentsOfEntryProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `commitments.${id}` });
  const [act, setAct] = useState<OpenAct | null>(null);
  const {
    data,
    error,
    readAgain: reread,
  } = useReading(commitmentsOfEntryDocument, {
    variables: { entryId, reviewId },
  });
  useReviewChanges(reviewId, reread, entryId);
  const list = data?.commitmentsOfEntry;
  const commitments = goesOn(list?.commitments ?? []);
  return (
    <section aria-labelledby="commitments" className={classes.compact}>
      <SectionHead
        id="commitments"
        title={say('rooms')}
        end={
          list?.viewerCan.propose && (
            <Button variant="subtle" size="compact-sm" onClick={() => setAct({ kind: 'propose' })}>
              {say('new')}
            </Button>
          )
        }
      />
      {!list && !error && <LoadingState label={say('loading')} lines={3} />}
      {!list && error && <ErrorState title={say('error')} onRetry={reread} retryLabel={say('retry')} />}
      {list && commitments.length === 0 && <p className={classes.quiet}>{say('noneHere')}</p>}
      <ul className={classes.list}>
        {commitments.map((commitment) => (
          <CommitmentItem
            key={commitment.id}
            {...{ commitment, entryId }}
            organisations={data?.matrix.organisations ?? []}
            onAct={setAct}
          />
        ))}
      </ul>
      <CommitmentDialogs
        {...{ act, commitments, reviewId, entryId }}
        organisations={data?.matrix.organisations ?? []}
        mayShare={list?.viewerCan.proposeToAll ?? false}
        onClose={() => setAct(null)}
        onChanged={reread}
      />
    </section>
  );
}
