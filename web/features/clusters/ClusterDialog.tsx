import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { useViewer } from '../workspaces/viewer.js';
import { addClusterDocument, changeClusterDocument } from './clusters.documents.js';
import type { Convener, Kept } from './ClustersRoom.js';
import { ShortTextField } from '../recommendations/TextFields.js';

export interface ClusterDialogProps {
  /** Null for a new one. */
  cluster: Kept | null;
  organisations: readonly Convener[];
  onDone: () => void;
  onCancel: () => void;
}

const FIELDS = ['name', 'convenerIds'];

/** The name of a cluster and the organisations that convene it. */
export function ClusterDialog({ cluster, organisations, onDone, onCancel }: ClusterDialogProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `clusters.${id}` });
  const announce = useAnnounce();
  const [name, setName] = useState(cluster?.name ?? '');
  const [convenerIds, setConvenerIds] = useState(cluster?.convenerIds ?? []);
  const [isTried, setTried] = useState(false);
  const keeping = useKeeping(cluster);
  const isNameless = name.trim() === '';
  const submit = async () => {
    setTried(true);
    if (isNameless) return;
    if (!(await keeping.keep({ name, convenerIds }))) return;
    announce(intl.formatMessage({ id: 'clusters.kept' }, { name: name.trim() }));
    onDone();
  };
  const options = organisations
    .filter(({ id, side }) => side !== 'OBSERVER' || convenerIds.includes(id))
    .map((one) => ({ value: one.id, label: one.name }));
  return (
    <FormDialog
      title={say(cluster ? 'changeTitle' : 'add')}
      submitLabel={intl.formatMessage({ id: 'row.save' })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={keeping.busy}
      problem={keeping.problem}
    >
      <ShortTextField
        label={say('name')}
        value={name}
        most={120}
        dir="auto"
        required
        error={isTried && isNameless ? say('nameNeeded') : keeping.errorAt('name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <MultiSelect
        label={say('conveners')}
        description={say('convenersHelp')}
        data={options}
        value={convenerIds}
        onChange={setConvenerIds}
        error={keeping.errorAt('convenerIds')}
        nothingFoundMessage={intl.formatMessage({ id: 'plan.noOrganisation' })}
        openOnFocus={false}
        searchable
      />
    </FormDialog>
  );
}

/** Adds the cluster, or changes the one that is there. */
function useKeeping(cluster: Kept | null) {
  const { workspace } = useViewer();
  const [add, adding] = useSubmission(addClusterDocument);
  const [change, changing] = useSubmission(changeClusterDocument);
  const submission = cluster ? changing : adding;
  const keep = async (draft: { name: string; convenerIds: string[] }) => {
    const outcome = cluster
      ? await change({ id: cluster.id, expectedVersion: cluster.version, ...draft })
      : await add({ workspaceId: workspace.id, ...draft });
    return outcome.kind === 'saved';
  };
  return {
    keep,
    busy: submission.busy,
    problem: useProblem(submission, FIELDS),
    errorAt: (field: string) => atField(submission, field),
  };
}
