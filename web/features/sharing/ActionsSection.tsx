import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { SectionHead } from '../../design/SectionHead.js';
import { PlanActionDialog } from '../matrix/ActionDialogs.js';
import { ActionList, type OpenAction } from '../matrix/ActionList.js';
import { OpenedAction } from '../matrix/OpenedAction.js';
import type { Page } from './usePageOf.js';

/** The measures planned for the row, with who is responsible and by when; the own organisation's are changed here. */
export function ActionsSection({ page, onChanged }: { page: Page; onChanged: () => void }) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [isPlanning, setPlanning] = useState(false);
  const [open, setOpen] = useState<OpenAction | null>(null);
  const { actions, organisations } = page;
  const planned = () => {
    announce(intl.formatMessage({ id: 'measures.planned' }));
    setPlanning(false);
    onChanged();
  };
  return (
    <section aria-labelledby="actions">
      <SectionHead
        id="actions"
        title={intl.formatMessage({ id: 'page.actions' })}
        end={
          page.viewerCan.planActions && (
            <Button variant="subtle" size="compact-sm" onClick={() => setPlanning(true)}>
              {intl.formatMessage({ id: 'measures.plan' })}
            </Button>
          )
        }
      />
      <ActionList
        actions={actions}
        nameOf={(id) => organisations.find((one) => one.id === id)?.name ?? ''}
        onOpen={setOpen}
      />
      {isPlanning && <PlanActionDialog entryId={page.id} onDone={planned} onCancel={() => setPlanning(false)} />}
      <OpenedAction open={open} actions={actions} onClose={() => setOpen(null)} onChanged={onChanged} />
    </section>
  );
}
