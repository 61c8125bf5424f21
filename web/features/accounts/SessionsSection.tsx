import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Bdi } from '../../design/Bdi.js';
import { Notice } from '../../design/Notice.js';
import { SectionHead } from '../../design/SectionHead.js';
import { Tag } from '../../design/Tag.js';
import type { OwnAccountQuery } from '../../graphql/generated/graphql.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { useFormat } from '../../lib/useFormat.js';
import classes from './AccountPage.module.css';
import { endOtherSessionsDocument, endSessionDocument } from './own-account.documents.js';

type Session = OwnAccountQuery['account']['sessions'][number];

export interface SessionsSectionProps {
  sessions: readonly Session[];
  onChanged: () => void;
}

/** Where one is signed in; each place but this one can be signed out from here, at once. */
export function SessionsSection({ sessions, onChanged }: SessionsSectionProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const text = (name: string) => intl.formatMessage({ id: `account.${name}` });
  const [endOne, { busy: endingOne }] = useMutationResult(endSessionDocument);
  const [endOthers, { busy: endingAll }] = useMutationResult(endOtherSessionsDocument);
  const [failure, setFailure] = useState<string | null>(null);
  const others = sessions.filter(({ isThis }) => !isThis);
  const finish = (outcome: Awaited<ReturnType<typeof endOthers>>) => {
    setFailure(outcome.kind === 'failed' ? outcome.message : null);
    if (outcome.kind === 'saved') announce(text('sessionEnded'));
    onChanged();
  };
  return (
    <section className={classes.section} aria-labelledby="sessions">
      <SectionHead id="sessions" title={text('sessions')} />
      {failure && (
        <Notice tone="error" live="assertive">
          {failure}
        </Notice>
      )}
      <ul className={classes.sessions}>
        {sessions.map((session) => (
          <li key={session.id} className={classes.session}>
            <SessionWords session={session} />
            {!session.isThis && (
              <Button
                variant="default"
                size="compact-md"
                loading={endingOne}
                onClick={() => void endOne({ input: { sessionId: session.id } }).then(finish)}
              >
                {text('sessionEnd')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <div className={classes.actions}>
          <Button variant="default" loading={endingAll} onClick={() => void endOthers({}).then(finish)}>
            {text('sessionsEndOthers')}
          </Button>
        </div>
      )}
    </section>
  );
}

function SessionWords({ session: { device, place, openedAt, seenAt, isThis } }: { session: Session }) {
  const intl = useIntl();
  const format = useFormat();
  const text = (name: string, values?: Record<string, string>) => intl.formatMessage({ id: `account.${name}` }, values);
  return (
    <div>
      <div className={classes.device}>
        <Bdi>{device || text('deviceUnknown')}</Bdi>
        {isThis && <Tag tone="accent">{text('sessionThis')}</Tag>}
      </div>
      <div className={classes.detail}>
        {text('sessionWhen', { opened: format.dateTime(openedAt), seen: format.dateTime(seenAt) })}
      </div>
      {place !== 'unknown' && (
        <div className={classes.detail}>{text('sessionPlace', { place: `\u2066${place}\u2069` })}</div>
      )}
    </div>
  );
}
