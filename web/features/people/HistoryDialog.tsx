import { useQuery } from '@apollo/client/react';
import { useIntl } from 'react-intl';
import { Dialog } from '../../design/Dialog.js';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import type { MembershipHistoryQuery } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { useViewer } from '../workspaces/viewer.js';
import { membershipHistoryDocument } from './members.documents.js';
import classes from './people.module.css';
import { useRoleWord } from './role-words.js';

type Change = MembershipHistoryQuery['membershipHistory'][number];

/** Who came, went and became what, by whom and when; newest first. */
export function HistoryDialog({ onClose }: { onClose: () => void }) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `people.${id}` });
  const { workspace } = useViewer();
  const { data, error, refetch } = useQuery(membershipHistoryDocument, {
    variables: { workspaceId: workspace.id },
    fetchPolicy: 'network-only',
  });
  const again = () => void refetch().catch(() => undefined);
  return (
    <Dialog opened onClose={onClose} title={say('history')} closeLabel={say('close')} size="large">
      {error && !data && (
        <ErrorState
          title={say('historyError')}
          onRetry={again}
          retryLabel={intl.formatMessage({ id: 'shell.tryAgain' })}
        />
      )}
      {!data && !error && <LoadingState label={say('historyLoading')} lines={6} />}
      {data && <p className={classes.quiet}>{say('historyHelp')}</p>}
      {data && (
        <ol className={classes.history}>
          {data.membershipHistory.map((change) => (
            <Line key={change.id} change={change} />
          ))}
        </ol>
      )}
    </Dialog>
  );
}

function Line({ change }: { change: Change }) {
  const intl = useIntl();
  const { dateTime } = useFormat();
  const { kind, personName, organisationName, from, to, at, by } = change;
  const roleWord = useRoleWord();
  const word = (role: Change['to']) => (role ? roleWord(role, null) : '');
  const said = { name: personName, from: word(from ?? null), to: word(to ?? null) };
  const isOwnAct = by === null || by === undefined || kind === 'LEFT';
  return (
    <li>
      <time dateTime={at} className={classes.when}>
        {dateTime(at)}
      </time>
      <div>
        <p>{intl.formatMessage({ id: `people.historyLine.${kind}` }, said)}</p>
        <p className={classes.quiet}>
          <bdi>{organisationName ?? intl.formatMessage({ id: 'people.noOrganisation' })}</bdi>
          {!isOwnAct && <> · {intl.formatMessage({ id: 'people.historyBy' }, { name: by })}</>}
        </p>
      </div>
    </li>
  );
}
