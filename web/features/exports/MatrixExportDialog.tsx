import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Dialog } from '../../design/Dialog.js';
import { Icon } from '../../design/Icon.js';
import { Notice } from '../../design/Notice.js';
import { matrixXlsxUrl, type SheetAudience, type ShownRows } from './urls.js';
import { useDownload } from './useDownload.js';

export interface MatrixExportDialogProps {
  reviewId: string;
  /** Left out where no rows are shown beside it. */
  shown?: ShownRows;
  opened: boolean;
  onClose: () => void;
}

const audiences: readonly SheetAudience[] = ['joint', 'mine'];

const NONE: ShownRows = { entryIds: [], all: 0 };

/**
 * Asks in whose eyes the workbook is to be read and, where only some rows are shown, whether it is to hold the others too;
 * says what it then holds and who may have it.
 */
export function MatrixExportDialog({ reviewId, shown = NONE, opened, onClose }: MatrixExportDialogProps) {
  const intl = useIntl();
  const say = (id: string, count?: number) => intl.formatMessage({ id: `exports.${id}` }, { count });
  const [audience, setAudience] = useState<SheetAudience>('joint');
  const [rows, setRows] = useState<'allRows' | 'shownRows'>('allRows');
  const { running, failure, fetchFile } = useDownload();
  const { entryIds, all } = shown;
  const mayBePart = entryIds.length > 0 && entryIds.length < all;
  const isPart = mayBePart && rows === 'shownRows';

  const take = async () => {
    const url = matrixXlsxUrl(reviewId);
    const isTaken = isPart
      ? await fetchFile(url, { audience, entryIds })
      : await fetchFile(`${url}?audience=${audience}`);
    if (isTaken) onClose();
  };

  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={say('matrix.title')}
      closeLabel={say('close')}
      actions={
        <Button leftSection={<Icon name="download" />} loading={running !== null} onClick={() => void take()}>
          {say('matrix.make')}
        </Button>
      }
    >
      <Stack gap="md">
        {failure && (
          <Notice tone="error" live="assertive">
            {failure}
          </Notice>
        )}
        <Radio.Group
          label={say('matrix.audience')}
          value={audience}
          onChange={(chosen) => setAudience(chosen as SheetAudience)}
        >
          <Stack gap="sm" mt="xs">
            {audiences.map((one) => (
              <Radio key={one} value={one} label={say(`matrix.${one}`)} description={say(`matrix.${one}.holds`)} />
            ))}
          </Stack>
        </Radio.Group>
        {mayBePart && (
          <Radio.Group
            label={say('matrix.rows')}
            value={rows}
            onChange={(chosen) => setRows(chosen as 'allRows' | 'shownRows')}
          >
            <Stack gap="sm" mt="xs">
              <Radio value="allRows" label={say('matrix.allRows', all)} />
              <Radio value="shownRows" label={say('matrix.shownRows', entryIds.length)} />
            </Stack>
          </Radio.Group>
        )}
        <p>
          {say(isPart ? 'matrix.part' : 'matrix.whole')} {say('matrix.help')}
        </p>
      </Stack>
    </Dialog>
  );
}
