import { ActionIcon, Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Icon } from '../../design/Icon.js';
import type { IconName } from '../../design/icons.js';
import { SectionHead } from '../../design/SectionHead.js';
import { Tag } from '../../design/Tag.js';
import { AudienceTag } from '../recommendations/AudienceTag.js';
import { ShareThingDialog } from '../recommendations/ShareThingDialog.js';
import { WithdrawThingDialog } from '../recommendations/WithdrawThingDialog.js';
import { CitedSource } from './CitedSource.js';
import { AddEvidenceDialog, ChangeEvidenceDialog } from './EvidenceDialog.js';
import { CopyNameDialog, EvidenceFileDialog, RemoveFileDialog } from './EvidenceFileDialogs.js';
import { EvidenceFileLines } from './EvidenceFileLines.js';
import { readersOf, type Evidence } from './evidence-of-row.js';
import classes from './evidence.module.css';
import { SourceDialog } from './SourceDialog.js';
import { WithdrawEvidenceDialog } from './WithdrawEvidenceDialog.js';

export interface EvidenceSectionProps {
  entryId: string;
  evidence: readonly Evidence[];
  canAdd: boolean;
  /** Something was added, changed or withdrawn. */
  onChanged: () => void;
}

type Act = 'change' | 'withdraw' | 'file' | 'copyName' | 'removeFile' | 'source';
type Open = { kind: 'add' } | { kind: Act | 'share' | 'unshare'; piece: Evidence } | null;

/** The sources of a row that the reader may see, and what may be done with them. */
export function EvidenceSection({ entryId, evidence, canAdd, onChanged }: EvidenceSectionProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const changed = () => {
    close();
    onChanged();
  };
  const done = (id: string) => () => {
    announce(intl.formatMessage({ id }));
    changed();
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
              {(piece.viewerCan.change || piece.viewerCan.withdraw) && <PieceMenu piece={piece} onOpen={setOpen} />}
            </span>
            <EvidenceFileLines piece={piece} />
            <span className={classes.whose}>
              <span dir="auto">{piece.author.person ?? piece.author.organisation}</span>
              <AudienceTag audience={readersOf(piece)} />
              {piece.hasSource && <Tag icon="lock">{intl.formatMessage({ id: 'evidence.source.kept' })}</Tag>}
            </span>
          </li>
        ))}
      </ul>
      {open?.kind === 'add' && <AddEvidenceDialog entryId={entryId} onDone={done('evidence.added')} onCancel={close} />}
      {open?.kind === 'share' && (
        <ShareThingDialog kind="EVIDENCE" id={open.piece.id} onDone={changed} onCancel={close} />
      )}
      {open?.kind === 'unshare' && <UnshareDialog piece={open.piece} onDone={changed} onCancel={close} />}
      {open && isOfPiece(open) && <PieceDialog {...open} done={done} onCancel={close} />}
    </section>
  );
}

const said: Record<Act, string> = {
  change: 'evidence.changed',
  withdraw: 'evidence.isWithdrawn',
  file: 'evidence.file.kept',
  copyName: 'evidence.copy.named',
  removeFile: 'evidence.file.removed',
  source: 'evidence.source.saved',
};
const dialogs = {
  change: ChangeEvidenceDialog,
  withdraw: WithdrawEvidenceDialog,
  file: EvidenceFileDialog,
  copyName: CopyNameDialog,
  removeFile: RemoveFileDialog,
  source: SourceDialog,
} as const;

interface OpenPiece {
  kind: Act;
  piece: Evidence;
  done: (id: string) => () => void;
  onCancel: () => void;
}

function PieceDialog({ kind, piece, done, onCancel }: OpenPiece) {
  const Shown = dialogs[kind];
  return <Shown piece={piece} onDone={done(said[kind])} onCancel={onCancel} />;
}

const isOfPiece = (open: NonNullable<Open>): open is { kind: Act; piece: Evidence } => open.kind in dialogs;

/** Takes back what others read of a source. */
function UnshareDialog({ piece, onDone, onCancel }: { piece: Evidence; onDone: () => void; onCancel: () => void }) {
  const { id, citation, sharedWith } = piece;
  const audience = sharedWith === 'JOINT' ? 'JOINT' : 'SIDE';
  return <WithdrawThingDialog thing={{ kind: 'EVIDENCE', id, audience, text: citation }} {...{ onDone, onCancel }} />;
}

function PieceMenu({ piece, onOpen }: { piece: Evidence; onOpen: (open: Open) => void }) {
  const intl = useIntl();
  const item = (kind: Act | 'share' | 'unshare', icon: IconName, id: string) => (
    <Menu.Item leftSection={<Icon name={icon} />} onClick={() => onOpen({ kind, piece })}>
      {intl.formatMessage({ id })}
    </Menu.Item>
  );
  const { viewerCan } = piece;
  const isPersonal = piece.audience === 'PERSONAL';
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false} withinPortal={false}>
      <Menu.Target>
        <ActionIcon aria-label={intl.formatMessage({ id: 'evidence.menu' }, { citation: piece.citation })}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {viewerCan.change && item('change', 'pencil', 'evidence.change')}
        {viewerCan.change && item('file', 'upload', piece.file ? 'evidence.file.replace' : 'evidence.file.add')}
        {viewerCan.change && !isPersonal && piece.cleanedFile && item('copyName', 'share', 'evidence.copy.rename')}
        {viewerCan.change && piece.file && item('removeFile', 'close', 'evidence.file.remove')}
        {viewerCan.change && !isPersonal && item('source', 'lock', 'evidence.source.open')}
        {viewerCan.share && item('share', 'share', isPersonal ? 'share.toOrganisation' : 'share.act')}
        {viewerCan.withdraw && item('unshare', 'lock', 'withdraw.act')}
        {viewerCan.change && item('withdraw', 'undo', 'evidence.withdraw')}
      </Menu.Dropdown>
    </Menu>
  );
}
