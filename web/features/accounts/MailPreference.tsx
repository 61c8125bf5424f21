import { useQuery } from '@apollo/client/react';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { SectionHead } from '../../design/SectionHead.js';
import { newMutationId } from '../../graphql/mutation-id.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { myRemindersDocument, setRemindersDocument } from './reminders.documents.js';

/** Whether one is reminded by mail of what waits; nothing where no letters leave this installation. */
export function MailPreference() {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `accounts.${id}` });
  const { data } = useQuery(myRemindersDocument);
  const [set, { busy, failure }] = useSetting();
  if (!data?.myReminders.areMailed) return null;
  return (
    <section aria-labelledby="mail-preference">
      <SectionHead id="mail-preference" title={say('reminders')} />
      <Checkbox
        label={say('remindersWanted')}
        description={say('remindersHelp')}
        checked={data.myReminders.isWanted}
        disabled={busy}
        onChange={(event) => void set(event.currentTarget.checked)}
      />
      {failure && (
        <Notice tone="error" live="assertive">
          {failure}
        </Notice>
      )}
    </section>
  );
}

/** Sends the choice at once; says so where it could not be kept. */
function useSetting() {
  const intl = useIntl();
  const [run, { busy }] = useMutationResult(setRemindersDocument);
  const [failure, setFailure] = useState<string | null>(null);
  const set = async (isWanted: boolean) => {
    const outcome = await run({ input: { mutationId: newMutationId(), isWanted } });
    setFailure(outcome.kind === 'saved' ? null : intl.formatMessage({ id: 'accounts.noConnection' }));
  };
  return [set, { busy, failure }] as const;
}
