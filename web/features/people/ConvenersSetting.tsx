import { useQuery } from '@apollo/client/react';
import { Switch } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Notice } from '../../design/Notice.js';
import { SectionHead } from '../../design/SectionHead.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { convenersEditDocument, setConvenersEditDocument } from './people.documents.js';

/** Whether the rows of a cluster are left to its conveners; everybody reads it, administrators change it. */
export function ConvenersSetting({ workspaceId }: { workspaceId: string }) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `clusters.${id}` });
  const announce = useAnnounce();
  const { data, refetch } = useQuery(convenersEditDocument, { variables: { workspaceId } });
  const [set, submission] = useSubmission(setConvenersEditDocument);
  const problem = useProblem(submission);
  if (!data) return null;
  const { id, version, convenersEdit, mayChangeSettings } = data.workspace;
  const switchTo = async (isOn: boolean) => {
    const outcome = await set({ id, expectedVersion: version, isOn });
    if (outcome.kind === 'saved') announce(say(isOn ? 'leftToConveners' : 'everybodyEdits'));
    else await refetch().catch(() => undefined);
  };
  return (
    <section aria-labelledby="conveners-edit">
      <SectionHead id="conveners-edit" title={say('setting')} />
      {mayChangeSettings ? (
        <Switch
          checked={convenersEdit}
          disabled={submission.busy}
          onChange={(event) => void switchTo(event.currentTarget.checked)}
          label={say('settingLabel')}
          description={say('settingHelp')}
        />
      ) : (
        <p>{say(convenersEdit ? 'leftToConveners' : 'everybodyEdits')}</p>
      )}
      {problem && (
        <Notice tone="error" live="assertive">
          <p dir="auto">{problem}</p>
        </Notice>
      )}
    </section>
  );
}
