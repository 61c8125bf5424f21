import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { SectionHead } from '../../design/SectionHead.js';
import { Tag } from '../../design/Tag.js';
import { foldText } from '../../lib/fold-text.js';
import { missingFacts, type Choice, type Choices, type FoundReview, type Preview } from './choices.js';
import classes from './imports.module.css';
import { MissingFacts } from './MissingFacts.js';

/** More reviews than this are found by name. */
const READ_AT_A_GLANCE = 12;

export interface FoundReviewsProps {
  reviews: readonly FoundReview[];
  choices: Choices;
  /** What is known by now of the chosen ones. */
  previews: ReadonlyMap<number, Preview>;
  workspaceName: string;
  onChange: (index: number, patch: Partial<Choice>) => void;
}

/** Every review the file holds, to be ticked. */
export function FoundReviews({ reviews, choices, previews, workspaceName, onChange }: FoundReviewsProps) {
  const intl = useIntl();
  const [search, setSearch] = useState('');
  const isSought = ({ stateName }: FoundReview) => foldText(stateName ?? '').includes(foldText(search));
  const shown = reviews.filter((review) => choices[review.index].isChosen || isSought(review));
  return (
    <section aria-labelledby="found-reviews">
      <SectionHead
        id="found-reviews"
        title={intl.formatMessage({ id: 'imports.found.title' }, { count: reviews.length })}
      />
      {reviews.length > READ_AT_A_GLANCE && (
        <TextInput
          className={classes.search}
          label={intl.formatMessage({ id: 'imports.found.search' })}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {shown.length === 0 && (
        <p className={classes.quiet} role="status">
          <FormattedMessage id="imports.found.nothing" />
        </p>
      )}
      <ul className={classes.reviews}>
        {shown.map((review) => (
          <li key={review.index} className={classes.review} data-chosen={choices[review.index].isChosen || undefined}>
            <OneReview
              review={review}
              choice={choices[review.index]}
              preview={previews.get(review.index)}
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
  preview: Preview | undefined;
  workspaceName: string;
  onChange: (patch: Partial<Choice>) => void;
}

function OneReview({ review, choice, preview, workspaceName, onChange }: OneReviewProps) {
  const intl = useIntl();
  const { stateName, sessionNumber, cycleNumber, fileRows, rows, supported, noted } = review;
  const unknown = intl.formatMessage({ id: 'imports.found.unknownState' });
  const isAsked = choice.isChosen && (!stateName || !cycleNumber);
  const isKnown = !choice.isChosen || missingFacts(review, choice).length === 0;
  const existingId = preview ? preview.existingReviewId : review.existingReviewId;
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
          <FormattedMessage
            id="imports.found.positions"
            values={{ supported, noted, other: rows - supported - noted }}
          />
        </p>
      </div>
      <div className={classes.reviewTags}>
        {isKnown && (
          <Tag tone={existingId ? 'plain' : 'accent'}>
            {intl.formatMessage({ id: existingId ? 'imports.found.existing' : 'imports.found.new' })}
          </Tag>
        )}
        {review.isOfWorkspaceState === false && (
          <Tag icon="info">{intl.formatMessage({ id: 'imports.found.otherState' }, { state: workspaceName })}</Tag>
        )}
      </div>
      {isAsked && (
        <MissingFacts review={review} choice={choice} missing={missingFacts(review, choice)} onChange={onChange} />
      )}
    </>
  );
}
