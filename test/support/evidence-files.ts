import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { docxFile, paragraph, rawParagraph, run } from './docx-file.js';
import { zipFile } from './zip-file.js';

/** What stands where nobody but its author may read it; each place has a word of its own. */
export const secret = (place: string): string => `canary-${place}`;

/** A photograph with a place, a device, a comment and a thumbnail in it, and its XMP. */
export async function photo(kind: 'jpeg' | 'png' | 'webp' = 'jpeg', size = 64): Promise<Buffer> {
  const picture = sharp({ create: { width: size, height: size * 2, channels: 3, background: '#b5472b' } })
    .withExif({
      IFD0: { Copyright: secret('copyright'), Artist: secret('artist'), Model: secret('device') },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '1/1 17/1 30/1', GPSAreaInformation: secret('place') },
    })
    .withMetadata({ orientation: 6 })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>${secret('xmp')}</secret></x:xmpmeta>`);
  const bytes = await picture[kind]().toBuffer();
  return kind === 'jpeg' ? withSegments(bytes) : bytes;
}

/** Adds a comment and maker's notes as a camera does. */
function withSegments(jpeg: Buffer): Buffer {
  const segment = (marker: number, text: string) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(text.length + 2, 2);
    return Buffer.concat([head, Buffer.from(text)]);
  };
  const extra = [segment(0xfe, secret('comment')), segment(0xe5, secret('maker')), segment(0xed, secret('iptc'))];
  return Buffer.concat([jpeg.subarray(0, 2), ...extra, jpeg.subarray(2)]);
}

/** A PDF with all that a PDF can tell besides its pages, saved a second time on top of itself. */
export async function tellingPdf(): Promise<Buffer> {
  const first = await PDFDocument.create();
  first.setAuthor(secret('author'));
  first.setTitle(secret('title'));
  first.setKeywords([secret('keywords')]);
  const font = await first.embedFont(StandardFonts.Helvetica);
  const page = first.addPage([300, 300]);
  page.drawText('What the page shows', { x: 20, y: 200, size: 12, font });
  page.drawImage(await first.embedJpg(await photo()), { x: 20, y: 20, width: 50, height: 80 });
  const { context } = first;
  await first.attach(Buffer.from(secret('attachment')), 'notes.txt');
  first.addJavaScript('main', `app.alert("${secret('script')}")`);
  first.catalog.set(PDFName.of('Metadata'), context.register(context.stream(secret('xmp'), { Type: 'Metadata' })));
  page.node.set(PDFName.of('PieceInfo'), context.obj({ App: { Private: PDFString.of(secret('piece')) } }));
  const note = (Subtype: string, more: object) =>
    context.register(context.obj({ Type: 'Annot', Subtype, Rect: [10, 10, 30, 30], ...more }));
  page.node.set(
    PDFName.of('Annots'),
    context.obj([
      note('Text', { T: PDFString.of(secret('note-author')), Contents: PDFString.of(secret('note')) }),
      note('Highlight', {
        T: PDFString.of(secret('marker')),
        Contents: PDFString.of(secret('mark')),
        QuadPoints: [1, 2],
      }),
      note('Link', { A: { S: 'URI', URI: PDFString.of('https://stats.example/') }, NM: PDFString.of(secret('link')) }),
      note('Link', { A: { S: 'Launch', F: PDFString.of(secret('launch')) } }),
      note('Redact', { OverlayText: PDFString.of(secret('redaction')) }),
    ]),
  );
  const earlier = Buffer.from(await first.save({ useObjectStreams: false }));
  const second = await PDFDocument.load(earlier, { forIncrementalUpdate: true, updateMetadata: false });
  second.setSubject(secret('subject'));
  return Buffer.from(await second.save({ useObjectStreams: false }));
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file with changes that are tracked, comments, properties and a photograph. */
export async function tellingDocx(): Promise<Buffer> {
  const by = `w:id="1" w:author="${secret('author')}" w:date="2026-01-01T00:00:00Z"`;
  const body = [
    rawParagraph(
      `${run('What stays. ')}<w:ins ${by}>${run('What was added.')}</w:ins>` +
        `<w:del ${by}><w:r><w:delText>${secret('deleted')}</w:delText></w:r></w:del>` +
        `<w:commentRangeStart w:id="7"/>${run(' Said.')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
    ).replace('<w:p>', '<w:p w:rsidR="00CANARY">'),
    rawParagraph(`<w:r><w:instrText>INCLUDEPICTURE "C:\\Users\\${secret('path')}\\a.png"</w:instrText></w:r>`),
    paragraph('', `<w:rPr><w:rPrChange ${by}><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>`),
    rawParagraph(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden words</w:t></w:r>`),
  ].join('');
  const extra = [
    { name: 'docProps/core.xml', content: `<core>${secret('core')}</core>` },
    { name: 'docProps/app.xml', content: `<app>${secret('company')}</app>` },
    { name: 'docProps/thumbnail.jpeg', content: await photo() },
    { name: 'customXml/item1.xml', content: `<item>${secret('custom')}</item>` },
    {
      name: 'word/comments.xml',
      content: `<w:comments ${W}><w:comment ${by}><w:p>${run(secret('remark'))}</w:p></w:comment></w:comments>`,
    },
    { name: 'word/people.xml', content: `<people>${secret('people')}</people>` },
    { name: 'word/media/image1.jpg', content: await photo() },
    { name: 'word/orphan.xml', content: `<orphan>${secret('orphan')}</orphan>` },
    {
      name: 'word/settings.xml',
      content: `<w:settings ${W}><w:rsids><w:rsid w:val="00CANARY"/></w:rsids><w:attachedTemplate r:id="t" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:settings>`,
    },
    {
      name: 'word/_rels/settings.xml.rels',
      content: rels([['t', 'attachedTemplate', `file:///C:/${secret('template')}.dotx`, 'External']]),
    },
  ];
  const entries = docxFileEntries(body, extra);
  return zipFile(entries);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const rels = (ties: readonly (readonly [id: string, type: string, target: string, mode?: string])[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${ties
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

function docxFileEntries(body: string, extra: { name: string; content: string | Buffer }[]) {
  const parts = [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: rels([
        ['m', 'officeDocument', 'word/document.xml'],
        ['c', 'core-properties', 'docProps/core.xml'],
      ]),
    },
    { name: 'word/document.xml', content: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
    {
      name: 'word/_rels/document.xml.rels',
      content: rels([
        ['s', 'settings', 'settings.xml'],
        ['c', 'comments', 'comments.xml'],
        ['i', 'image', 'media/image1.jpg'],
      ]),
    },
  ];
  return [...parts, ...extra];
}

const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook with a sheet that is hidden, a formula over it, a comment, and the path it was saved under. */
export function tellingXlsx(): Buffer {
  const sheet = (rows: string, more = '') => `<worksheet ${S}><sheetData>${rows}</sheetData>${more}</worksheet>`;
  const type = (part: string, of: string) =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${of}+xml"/>`;
  return zipFile([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${PACKAGE}/content-types">${type('xl/workbook.xml', 'sheet.main')}${type('xl/comments1.xml', 'comments')}</Types>`,
    },
    { name: '_rels/.rels', content: rels([['w', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${S} xmlns:r="${OFFICE}"><fileSharing userName="${secret('user')}"/><x:absPath xmlns:x="urn:x" url="C:\\${secret('path')}"/><sheets><sheet name="Open" sheetId="1" r:id="a"/><sheet name="${secret('sheet')}" sheetId="2" state="veryHidden" r:id="b"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: rels([
        ['a', 'worksheet', 'worksheets/sheet1.xml'],
        ['b', 'worksheet', 'worksheets/sheet2.xml'],
        ['t', 'sharedStrings', 'sharedStrings.xml'],
      ]),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: sheet(
        `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><f>${secret('sheet')}!A1</f><v>42</v></c></row>`,
        `<hyperlinks xmlns:r="${OFFICE}"><hyperlink ref="A1" r:id="h" display="C:\\${secret('shown-path')}"/></hyperlinks><legacyDrawing xmlns:r="${OFFICE}" r:id="v"/>`,
      ),
    },
    {
      name: 'xl/worksheets/_rels/sheet1.xml.rels',
      content: rels([
        ['c', 'comments', '../comments1.xml'],
        ['v', 'vmlDrawing', '../drawings/vml1.vml'],
        ['h', 'hyperlink', `file:///C:/${secret('link')}.xlsx`, 'External'],
      ]),
    },
    { name: 'xl/comments1.xml', content: `<comments ${S}><author>${secret('remark')}</author></comments>` },
    { name: 'xl/drawings/vml1.vml', content: `<xml>${secret('box')}</xml>` },
    {
      name: 'xl/worksheets/sheet2.xml',
      content: sheet(
        `<row r="1"><c r="A1" t="s"><v>0</v></c><c t="inlineStr"><is><t>${secret('inline')}</t></is></c></row>`,
      ),
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst ${S}><si><t>${secret('string')}</t></si><si><t>What the sheet shows</t></si></sst>`,
    },
    { name: 'docProps/app.xml', content: `<app>${secret('company')}</app>` },
  ]);
}

const O = (name: string) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;

/** An OpenDocument text with tracked changes, an annotation, its author and settings. */
export const tellingOdt = (): Buffer =>
  zipFile([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    {
      name: 'content.xml',
      content: `<office:document-content ${O('office')} ${O('text')}><office:body><office:text><text:tracked-changes><text:changed-region>${secret('deleted')}</text:changed-region></text:tracked-changes><text:p>What stays<text:change text:change-id="1"/><office:annotation><text:p>${secret('remark')}</text:p></office:annotation></text:p></office:text></office:body></office:document-content>`,
    },
    { name: 'styles.xml', content: `<office:document-styles ${O('office')}/>` },
    { name: 'meta.xml', content: `<meta>${secret('author')}</meta>` },
    { name: 'settings.xml', content: `<settings>${secret('printer')}</settings>` },
    { name: 'Thumbnails/thumbnail.png', content: secret('thumbnail') },
    {
      name: 'META-INF/manifest.xml',
      content: `<manifest:manifest ${O('manifest')}><manifest:file-entry manifest:full-path="/"/><manifest:file-entry manifest:full-path="content.xml"/><manifest:file-entry manifest:full-path="meta.xml"/></manifest:manifest>`,
    },
  ]);

/** A small Word file without secrets. */
export const plainDocx = (): Buffer => docxFile({ body: paragraph('A letter') });
