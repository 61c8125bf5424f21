import { mergeAttributes, Node } from '@tiptap/core';
import { NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import { createContext, useContext } from 'react';
import { useIntl } from 'react-intl';
import { SectionTable, type DrawnTable } from './SectionTable.js';

/** The tables of the section being shown, by key. */
export const TablesContext = createContext<readonly DrawnTable[]>([]);

function ReportTableView({ node, selected }: NodeViewProps) {
  const intl = useIntl();
  const tables = useContext(TablesContext);
  const table = tables.find(({ key }) => key === node.attrs.table);
  return (
    <NodeViewWrapper data-report-table={node.attrs.table} data-selected={selected || undefined} contentEditable={false}>
      {table ? <SectionTable table={table} /> : <p>{intl.formatMessage({ id: 'reports.tableGone' })}</p>}
    </NodeViewWrapper>
  );
}

/** The place in the text where the program draws a table: moved and taken out as a whole, never typed in. */
export const ReportTableNode = Node.create({
  name: 'reportTable',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    table: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-table'),
      renderHTML: ({ table }: { table: string }) => ({ 'data-table': table }),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-table]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes)],
  addNodeView: () => ReactNodeViewRenderer(ReportTableView),
});
