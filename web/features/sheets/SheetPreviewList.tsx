import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { SectionHead } from '../../design/SectionHead.js';
import classes from '../imports/imports.module.css';
import { useFormat } from '../../lib/useFormat.js';
import { SheetApplyBar } from './SheetApplyBar.js';
import { countKinds, kinds, takenRows, type Choices, type SheetPreview } from './sheet-choices.js';
import type { Draft, SheetFile } from './sheet-layout.js';
import { SheetRows } from './SheetRows.js';
import { StrayRows } from './StrayRows.js';

export interface SheetPreviewListProps {
  of: SheetFile;
  draft: Draft;
  preview: SheetPreview;
  /** Hears that rows changed since they were shown. */
  onStale: () => void;
}

/** What the file would do: in figures, in what stays out, row by row; and the button that does what is chosen. */
export function SheetPreviewList({ of, draft, preview, onStale }: SheetPreviewListProps) {
  const intl = useIntl();
  const [choices, setChoices] = useState<Choices>({});
  const counts = countKinds(preview);
  return (
    <section aria-labelledby="sheet-preview" className={classes.preview}>
      <SectionHead id="sheet-preview" title={intl.formatMessage({ id: 'sheets.preview.title' })} />
      <dl className={classes.figures}>
        {kinds.map((kind) => (
          <div key={kind} data-none={counts[kind] === 0 || undefined}>
            <dt>{intl.formatMessage({ id: `sheets.kind.${kind}` })}</dt>
            <dd>{intl.formatNumber(counts[kind])}</dd>
          </div>
        ))}
        <div data-none={preview.unchanged === 0 || undefined}>
          <dt>{intl.formatMessage({ id: 'sheets.preview.unchanged' })}</dt>
          <dd>{intl.formatNumber(preview.unchanged)}</dd>
        </div>
      </dl>
      <Remarks preview={preview} />
      <StrayRows strays={preview.strays} />
      {preview.rows.length > 0 && <SheetRows rows={preview.rows} choices={choices} onChange={setChoices} />}
      <SheetApplyBar of={of} draft={draft} rows={takenRows(preview, choices)} onStale={onStale} />
    </section>
  );
}

function Remarks({ preview }: { preview: SheetPreview }) {
  const format = useFormat();
  const isUnknown = preview.rows.some(({ isBaseKnown }) => !isBaseKnown);
  return (
    <>
      {isUnknown && (
        <Notice tone="warning">
          <FormattedMessage id="sheets.preview.baseUnknown" />
        </Notice>
      )}
      {preview.absent > 0 && (
        <Notice tone="info">
          <FormattedMessage id="sheets.preview.absent" values={{ count: preview.absent }} />
        </Notice>
      )}
      {preview.ignoredColumns.length > 0 && (
        <Notice tone="info">
          <FormattedMessage
            id="sheets.preview.ignored"
            values={{ count: preview.ignoredColumns.length, columns: format.list(preview.ignoredColumns) }}
          />
        </Notice>
      )}
    </>
  );
}
