import Link from '@tiptap/extension-link';
import { EditorContent, useEditor, type JSONContent } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { EditorToolbar } from './EditorToolbar.js';
import classes from './ReportEditor.module.css';
import { inLanguage } from './in-language.js';
import { ReportTableNode, TablesContext } from './report-table-node.js';
import { asText, type TextNode } from './section-text.js';
import type { DrawnTable } from './SectionTable.js';

export interface ReportEditorProps {
  /** What is being written, for those who do not see it. */
  label: string;
  /** The language it is written in. */
  language: string;
  /** What it starts with; later changes of this are not taken over. */
  text: TextNode;
  tables: readonly DrawnTable[];
  isEditable: boolean;
  onChange: (text: TextNode) => void;
}

/** Only what a report prints: two levels of headings, lists, quotations, bold, italic, links, and tables in their places. */
const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    strike: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    underline: false,
    trailingNode: false,
    link: false,
  }),
  Link.configure({ openOnClick: false, protocols: ['http', 'https', 'mailto'] }),
  ReportTableNode,
];

/** The editor of a section, at most 75 characters wide. */
export function ReportEditor({ label, language, text, tables, isEditable, onChange }: ReportEditorProps) {
  const editor = useEditor({
    extensions,
    content: text as JSONContent,
    editable: isEditable,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-readonly': String(!isEditable),
        ...inLanguage(language),
        ...(isEditable ? {} : { tabindex: '0' }),
      },
    },
    onUpdate: ({ editor: of }) => onChange(asText(of.getJSON())),
  });
  return (
    <TablesContext value={tables}>
      <div className={classes.root}>
        {isEditable && <EditorToolbar editor={editor} tables={tables} />}
        <EditorContent editor={editor} className={classes.text} />
      </div>
    </TablesContext>
  );
}
