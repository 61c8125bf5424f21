import { Switch } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Notice } from '../../design/Notice.js';
import { SectionHead } from '../../design/SectionHead.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { fourEyesDocument, setFourEyesDocument } from './people.documents.js';

/** Whether what leaves a side is looked at by two of its coordinators; everybody reads it, administrators change it. */
export function FourEyesSetting({ workspaceId }: { workspaceId: string }) {
  const intl = useIntl();
  const announce = useAnnounce();
  const { data, refetch } = useQuery(fourEyesDocument, { variables: { workspaceId } });
  const [set, submission] = useSubmission(setFourEyesDocument);
  const problem = useProblem(submission);
  if (!data) return null;
  const { id, version, hasFourEyes, mayChangeSettings } = data.workspace;
  const switchTo = async (isOn: boolean) => {
    const outcome = await set({ id, expectedVersion: version, isOn });
    if (outcome.kind === 'saved') announce(intl.formatMessage({ id: isOn ? 'fourEyes.isOn' : 'fourEyes.isOff' }));
    else await refetch().catch(() => undefined);
  };
  return (
    <section aria-labelledby="four-eyes">
      <SectionHead id="four-eyes" title={intl.formatMessage({ id: 'fourEyes.title' })} />
      {mayChangeSettings ? (
        <Switch
          checked={hasFourEyes}
          disabled={submission.busy}
          onChange={(event) => void switchTo(event.currentTarget.checked)}
          label={intl.formatMessage({ id: 'fourEyes.label' })}
          description={intl.formatMessage({ id: 'fourEyes.help' })}
        />
      ) : (
        <p>{intl.formatMessage({ id: hasFourEyes ? 'fourEyes.isOn' : 'fourEyes.isOff' })}</p>
      )}
      {problem && (
        <Notice tone="error" live="assertive">
          <p dir="auto">{problem}</p>
        </Notice>
      )}
    </section>
  );
}
