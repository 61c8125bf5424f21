import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link, useParams, useSearchParams } from 'react-router';
import { EmptyState } from '../../design/EmptyState.js';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { NARROW, useMediaQuery } from '../../lib/useMediaQuery.js';
import { matrixRowUrl, matrixUrl } from '../matrix/urls.js';
import { useViewer } from '../workspaces/viewer.js';
import { AnswerSeveralDialog } from './AnswerSeveralDialog.js';
import { MentionList, MentionsBar } from './Mentions.js';
import { ReleaseList } from './ReleaseList.js';
import { ReleasesBar } from './ReleasesBar.js';
import { useQueue, type Queue } from './useQueue.js';
import { WaitingAnswers } from './WaitingAnswers.js';
import { WaitingBar } from './WaitingBar.js';
import { WaitingCard } from './WaitingCard.js';
import { WaitingList } from './WaitingList.js';
import classes from './waiting.module.css';
import { answerable, firstAnswer, type WaitingItem } from './waiting-queue.js';

/** What waits for the reader's side: one question at a time on a phone, a list beside it where there is room. */
export function WaitingPage() {
  const { workspaceId = '', reviewId = '' } = useParams();
  const intl = useIntl();
  const [search] = useSearchParams();
  const queue = useQueue(reviewId, search.get('first'));
  const title = intl.formatMessage({ id: 'waiting.title' });
  useDocumentTitle(title);
  if (!queue.queue) {
    return queue.hasFailed ? (
      <ErrorState
        title={intl.formatMessage({ id: 'row.unreachable' })}
        retryLabel={intl.formatMessage({ id: 'shell.tryAgain' })}
        onRetry={queue.readAgain}
      >
        <RetryWhenBack onBack={queue.readAgain} />
      </ErrorState>
    ) : (
      <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} />
    );
  }
  if (!queue.current && queue.releases.length + queue.mentions.length > 0)
    return <OnlyReleases queue={queue} title={title} />;
  if (!queue.current) return <Nothing title={title} back={matrixUrl(workspaceId, reviewId)} />;
  return <Sitting queue={queue} item={queue.current} title={title} />;
}

function Nothing({ title, back }: { title: string; back: string }) {
  const intl = useIntl();
  return (
    <div className={classes.calm}>
      <h1>{title}</h1>
      <EmptyState
        icon="check"
        title={intl.formatMessage({ id: 'waiting.nothing' })}
        action={<Link to={back}>{intl.formatMessage({ id: 'page.toMatrix' })}</Link>}
      >
        {intl.formatMessage({ id: 'waiting.nothingHelp' })}
      </EmptyState>
    </div>
  );
}

/** Nothing of the other side waits, but releases of the own side do, or a colleague's comment. */
function OnlyReleases({ queue, title }: { queue: Queue; title: string }) {
  return (
    <div className={classes.calm}>
      <h1>{title}</h1>
      <MentionList mentions={queue.mentions} onSeen={queue.readAgain} />
      <ReleaseList releases={queue.releases} onDecided={queue.readAgain} />
    </div>
  );
}

interface SittingProps {
  queue: Queue;
  item: WaitingItem;
  title: string;
}

function Sitting({ queue, item, title }: SittingProps) {
  const intl = useIntl();
  const { workspaceId = '', reviewId = '' } = useParams();
  const { side } = useViewer();
  const isNarrow = useMediaQuery(NARROW);
  const [isSeveral, setSeveral] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const top = useReturnToTop(item.id);
  const { items } = queue;
  const can = queue.queue?.viewerCan ?? { moveJointStatus: false, answerQuestions: false };
  const first = firstAnswer(item, can, side);
  const say = (id: string, values: Record<string, string | number> = {}) => setSaid(intl.formatMessage({ id }, values));
  const several = can.moveJointStatus ? answerable(items) : [];
  const severalButton = several.length > 1 && (
    <Button variant="default" size="compact-sm" onClick={() => setSeveral(true)}>
      {intl.formatMessage({ id: 'waiting.severalOf' }, { count: several.length })}
    </Button>
  );
  return (
    <div ref={top} className={classes.page} tabIndex={-1}>
      <WaitingBar queue={queue} item={item} title={title}>
        {!isNarrow && severalButton}
      </WaitingBar>
      <MentionsBar mentions={queue.mentions} onSeen={queue.readAgain} />
      <ReleasesBar releases={queue.releases} onDecided={queue.readAgain} />
      <p className={classes.said} role="status">
        {said}
      </p>
      <div className={classes.columns}>
        {!isNarrow && <WaitingList items={items} current={item} onChoose={queue.choose} />}
        <section key={item.id} className={classes.one} aria-label={item.reference}>
          <WaitingCard
            item={item}
            ownSide={side}
            first={first}
            rowUrl={matrixRowUrl(workspaceId, reviewId, item.entryId)}
          >
            {isNarrow && severalButton}
          </WaitingCard>
          <WaitingAnswers
            reviewId={reviewId}
            item={item}
            ownSide={side}
            first={first}
            canAsk={can.answerQuestions}
            onAnswered={(what) => {
              say(`waiting.done.${what}`, { reference: item.reference });
              queue.answer([item]);
            }}
            onChanged={queue.readAgain}
            onAsked={() => say('comments.asked')}
          />
        </section>
      </div>
      {isSeveral && (
        <AnswerSeveralDialog
          items={several}
          ownSide={side}
          onDone={(answered) => {
            setSeveral(false);
            say('waiting.doneSeveral', { count: answered.length });
            queue.answer(answered);
          }}
          onCancel={() => setSeveral(false)}
          onOutrun={queue.readAgain}
        />
      )}
    </div>
  );
}

/** The next question begins at its top, and the keyboard begins there too when what it was on is gone. */
function useReturnToTop(itemId: string) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    top.current?.focus({ preventScroll: true });
    const page = top.current?.closest('main');
    if (page) page.scrollTop = 0;
  }, [itemId]);
  return top;
}
