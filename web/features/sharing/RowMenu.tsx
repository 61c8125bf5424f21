import { ActionIcon, Menu } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router';
import { Icon } from '../../design/Icon.js';
import { ArchiveRecommendationDialog } from '../recommendations/ArchiveRecommendationDialog.js';
import { CorrectRecommendationDialog } from '../recommendations/CorrectRecommendationDialog.js';
import type { Page } from './usePageOf.js';

export interface RowMenuProps {
  page: Page;
  /** Where to go once the row is archived and this page is no more. */
  back: string;
  onChanged: () => void;
}

/** Corrects the row against its document, or takes it out when it was a mistake. */
export function RowMenu({ page, back, onChanged }: RowMenuProps) {
  const intl = useIntl();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'correct' | 'archive' | null>(null);
  const close = () => setOpen(null);
  const { row, positions, reviewId } = page;
  const [position] = positions;
  const recommendation = {
    ...page.recommendation,
    reviewId,
    kind: row.kind,
    number: row.number ?? null,
    reference: row.reference,
    text: row.text,
    recommendingStates: row.recommendingStates.map(({ label }) => label),
    position: row.position,
    positionVerbatim: position?.verbatim,
    sourceSymbol: position?.sourceSymbol,
    sourceParagraph: position?.sourceParagraph,
  };
  const corrected = () => {
    close();
    onChanged();
  };
  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false} withinPortal={false}>
        <Menu.Target>
          <ActionIcon aria-label={intl.formatMessage({ id: 'page.menu' })}>
            <Icon name="more" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon name="pencil" />} onClick={() => setOpen('correct')}>
            {intl.formatMessage({ id: 'page.correct' })}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="undo" />} onClick={() => setOpen('archive')}>
            {intl.formatMessage({ id: 'page.archive' })}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'correct' && (
        <CorrectRecommendationDialog recommendation={recommendation} onDone={corrected} onCancel={close} />
      )}
      {open === 'archive' && (
        <ArchiveRecommendationDialog
          recommendation={recommendation}
          onDone={() => void navigate(back)}
          onCancel={close}
        />
      )}
    </>
  );
}
