import { Button } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import { later } from '../../lib/later.js';
import { mayExportMatrixDocument } from './exports.documents.js';
import type { ShownRows } from './urls.js';

const MatrixExportDialog = later(() => import('./MatrixExportDialog.js'), 'MatrixExportDialog');

/** Takes the matrix away as a workbook; nothing for those who may not. */
export function MatrixExportButton({ reviewId, shown }: { reviewId: string; shown: ShownRows }) {
  const intl = useIntl();
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const { data } = useQuery(mayExportMatrixDocument, { variables: { reviewId } });
  if (!data?.review.viewerCanExportMatrix) return null;
  const open = () => {
    setWasOpen(true);
    setIsOpen(true);
  };
  return (
    <>
      <Button variant="default" leftSection={<Icon name="download" />} aria-haspopup="dialog" onClick={open}>
        {intl.formatMessage({ id: 'exports.matrix' })}
      </Button>
      {wasOpen && <MatrixExportDialog {...{ reviewId, shown }} opened={isOpen} onClose={() => setIsOpen(false)} />}
    </>
  );
}
