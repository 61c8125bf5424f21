import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useSubmission } from '../recommendations/useSubmission.js';
import { NameViewDialog } from './NameViewDialog.js';
import type { SavedView } from './useViews.js';
import { saveViewDocument } from './views.documents.js';

export interface SaveViewDialogProps {
  readonly workspaceId: string;
  readonly state: string;
  readonly onDone: (view: SavedView) => void;
  readonly onCancel: () => void;
}

const audiences = ['PERSONAL', 'ORGANISATION'] as const;

/** Keeps what is shown under a name: for oneself, unless the person says for all of their organisation. */
export function SaveViewDialog({ workspaceId, state, onDone, onCancel }: SaveViewDialogProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `views.${id}` });
  const [audience, setAudience] = useState<(typeof audiences)[number]>('PERSONAL');
  const [save, submission] = useSubmission(saveViewDocument);
  const submit = async (name: string) => {
    const outcome = await save({ workspaceId, name, state, audience });
    if (outcome.kind === 'saved') onDone(outcome.value);
  };
  return (
    <NameViewDialog
      title={say('saveTitle')}
      submission={submission}
      onSubmit={(name) => void submit(name)}
      onCancel={onCancel}
    >
      <Radio.Group
        label={say('forWhom')}
        value={audience}
        onChange={(value) => setAudience(value as (typeof audiences)[number])}
      >
        <Stack gap="xs" mt="xs">
          {audiences.map((one) => (
            <Radio key={one} value={one} label={say(`for.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <p>{say('saveHelp')}</p>
    </NameViewDialog>
  );
}
