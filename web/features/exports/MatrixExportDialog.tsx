import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Dialog } from '../../design/Dialog.js';
import { Icon } from '../../design/Icon.js';
import { Notice } from '../../design/Notice.js';
import { matrixXlsxUrl, type SheetAudience } from './urls.js';
import { useDownload } from './useDownload.js';

export interface MatrixExportDialogProps {
  reviewId: string;
  opened: boolean;
  onClose: () => void;
}

const audiences: readonly SheetAudience[] = ['joint', 'mine'];

/** Asks in whose eyes the workbook is to be read, and says what it then holds and who may have it. */
export function MatrixExportDialog({ reviewId, opened, onClose }: MatrixExportDialogProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `exports.${id}` });
  const [audience, setAudience] = useState<SheetAudience>('joint');
  const { running, failure, fetchFile } = useDownload();

  const take = async () => {
    if (await fetchFile(matrixXlsxUrl(reviewId, audience))) onClose();
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
        <p>
          {say('matrix.whole')} {say('matrix.help')}
        </p>
      </Stack>
    </Dialog>
  );
}
