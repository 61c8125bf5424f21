import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Bdi } from '../../design/Bdi.js';
import { Notice } from '../../design/Notice.js';
import type { ShownAssessmentFieldsFragment, Side } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { CitedSources } from '../evidence/CitedSource.js';
import { useNames } from '../names/useNames.js';
import { StatusChip } from '../recommendations/StatusChip.js';
import { BothReasons } from './JointStanding.js';
import { useSentences } from './useSentences.js';
import classes from './waiting.module.css';
import { ownView, theirView, type FirstAnswer, type WaitingItem } from './waiting-queue.js';

export interface WaitingCardProps {
  item: WaitingItem;
  ownSide: Side | null;
  first: FirstAnswer | null;
  /** The row's own page. */
  rowUrl: string;
  /** More at its end. */
  children?: ReactNode;
}

/** One question of the queue: the text, what is proposed beside the own view, why, and what a yes will print. */
export function WaitingCard({ item, ownSide, first, rowUrl, children }: WaitingCardProps) {
  const intl = useIntl();
  const format = useFormat();
  const sentences = useSentences();
  const names = useNames();
  const { reference, text, position, recommendingStates, kind, jointStatus, question } = item;
  const { value } = jointStatus;
  const isYes = first === 'ACCEPT' || first === 'RECONFIRM';
  return (
    <div className={classes.card}>
      <header className={classes.paper}>
        <p className={classes.facts}>
          <Link to={rowUrl}>
            <strong>
              <Bdi>{reference}</Bdi>
            </strong>
          </Link>
          <span>
            {intl.formatMessage({ id: `words.${position}` })}
            {recommendingStates.length > 0 && (
              <>
                {' · '}
                <bdi>{format.list(recommendingStates.map(names.ofState))}</bdi>
              </>
            )}
          </span>
        </p>
        <h2 className={classes.text} dir="auto">
          {text}
        </h2>
      </header>
      <p className={classes.kind}>
        {intl.formatMessage({ id: `waiting.kind.${kind}` }, { who: item.by, day: format.day(item.since) })}
      </p>
      {question && (
        <blockquote className={classes.question} dir="auto">
          {question.body}
        </blockquote>
      )}
      {kind !== 'QUESTION_TO_US' && kind !== 'DISPUTED_WITHOUT_OUR_MOVE' && <Proposed item={item} ownSide={ownSide} />}
      {kind === 'DISPUTED_WITHOUT_OUR_MOVE' && <BothReasons jointStatus={jointStatus} />}
      <Why item={item} ownSide={ownSide} />
      {first === 'ASSESS' && (
        <Notice tone="info">
          <p>{intl.formatMessage({ id: 'waiting.assessFirst' })}</p>
        </Notice>
      )}
      {jointStatus.isStale && kind === 'PROPOSED_BY_OTHER' && (
        <Notice tone="warning">
          <p>{intl.formatMessage({ id: 'joint.stale' })}</p>
        </Notice>
      )}
      {isYes && value && (
        <p className={classes.consequence}>{sentences.consequence(first, { value: null, stands: value })}</p>
      )}
      {children}
    </div>
  );
}

/** What stands to be answered, beside what the own side has shared. */
function Proposed({ item, ownSide }: Pick<WaitingCardProps, 'item' | 'ownSide'>) {
  const intl = useIntl();
  const format = useFormat();
  const { jointStatus, bySide, kind } = item;
  const own = ownView(item, ownSide);
  const isOurs = kind === 'PROPOSAL_OVERTAKEN';
  const theSide = intl.formatMessage({ id: `words.theSide.${bySide}` });
  const heading = isOurs ? 'ours' : kind === 'OUTDATED_RECONFIRM' ? 'wasAgreed' : 'theirs';
  return (
    <div className={classes.two}>
      <div>
        <p>{intl.formatMessage({ id: `waiting.${heading}` }, { theSide })}</p>
        <Status status={jointStatus.value ?? null} />
      </div>
      <div>
        <p>
          {intl.formatMessage({ id: 'waiting.own' })}
          {own && <>, {format.date(own.asOf)}</>}
        </p>
        <Status status={own?.status ?? null} />
      </div>
    </div>
  );
}

function Status({ status }: { status: ShownAssessmentFieldsFragment['status'] | null }) {
  const intl = useIntl();
  return status ? <StatusChip status={status} short /> : <span>{intl.formatMessage({ id: 'waiting.notShared' })}</span>;
}

/** The other side's words and sources; for what we ourselves said, nothing. */
function Why({ item, ownSide }: Pick<WaitingCardProps, 'item' | 'ownSide'>) {
  const intl = useIntl();
  const { jointStatus, kind } = item;
  const theirs = theirView(item, ownSide);
  const said = (side: Side) =>
    intl.formatMessage({ id: 'waiting.shared' }, { theSide: intl.formatMessage({ id: `words.theSide.${side}` }) });
  const proposal = kind === 'PROPOSED_BY_OTHER' ? jointStatus.reason : null;
  const words = proposal ?? theirs?.rationale;
  const rationale = proposal && theirs && theirs.rationale !== proposal ? theirs.rationale : null;
  if (!words && !theirs?.evidence.length) return null;
  return (
    <section className={classes.why}>
      <h3>{kind === 'PROPOSED_BY_OTHER' ? intl.formatMessage({ id: 'waiting.why' }) : theirs && said(theirs.side)}</h3>
      {words && <p dir="auto">{words}</p>}
      {rationale && (
        <p dir="auto" className={classes.rationale}>
          {rationale}
        </p>
      )}
      {theirs?.noEvidenceReason && theirs.evidence.length === 0 && (
        <p dir="auto" className={classes.rationale}>
          {intl.formatMessage({ id: 'assessments.noEvidenceBecause' }, { reason: theirs.noEvidenceReason })}
        </p>
      )}
      <CitedSources sources={theirs?.evidence ?? []} />
    </section>
  );
}
