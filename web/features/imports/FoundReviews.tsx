import { Checkbox } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { SectionHead } from '../../design/SectionHead.js';
import { Tag } from '../../design/Tag.js';
import { missingFacts, type Choice, type Choices, type FoundReview } from './choices.js';
import classes from './imports.module.css';
import { MissingFacts } from './MissingFacts.js';

export interface FoundReviewsProps {
  reviews: readonly FoundReview[];
  choices: Choices;
  workspaceName: string;
  onChange: (index: number, patch: Partial<Choice>) => void;
}

/** Every review the file holds, to be ticked. */
export function FoundReviews({ reviews, choices, workspaceName, onChange }: FoundReviewsProps) {
  const intl = useIntl();
  return (
    <section aria-labelledby="found-reviews">
      <SectionHead
        id="found-reviews"
        title={intl.formatMessage({ id: 'imports.found.title' }, { count: reviews.length })}
      />
      <ul className={classes.reviews}>
        {reviews.map((review) => (
          <li key={review.index} className={classes.review} data-chosen={choices[review.index].isChosen || undefined}>
            <OneReview
              review={review}
              choice={choices[review.index]}
              workspaceName={workspaceName}
              onChange={(patch) => onChange(review.index, patch)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OneReviewProps {
  review: FoundReview;
  choice: Choice;
  workspaceName: string;
  onChange: (patch: Partial<Choice>) => void;
}

function OneReview({ review, choice, workspaceName, onChange }: OneReviewProps) {
  const intl = useIntl();
  const { stateName, sessionNumber, cycleNumber, fileRows, rows, supported, noted } = review;
  const unknown = intl.formatMessage({ id: 'imports.found.unknownState' });
  const isAsked = choice.isChosen && (!stateName || !cycleNumber);
  return (
    <>
      <Checkbox
        checked={choice.isChosen}
        onChange={(event) => onChange({ isChosen: event.currentTarget.checked })}
        classNames={{ label: classes.reviewName }}
        label={<bdi>{stateName ?? unknown}</bdi>}
        description={intl.formatMessage(
          { id: 'imports.found.when' },
          { session: sessionNumber ?? 'none', cycle: cycleNumber ?? 'none' },
        )}
      />
      <div className={classes.reviewFacts}>
        <p>
          <FormattedMessage id="imports.found.rows" values={{ fileRows, rows }} />
        </p>
        <p className={classes.quiet}>
          <FormattedMessage id="imports.found.positions" values={{ supported, noted, other: rows - supported - noted }} />
        </p>
      </div>
      <div className={classes.reviewTags}>
        <Tag tone={review.existingReviewId ? 'plain' : 'accent'}>
          {intl.formatMessage({ id: review.existingReviewId ? 'imports.found.existing' : 'imports.found.new' })}
        </Tag>
        {!review.isOfWorkspaceState && (
          <Tag icon="info">{intl.formatMessage({ id: 'imports.found.otherState' }, { state: workspaceName })}</Tag>
        )}
      </div>
      {isAsked && (
        <MissingFacts review={review} choice={choice} missing={missingFacts(review, choice)} onChange={onChange} />
      )}
    </>
  );
}
