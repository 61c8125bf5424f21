import { Button, NativeSelect } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { DataTable, type DataColumn } from '../../design/DataTable.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { SheetField } from '../../graphql/generated/graphql.js';
import classes from '../imports/imports.module.css';
import { useReviewTitle } from '../imports/useReviewTitle.js';
import type { LaySheetProps } from './LaySheet.js';
import { draftOf, missingIn, sheetFields, withField, type Draft, type SheetFile } from './sheet-layout.js';
import own from './sheets.module.css';

export interface LayoutFormProps extends LaySheetProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  onDone: () => void;
}

/** A person says which review, which sheet, where the headings stand, and what each column holds. */
export function LayoutForm({ of, reviews, draft, onChange, onDone }: LayoutFormProps) {
  const intl = useIntl();
  const missing = missingIn(draft);
  return (
    <section aria-labelledby="sheet-layout" className={classes.preview}>
      <SectionHead id="sheet-layout" title={intl.formatMessage({ id: 'sheets.layout.title' })} />
      <p>
        <FormattedMessage id="sheets.layout.help" />
      </p>
      <Places of={of} reviews={reviews} draft={draft} onChange={onChange} />
      <Columns of={of} draft={draft} onChange={onChange} />
      <div className={classes.bar}>
        <p id="layout-waits" className={classes.barWords} role="status">
          <FormattedMessage id={missing ? `sheets.layout.missing.${missing}` : 'sheets.layout.ready'} />
        </p>
        <Button disabled={missing !== null} onClick={onDone} aria-describedby="layout-waits">
          <FormattedMessage id="sheets.layout.compare" />
        </Button>
      </div>
    </section>
  );
}

function Places({ of, reviews, draft, onChange }: Omit<LayoutFormProps, 'onDone'>) {
  const intl = useIntl();
  const reviewTitle = useReviewTitle();
  const say = (id: string) => intl.formatMessage({ id });
  const sheet = of.sheets[draft.sheet];
  const none = { value: '', label: say('sheets.layout.choose') };
  const rows = sheet.opening.map(({ row, cells }) => ({
    value: String(row),
    label: `${intl.formatNumber(row)}: ${cells.filter(Boolean).slice(0, 4).join(' | ')}`.slice(0, 90),
  }));
  return (
    <div className={own.places}>
      <NativeSelect
        label={say('sheets.layout.review')}
        value={draft.reviewId ?? ''}
        data={[
          ...(draft.reviewId ? [] : [none]),
          ...reviews.map((review) => ({ value: review.id, label: reviewTitle(review) })),
        ]}
        onChange={({ currentTarget }) => onChange({ ...draft, reviewId: currentTarget.value || null })}
      />
      {of.sheets.length > 1 && (
        <NativeSelect
          label={say('sheets.layout.sheet')}
          value={String(draft.sheet)}
          data={of.sheets.map(({ index, name }) => ({ value: String(index), label: name }))}
          onChange={({ currentTarget }) => onChange(draftOf(of.sheets[Number(currentTarget.value)], draft.reviewId))}
        />
      )}
      <NativeSelect
        label={say('sheets.layout.headRow')}
        value={draft.headRow === null ? '' : String(draft.headRow)}
        data={[...(draft.headRow === null ? [none] : []), ...rows]}
        onChange={({ currentTarget }) => onChange({ ...draft, headRow: Number(currentTarget.value) || null })}
      />
    </div>
  );
}

interface SheetColumn {
  readonly column: number;
  readonly heading: string;
  readonly sample: string;
}

/** The columns of the chosen sheet with a value from below the headings, as far as they have either. */
function columnsOf({ sheets }: SheetFile, { sheet, headRow }: Draft): SheetColumn[] {
  const { opening } = sheets[sheet];
  const head = opening.find(({ row }) => row === headRow);
  const below = opening.filter(({ row }) => headRow === null || row > headRow);
  const width = Math.max(0, ...opening.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => ({
    column,
    heading: head?.cells[column] ?? '',
    sample: below.map(({ cells }) => cells[column] ?? '').find(Boolean) ?? '',
  })).filter(({ heading, sample }) => heading || sample);
}

function Columns({ of, draft, onChange }: Pick<LayoutFormProps, 'of' | 'draft' | 'onChange'>) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const nameOf = ({ heading, column }: SheetColumn) =>
    heading || intl.formatMessage({ id: 'sheets.layout.columnNumber' }, { number: column + 1 });
  const data = [
    { value: '', label: say('sheets.layout.leaveOut') },
    ...sheetFields.map((field) => ({ value: field, label: say(`sheets.field.${field}`) })),
  ];
  const columns: DataColumn<SheetColumn>[] = [
    {
      id: 'heading',
      header: say('sheets.layout.column'),
      rowHeader: true,
      draw: (one) => (
        <>
          <bdi>{nameOf(one)}</bdi>
          {one.sample && (
            <span dir="auto" className={own.sample}>
              {one.sample}
            </span>
          )}
        </>
      ),
    },
    {
      id: 'field',
      header: say('sheets.layout.field'),
      draw: (one) => (
        <NativeSelect
          aria-label={intl.formatMessage({ id: 'sheets.layout.fieldOf' }, { column: nameOf(one) })}
          value={draft.fields[one.column] ?? ''}
          data={data}
          onChange={({ currentTarget }) =>
            onChange(withField(draft, one.column, (currentTarget.value || null) as SheetField | null))
          }
        />
      ),
    },
  ];
  return (
    <DataTable
      caption={say('sheets.layout.columns')}
      columns={columns}
      rows={columnsOf(of, draft)}
      rowKey={({ column }) => String(column)}
      empty={say('sheets.layout.empty')}
    />
  );
}
