import { ActionIcon, Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Icon } from '../../design/Icon.js';
import { SectionHead } from '../../design/SectionHead.js';
import { AudienceTag } from '../recommendations/AudienceTag.js';
import { CitedSource } from './CitedSource.js';
import { AddEvidenceDialog, ChangeEvidenceDialog } from './EvidenceDialog.js';
import type { Evidence } from './evidence-of-row.js';
import classes from './evidence.module.css';
import { WithdrawEvidenceDialog } from './WithdrawEvidenceDialog.js';

export interface EvidenceSectionProps {
  entryId: string;
  evidence: readonly Evidence[];
  canAdd: boolean;
  /** Something was added, changed or withdrawn. */
  onChanged: () => void;
}

type Open = { kind: 'add' } | { kind: 'change' | 'withdraw'; piece: Evidence } | null;

/** The sources of a row that the reader may see, and what may be done with them. */
export function EvidenceSection({ entryId, evidence, canAdd, onChanged }: EvidenceSectionProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const done = (id: string) => () => {
    announce(intl.formatMessage({ id }));
    close();
    onChanged();
  };
  return (
    <section aria-labelledby="evidence">
      <SectionHead
        id="evidence"
        title={intl.formatMessage({ id: 'evidence.title' })}
        end={
          canAdd && (
            <Button variant="subtle" size="compact-sm" onClick={() => setOpen({ kind: 'add' })}>
              {intl.formatMessage({ id: 'evidence.add' })}
            </Button>
          )
        }
      />
      {evidence.length === 0 && <p className={classes.empty}>{intl.formatMessage({ id: 'evidence.none' })}</p>}
      <ul className={classes.list}>
        {evidence.map((piece) => (
          <li key={piece.id} className={classes.item}>
            <span className={classes.piece}>
              <CitedSource source={piece} />
              {piece.viewerCan.change && <PieceMenu piece={piece} onOpen={setOpen} />}
            </span>
            <span className={classes.whose}>
              <span dir="auto">{piece.author.person ?? piece.author.organisation}</span>
              <AudienceTag audience={piece.isShared ? 'JOINT' : piece.audience} />
            </span>
          </li>
        ))}
      </ul>
      {open?.kind === 'add' && <AddEvidenceDialog entryId={entryId} onDone={done('evidence.added')} onCancel={close} />}
      {open?.kind === 'change' && (
        <ChangeEvidenceDialog piece={open.piece} onDone={done('evidence.changed')} onCancel={close} />
      )}
      {open?.kind === 'withdraw' && (
        <WithdrawEvidenceDialog piece={open.piece} onDone={done('evidence.isWithdrawn')} onCancel={close} />
      )}
    </section>
  );
}

function PieceMenu({ piece, onOpen }: { piece: Evidence; onOpen: (open: Open) => void }) {
  const intl = useIntl();
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false} withinPortal={false}>
      <Menu.Target>
        <ActionIcon aria-label={intl.formatMessage({ id: 'evidence.menu' }, { citation: piece.citation })}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="pencil" />} onClick={() => onOpen({ kind: 'change', piece })}>
          {intl.formatMessage({ id: 'evidence.change' })}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="undo" />} onClick={() => onOpen({ kind: 'withdraw', piece })}>
          {intl.formatMessage({ id: 'evidence.withdraw' })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
