import { Fragment, type ReactNode } from 'react';
import { asText, type TextNode } from './section-text.js';
import classes from './ReleasedText.module.css';
import { SectionTable, type DrawnTable } from './SectionTable.js';

export interface RichTextProps {
  /** The editor’s JSON. */
  text: unknown;
  /** What is drawn where the text has a place for it. */
  tables: readonly DrawnTable[];
  /** The level of the heading the text stands under. */
  under: 2 | 3;
}

/** A text as it is read: nothing of the editor is loaded for it. */
export function RichText({ text, ...around }: RichTextProps) {
  return <Nodes of={asText(text).content} {...around} />;
}

type Around = Omit<RichTextProps, 'text'>;

function Nodes({ of, ...around }: Around & { of: readonly TextNode[] | undefined }) {
  return (of ?? []).map((node, at) => <Node key={at} node={node} {...around} />);
}

function Node({ node, tables, under }: Around & { node: TextNode }) {
  const inside = <Nodes of={node.content} tables={tables} under={under} />;
  switch (node.type) {
    case 'paragraph':
      return <p dir="auto">{inside}</p>;
    case 'heading':
      return <Heading level={node.attrs?.level === 3 ? under + 2 : under + 1}>{inside}</Heading>;
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

function Heading({ level, children }: { level: number; children: ReactNode }) {
  const Element = `h${level}` as 'h3' | 'h4' | 'h5';
  return (
    <Element className={classes.subheading} dir="auto">
      {children}
    </Element>
  );
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
