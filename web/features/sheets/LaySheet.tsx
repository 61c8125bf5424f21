import { Button } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import type { SheetRoomQuery } from '../../graphql/generated/graphql.js';
import { LayoutForm } from './LayoutForm.js';
import { firstDraft, layoutOf, missingIn, speaksForItself, type Draft, type SheetFile } from './sheet-layout.js';
import { SheetPreviewList } from './SheetPreviewList.js';
import { sheetPreviewDocument } from './sheets.documents.js';

export interface LaySheetProps {
  of: SheetFile;
  reviews: SheetRoomQuery['workspace']['reviews'];
}

/** Says which column is what where the file does not, then shows what laying it would do. */
export function LaySheet({ of, reviews }: LaySheetProps) {
  const intl = useIntl();
  const [draft, setDraft] = useState(() => firstDraft(of, reviews));
  const [laid, setLaid] = useState<Draft | null>(() => (speaksForItself(of, draft) ? draft : null));
  if (!laid)
    return <LayoutForm of={of} reviews={reviews} draft={draft} onChange={setDraft} onDone={() => setLaid(draft)} />;
  return (
    <>
      <div>
        <Button variant="default" onClick={() => setLaid(null)}>
          {intl.formatMessage({ id: 'sheets.layout.change' })}
        </Button>
      </div>
      <Laid of={of} draft={laid} />
    </>
  );
}

function Laid({ of, draft }: { of: SheetFile; draft: Draft }) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const { data, error, refetch } = useQuery(sheetPreviewDocument, {
    variables: { id: of.id, layout: layoutOf(draft) },
    skip: missingIn(draft) !== null,
    fetchPolicy: 'network-only',
  });
  if (error && !data) {
    return (
      <ErrorState
        title={say('imports.preview.error')}
        onRetry={() => void refetch()}
        retryLabel={say('imports.retry')}
      />
    );
  }
  if (!data) return <LoadingState label={say('imports.preview.loading')} lines={8} />;
  const again = () => void refetch().catch(() => undefined);
  return <SheetPreviewList of={of} draft={draft} preview={data.matrixFilePreview} onStale={again} />;
}
