import { zipFile, type ZipEntry } from './zip-file.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The parts of an invented Word file, as XML of word processing. */
export interface DocxParts {
  /** What stands in the body: paragraphs and tables. */
  readonly body: string;
  /** Text of the page header. */
  readonly header?: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly mainType?: string;
  /** Replaces the namespace of word processing, for files of the strict form. */
  readonly namespace?: string;
  readonly extra?: readonly ZipEntry[];
  /** Changes the XML of the main part before it is packed. */
  readonly rewrite?: (xml: string) => string;
}

/** A Word file in memory. */
export const docxFile = (parts: DocxParts): Buffer => zipFile(docxEntries(parts));

/** The entries of a Word file, to be packed with others or otherwise. */
export function docxEntries(parts: DocxParts): ZipEntry[] {
  const namespaces = `xmlns:w="${parts.namespace ?? WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x="urn:other"`;
  const xml = (root: string, inner: string) => `<?xml version="1.0"?><w:${root} ${namespaces}>${inner}</w:${root}>`;
  const document = xml('document', `<w:body>${parts.body}</w:body>`);
  const own = { header: 'hdr', numbering: 'numbering', styles: 'styles' } as const;
  const related = (Object.keys(own) as (keyof typeof own)[]).filter((part) => parts[part] !== undefined);
  const relations = related.map((part) => `<Relationship Id="${part}" Type="${OFFICE}/${part}" Target="${part}.xml"/>`);
  return [
    { name: '[Content_Types].xml', content: contentTypes(parts.mainType ?? DOCUMENT_TYPE) },
    {
      name: '_rels/.rels',
      content: relationships(`<Relationship Id="main" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    },
    { name: 'word/_rels/document.xml.rels', content: relationships(relations.join('')) },
    { name: 'word/document.xml', content: parts.rewrite?.(document) ?? document },
    ...related.map((part) => ({
      name: `word/${part}.xml`,
      content: xml(own[part], part === 'header' ? paragraph(parts.header ?? '') : (parts[part] ?? '')),
    })),
    ...(parts.extra ?? []),
  ];
}

const contentTypes = (mainType: string) =>
  `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`;

const relationships = (inner: string) =>
  `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A run of text. */
export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph of one run; `properties` go into its w:pPr. */
export const paragraph = (text: string, properties = '') => rawParagraph(text === '' ? '' : run(text), properties);

export const rawParagraph = (inner: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;

/** A cell whose content is given as lines of text, or as XML when it begins with `<`. */
export const cell = (content: string | readonly string[], properties = '') => {
  const lines = typeof content === 'string' ? [content] : content;
  const inner = lines.map((line) => (line.startsWith('<') ? line : paragraph(line))).join('');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inner || '<w:p/>'}</w:tc>`;
};

export const row = (cells: readonly string[], properties = '') =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;

export const table = (rows: readonly string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

/** A row of a thematic list: a theme over the whole width, or the four cells of a recommendation. */
export type ListRow =
  | { readonly theme: string }
  | {
      readonly recommendation: readonly string[];
      readonly position: string;
      readonly themes: readonly string[];
      readonly last?: readonly string[];
    };

/** The headings of OHCHR's lists by cycle. */
export const LIST_HEADINGS = {
  2: ['Recommendation', 'Position', 'Full list of themes', 'Assessment/comments on level of implementation'],
  3: ['Recommendation', 'Position', 'Full list of themes', 'Assessment/comments on level of implementation'],
  4: [
    'Recommendation and recommending State',
    'Position of the State under review',
    'Human rights themes and groups of persons',
    'Relevant SDGs',
  ],
} as const;

/** The table of a thematic list as OHCHR lays it out. */
export function listTable(cycle: keyof typeof LIST_HEADINGS, rows: readonly ListRow[]): string {
  const headings = row(
    LIST_HEADINGS[cycle].map((heading) => cell(heading)),
    '<w:tblHeader/>',
  );
  return table([headings, ...rows.map(listRow)]);
}

export const listRow = (content: ListRow): string =>
  'theme' in content
    ? row([cell(`Theme: ${content.theme}`, '<w:gridSpan w:val="4"/>')])
    : row([cell(content.recommendation), cell(content.position), cell(content.themes), cell(content.last ?? [])]);

/** The line that ends the first cell of a recommendation. */
export const SOURCE_LINE = 'Source of position: A/HRC/28/15/Add.1 - Para. 3';

/** The page header of an invented list of the 3rd cycle. */
export const LIST_HEADER = 'UPR of Ruritania (3rd Cycle – 34th session) Thematic list of recommendations';

/** A recommendation of an invented list; what is not said is ordinary. */
export const recommendation = (number: string, more: Partial<Exclude<ListRow, { theme: string }>> = {}): ListRow => ({
  recommendation: [`${number} Protect the children of number ${number} (Peru);`, SOURCE_LINE],
  position: 'Supported',
  themes: ['- Right to education', 'Affected persons:', '- children'],
  ...more,
});
