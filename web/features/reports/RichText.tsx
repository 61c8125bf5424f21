import { Fragment, type ReactNode } from 'react';
import { asText, type TextNode } from './section-text.js';
import { SectionTable, type DrawnTable } from './SectionTable.js';

export interface RichTextProps {
  /** The editor’s JSON. */
  text: unknown;
  /** What is drawn where the text has a place for it. */
  tables: readonly DrawnTable[];
}

/** A text as it is read: nothing of the editor is loaded for it. */
export function RichText({ text, tables }: RichTextProps) {
  return <Nodes of={asText(text).content} tables={tables} />;
}

function Nodes({ of, tables }: { of: readonly TextNode[] | undefined; tables: readonly DrawnTable[] }) {
  return (of ?? []).map((node, at) => <Node key={at} node={node} tables={tables} />);
}

function Node({ node, tables }: { node: TextNode; tables: readonly DrawnTable[] }) {
  const inside = <Nodes of={node.content} tables={tables} />;
  switch (node.type) {
    case 'paragraph':
      return <p dir="auto">{inside}</p>;
    case 'heading':
      return node.attrs?.level === 3 ? <h5 dir="auto">{inside}</h5> : <h4 dir="auto">{inside}</h4>;
    case 'bulletList':
      return <ul>{inside}</ul>;
    case 'orderedList':
      return <ol>{inside}</ol>;
    case 'listItem':
      return <li>{inside}</li>;
    case 'blockquote':
      return <blockquote>{inside}</blockquote>;
    case 'hardBreak':
      return <br />;
    case 'reportTable': {
      const table = tables.find(({ key }) => key === node.attrs?.table);
      return table ? <SectionTable table={table} /> : null;
    }
    default:
      return marked(node.text ?? '', node.marks);
  }
}

/** Only where an address may lead from a report. */
const ADDRESS = /^(https?:\/\/|mailto:)/i;

function marked(text: string, marks: TextNode['marks']): ReactNode {
  return (marks ?? []).reduce<ReactNode>(
    (inner, { type, attrs }) => {
      if (type === 'bold') return <strong>{inner}</strong>;
      if (type === 'italic') return <em>{inner}</em>;
      const href = typeof attrs?.href === 'string' && ADDRESS.test(attrs.href) ? attrs.href : null;
      return href ? (
        <a href={href} rel="noreferrer">
          {inner}
        </a>
      ) : (
        inner
      );
    },
    <Fragment>{text}</Fragment>,
  );
}
