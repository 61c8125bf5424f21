import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { SectionHead } from '../../design/SectionHead.js';
import { useReading } from '../../graphql/useReading.js';
import { textParam, useUrlState } from '../../lib/useUrlState.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import { DefineIndicatorDialog } from './DefineIndicatorDialog.js';
import { stateOf, type IndicatorWhole } from './indicator-figures.js';
import { IndicatorChart, ProgressLine, useIndicatorKindLine } from './IndicatorChart.js';
import { IndicatorDialog } from './IndicatorDialog.js';
import classes from './indicators.module.css';
import { indicatorsOfEntryDocument } from './indicators.documents.js';
import { Milestones } from './Milestones.js';
import { StateMark } from './StateMark.js';

export interface OfEntryProps {
  entryId: string;
  reviewId: string;
}

const params = { indicator: textParam };

/** The indicators of a row for its own page: each with its chart or steps and the terms of its progress. */
export function IndicatorsOfEntry({ entryId, reviewId }: OfEntryProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `indicators.${id}` });
  const announce = useAnnounce();
  const [url, change] = useUrlState(params);
  const [isDefining, setDefining] = useState(false);
  const { data, error, readAgain: reread } = useReading(indicatorsOfEntryDocument, { variables: { entryId } });
  useReviewChanges(reviewId, reread, entryId);
  const list = data?.indicatorsOfEntry;
  const defined = () => {
    setDefining(false);
    announce(say('defined'));
    reread();
  };
  return (
    <section aria-labelledby="indicators">
      <SectionHead
        id="indicators"
        title={say('rooms')}
        end={
          list?.viewerCan.define && (
            <Button variant="subtle" size="compact-sm" onClick={() => setDefining(true)}>
              {say('new')}
            </Button>
          )
        }
      />
      {!list && !error && <LoadingState label={say('loading')} lines={3} />}
      {!list && error && <ErrorState title={say('error')} onRetry={reread} retryLabel={say('retry')} />}
      {list?.indicators.length === 0 && <p className={classes.quiet}>{say('noneHere')}</p>}
      {list?.indicators.map((one) => (
        <OneOfEntry key={one.id} indicator={one} onOpen={() => change({ indicator: one.id }, { push: true })} />
      ))}
      {isDefining && (
        <DefineIndicatorDialog {...{ reviewId, entryId }} onDone={defined} onCancel={() => setDefining(false)} />
      )}
      {url.indicator !== '' && (
        <IndicatorDialog
          key={url.indicator}
          id={url.indicator}
          onClose={() => change({ indicator: '' })}
          onChanged={reread}
        />
      )}
    </section>
  );
}

function OneOfEntry({ indicator, onOpen }: { indicator: IndicatorWhole; onOpen: () => void }) {
  const kindLine = useIndicatorKindLine(indicator);
  return (
    <article className={classes.one} aria-label={indicator.title}>
      <div className={classes.name}>
        <h3 className={classes.oneName}>
          <button type="button" className={classes.open} dir="auto" onClick={onOpen}>
            {indicator.title}
          </button>
        </h3>
        <p className={classes.series}>
          <span className={classes.quiet} dir="auto">
            {kindLine}
          </span>
          <StateMark state={stateOf(indicator)} />
        </p>
      </div>
      {indicator.kind === 'STRUCTURAL' ? (
        <Milestones indicator={indicator} />
      ) : (
        <IndicatorChart indicator={indicator} />
      )}
      <ProgressLine indicator={indicator} />
    </article>
  );
}
