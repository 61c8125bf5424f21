import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Icon } from '../../design/Icon.js';
import { ListPage } from '../../design/ListPage.js';
import { Loaded } from '../../design/Loaded.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';
import type { IndicatorsOfReviewQuery } from '../../graphql/generated/graphql.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { listParam, textParam, useUrlState } from '../../lib/useUrlState.js';
import { useReviewList } from '../recommendations/useReviewList.js';
import { DefineIndicatorDialog } from './DefineIndicatorDialog.js';
import { stateOf, type Indicator } from './indicator-figures.js';
import { IndicatorDialog } from './IndicatorDialog.js';
import { IndicatorFilters } from './IndicatorFilters.js';
import { IndicatorGroups } from './IndicatorGroups.js';
import { indicatorsOfReviewDocument } from './indicators.documents.js';

const params = { kind: listParam, state: listParam, indicator: textParam };

/** All indicators of a review under their rows; reads itself again when somebody changes one. */
export function IndicatorsPage() {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `indicators.${id}` });
  const { reviewId, data, failed, reread } = useReviewList(indicatorsOfReviewDocument);
  useDocumentTitle(say('rooms'));

  const labels = {
    loading: say('loading'),
    error: say('error'),
    errorHelp: say('errorHelp'),
    retry: say('retry'),
  };
  return (
    <Loaded data={data} failed={failed} onRetry={reread} aside={<RetryWhenBack onBack={reread} />} labels={labels}>
      {(read) => <Room list={read.indicatorsOfReview} reviewId={reviewId} reread={reread} />}
    </Loaded>
  );
}

interface RoomProps {
  list: IndicatorsOfReviewQuery['indicatorsOfReview'];
  reviewId: string;
  reread: () => void;
}

/** The list with its filters; one indicator opens over it, with an address of its own. */
function Room({ list: { indicators, viewerCan }, reviewId, reread }: RoomProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `indicators.${id}` });
  const announce = useAnnounce();
  const [url, change] = useUrlState(params);
  const [isDefining, setDefining] = useState(false);
  const isShown = (one: Indicator) =>
    (url.kind.length === 0 || url.kind.includes(one.kind)) &&
    (url.state.length === 0 || url.state.includes(stateOf(one)));
  const open = (indicator: string) => change({ indicator }, { push: true });
  const defined = (id: string) => {
    setDefining(false);
    announce(say('defined'));
    reread();
    open(id);
  };
  const define = viewerCan.define && (
    <Button leftSection={<Icon name="plus" />} onClick={() => setDefining(true)}>
      {say('new')}
    </Button>
  );
  const nothing = {
    icon: 'chart',
    title: say('none'),
    children: say(viewerCan.define ? 'noneHelp' : 'noneRead'),
  } as const;
  return (
    <ListPage
      title={say('rooms')}
      detail={<Standing indicators={indicators} />}
      action={define}
      empty={indicators.length === 0 ? nothing : null}
      dialogs={
        <>
          {isDefining && (
            <DefineIndicatorDialog
              reviewId={reviewId}
              onDone={({ id }) => defined(id)}
              onCancel={() => setDefining(false)}
            />
          )}
          {url.indicator !== '' && (
            <IndicatorDialog
              key={url.indicator}
              id={url.indicator}
              onClose={() => change({ indicator: '' })}
              onChanged={reread}
            />
          )}
        </>
      }
    >
      <IndicatorFilters {...{ indicators, url, change }} />
      <IndicatorGroups
        indicators={indicators.filter(isShown)}
        onOpen={open}
        onClear={() => change({ kind: [], state: [] })}
      />
    </ListPage>
  );
}

/** All of them in one sentence. */
function Standing({ indicators }: { indicators: readonly Indicator[] }) {
  const intl = useIntl();
  const count = (state: string) => indicators.filter((one) => stateOf(one) === state).length;
  const values = {
    all: indicators.length,
    good: count('ON_TRACK'),
    behind: count('BEHIND'),
    unmeasured: count('UNMEASURED'),
  };
  return <>{intl.formatMessage({ id: 'indicators.standing' }, values)}</>;
}
