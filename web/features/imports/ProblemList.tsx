import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { DataTable, type DataColumn } from '../../design/DataTable.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { ImportFileQuery } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';

type Problem = ImportFileQuery['import']['problems'][number];

/** How many problems are read at a glance; the others wait for a press. */
const FIRST = 8;

/** Everything odd in the file, with row and column; nothing where all is well. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const intl = useIntl();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const say = (id: string) => intl.formatMessage({ id });
  if (problems.length === 0) return null;
  const numbered = problems.map((problem, at) => ({ ...problem, at }));
  const columns: DataColumn<(typeof numbered)[number]>[] = [
    {
      id: 'row',
      header: say('imports.problems.row'),
      draw: ({ row }) => (row === null ? say('imports.problems.wholeFile') : format.number(row)),
    },
    { id: 'column', header: say('imports.problems.column'), draw: ({ column }) => <bdi>{column ?? '–'}</bdi> },
    { id: 'message', header: say('imports.problems.what'), draw: ({ message }) => <span dir="auto">{message}</span> },
    { id: 'value', header: say('imports.problems.value'), draw: ({ value }) => <bdi>{value ?? '–'}</bdi> },
  ];
  const title = intl.formatMessage({ id: 'imports.problems.title' }, { count: problems.length });
  return (
    <section aria-labelledby="import-problems">
      <SectionHead id="import-problems" title={title} />
      <DataTable
        caption={say('imports.problems.caption')}
        columns={columns}
        rows={isWhole ? numbered : numbered.slice(0, FIRST)}
        rowKey={({ at }) => String(at)}
      />
      {problems.length > FIRST && (
        <Button variant="subtle" onClick={() => setWhole(!isWhole)} aria-expanded={isWhole}>
          {intl.formatMessage(
            { id: isWhole ? 'imports.problems.fewer' : 'imports.problems.all' },
            { count: problems.length },
          )}
        </Button>
      )}
    </section>
  );
}
