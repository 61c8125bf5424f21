import { Autocomplete, Select } from '@mantine/core';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { FormDialog } from './FormDialog.js';
import { createReviewDocument, sessionsDocument } from './recommendations.documents.js';
import { useStateNames } from '../names/useStateNames.js';
import { useSubmission } from './useSubmission.js';

export interface NewReviewDialogProps {
  workspaceId: string;
  /** The workspace's own State: proposed. */
  stateName: string;
  /** Hears the new review's id. */
  onDone: (reviewId: string) => void;
  onCancel: () => void;
}

/** A review made by hand: whose, in which cycle and session. */
export function NewReviewDialog({ workspaceId, stateName, onDone, onCancel }: NewReviewDialogProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `recommendations.${id}` });
  const client = useApolloClient();
  const states = useStateNames();
  const sessions = useQuery(sessionsDocument).data?.workingGroupSessions ?? [];
  const [create, { busy }] = useSubmission(createReviewDocument);
  const [draft, setDraft] = useState({ stateName, cycle: null as string | null, session: null as string | null });
  const [problem, setProblem] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const chooseSession = (session: string | null) => {
    const found = sessions.find(({ number }) => String(number) === session);
    setDraft({ ...draft, session, cycle: found ? String(found.cycleNumber) : draft.cycle });
  };
  const submit = async () => {
    setTried(true);
    setProblem(null);
    if (!draft.stateName.trim() || !draft.cycle) return;
    const input = {
      workspaceId,
      stateName: draft.stateName.trim(),
      cycleNumber: Number(draft.cycle),
      sessionNumber: draft.session ? Number(draft.session) : null,
    };
    const outcome = await create(input);
    if (outcome.kind === 'refusal') return setProblem(outcome.refusal.message);
    if (outcome.kind !== 'saved') return setProblem(say('failed'));
    await client.refetchQueries({ include: ['MyWorkspaces', 'ImportRoom'] });
    onDone(outcome.value.id);
  };
  return (
    <FormDialog
      title={say('review.title')}
      submitLabel={say('review.submit')}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={busy}
      problem={problem}
      size="small"
    >
      <Autocomplete
        openOnFocus={false}
        label={say('review.state')}
        data={states.names}
        limit={8}
        value={draft.stateName}
        onChange={(value) => setDraft({ ...draft, stateName: value })}
        error={isTried && !draft.stateName.trim() ? say('needed') : undefined}
        withAsterisk
      />
      <Select
        label={say('review.session')}
        data={sessions.map(({ number }) => String(number))}
        value={draft.session}
        onChange={chooseSession}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': say('clear') }}
      />
      <Select
        label={say('review.cycle')}
        data={['1', '2', '3', '4', '5']}
        value={draft.cycle}
        onChange={(cycle) => setDraft({ ...draft, cycle })}
        error={isTried && !draft.cycle ? say('needed') : undefined}
        withAsterisk
      />
    </FormDialog>
  );
}
