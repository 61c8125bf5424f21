import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Loaded } from '../../design/Loaded.js';
import type { CareOfRowsQuery } from '../../graphql/generated/graphql.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { careOfRowsDocument, entrustEntriesDocument } from './portfolios.documents.js';

type Cares = CareOfRowsQuery['careOfRows'];

export interface EntrustRowsDialogProps {
  entryIds: readonly string[];
  onClose: () => void;
}

/** Gives several rows into the care of one colleague, after saying in whose care they are now. */
export function EntrustRowsDialog({ entryIds, onClose }: EntrustRowsDialogProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const say = (id: string, values?: Record<string, string | number>) =>
    intl.formatMessage({ id: `portfolios.${id}` }, values);
  const { data, error, refetch } = useQuery(careOfRowsDocument, {
    variables: { input: { entryIds: [...entryIds] } },
    fetchPolicy: 'no-cache',
  });
  const reread = () => void refetch().catch(() => undefined);
  const cares = data?.careOfRows;
  const [chosen, setChosen] = useState<string | null>(null);
  const [entrust, submission] = useSubmission(entrustEntriesDocument);
  const to = chosen ?? cares?.colleagues[0]?.personId ?? '';
  const submit = async () => {
    if (!cares) return;
    const rows = cares.rows.map(({ id, version }) => ({ entryId: id, expectedVersion: version ?? null }));
    const outcome = await entrust({ rows, personId: to || null });
    if (outcome.kind === 'failed') return;
    if (outcome.kind !== 'saved') return reread();
    const name = cares.colleagues.find(({ personId }) => personId === to)?.name ?? say('nobody');
    announce(say('rowsGiven', { count: outcome.value.rows, name }));
    onClose();
  };
  const labels = {
    loading: say('loading'),
    error: say('error'),
    errorHelp: say('errorHelp'),
    retry: intl.formatMessage({ id: 'shell.tryAgain' }),
  };
  return (
    <FormDialog
      title={say('giveRows', { count: entryIds.length })}
      submitLabel={say('giveAct')}
      onSubmit={() => void submit()}
      onCancel={onClose}
      busy={submission.busy || (!cares && !error)}
      problem={useProblem(submission)}
      size="small"
    >
      <Loaded data={cares} failed={Boolean(error)} onRetry={reread} labels={labels}>
        {(known) => (
          <>
            <NativeSelect
              label={say('to')}
              data={[
                ...known.colleagues.map(({ personId, name }) => ({ value: personId, label: name })),
                { value: '', label: say('nobody') },
              ]}
              value={to}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
            <p role="status">{standing(known, to, say)}</p>
          </>
        )}
      </Loaded>
    </FormDialog>
  );
}

/** In whose care the rows are, and how many come into other hands. */
function standing({ rows }: Cares, to: string, say: (id: string, values: Record<string, string | number>) => string) {
  const count = (fits: (personId: string) => boolean) =>
    rows.filter(({ caretaker }) => fits(caretaker?.personId ?? '')).length;
  const others = count((personId) => personId !== '' && personId !== to);
  const nobodys = to === '' ? 0 : count((personId) => personId === '');
  return say('willGo', { others, nobodys, same: count((personId) => personId === to) });
}
