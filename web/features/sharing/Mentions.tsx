import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { useAnnounce } from '../../design/Announcer.js';
import { Bdi } from '../../design/Bdi.js';
import { Dialog } from '../../design/Dialog.js';
import { Notice } from '../../design/Notice.js';
import type { WaitingForMeQuery } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { matrixRowUrl } from '../matrix/urls.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import classes from './releases.module.css';
import { seeToMentionDocument } from './waiting.documents.js';

type Mention = WaitingForMeQuery['waitingForMe']['mentions'][number];

export interface MentionsProps {
  mentions: readonly Mention[];
  /** One was seen to. */
  onSeen: () => void;
}

/** Comments in which colleagues name the reader, each until it was seen to. */
export function MentionList({ mentions, onSeen }: MentionsProps) {
  const intl = useIntl();
  if (mentions.length === 0) return null;
  return (
    <section className={classes.part}>
      <h2>{intl.formatMessage({ id: 'mention.title' }, { count: mentions.length })}</h2>
      <ul className={classes.list}>
        {mentions.map((mention) => (
          <OneMention key={mention.id} mention={mention} onSeen={onSeen} />
        ))}
      </ul>
    </section>
  );
}

function OneMention({ mention, onSeen }: { mention: Mention; onSeen: () => void }) {
  const intl = useIntl();
  const format = useFormat();
  const announce = useAnnounce();
  const { workspaceId = '', reviewId = '' } = useParams();
  const [see, submission] = useSubmission(seeToMentionDocument);
  const problem = useProblem(submission);
  const { id, entryId, reference, body, by, since } = mention;
  const submit = async () => {
    const outcome = await see({ id });
    if (outcome.kind !== 'saved') return;
    announce(intl.formatMessage({ id: 'mention.seen' }));
    onSeen();
  };
  const day = format.day(since);
  return (
    <li className={classes.release}>
      <p className={classes.head}>
        <Link to={matrixRowUrl(workspaceId, reviewId, entryId)}>
          <Bdi>{reference}</Bdi>
        </Link>
        <span dir="auto">{intl.formatMessage({ id: 'mention.by' }, { who: by, day })}</span>
      </p>
      <p dir="auto">{body}</p>
      <div>
        <Button
          variant="default"
          size="compact-sm"
          loading={submission.busy}
          aria-label={intl.formatMessage({ id: 'mention.seeTo' }, { reference })}
          onClick={() => void submit()}
        >
          {intl.formatMessage({ id: 'mention.done' })}
        </Button>
      </div>
      {problem && <p role="alert">{problem}</p>}
    </li>
  );
}

/** Says above the queue that colleagues name the reader, and opens the list; nothing where none does. */
export function MentionsBar({ mentions, onSeen }: MentionsProps) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const close = intl.formatMessage({ id: 'share.close' });
  if (mentions.length === 0) return null;
  const title = intl.formatMessage({ id: 'mention.title' }, { count: mentions.length });
  const look = (
    <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
      {intl.formatMessage({ id: 'release.look' })}
    </Button>
  );
  return (
    <>
      <Notice tone="info" action={look}>
        <p>{title}</p>
      </Notice>
      {isOpen && (
        <Dialog
          opened
          onClose={() => setOpen(false)}
          title={title}
          closeLabel={close}
          actions={<Button onClick={() => setOpen(false)}>{close}</Button>}
        >
          <MentionList {...{ mentions, onSeen }} />
        </Dialog>
      )}
    </>
  );
}
