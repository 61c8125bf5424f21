import { useIntl } from 'react-intl';
import type { DrawnTable } from './SectionTable.js';

/** What a table is called: by its own caption, else by its kind. */
export function useTableName(): (table: DrawnTable) => string {
  const intl = useIntl();
  return ({ caption, kind }) => caption ?? intl.formatMessage({ id: `reports.table.${kind}` });
}
