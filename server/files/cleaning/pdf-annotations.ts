import { PDFArray, PDFDict, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import type { Findings } from './cleaned.js';

/** Annotations that are part of what a page shows; all others are notes, files, sounds, films and scripts. */
const SHOWN = new Set([
  'Link',
  'Widget',
  'FreeText',
  'Highlight',
  'Underline',
  'StrikeOut',
  'Squiggly',
  'Ink',
  'Square',
  'Circle',
  'Line',
  'Polygon',
  'PolyLine',
  'Stamp',
  'Caret',
  'Watermark',
]);

/** What draws an annotation (ISO 32000-1, 12.5). Who wrote it, when, under which name and in which thread is not in it. */
const DRAWS = new Set([
  'Type',
  'Subtype',
  'Rect',
  'AP',
  'AS',
  'F',
  'Border',
  'BS',
  'BE',
  'C',
  'IC',
  'CA',
  'QuadPoints',
  'InkList',
  'L',
  'LE',
  'Vertices',
  'DA',
  'DS',
  'Q',
  'RD',
  'MK',
  'FT',
  'H',
  'A',
]);

const name = (key: string) => PDFName.of(key);
const said = (dict: PDFDict, key: string) => dict.lookupMaybe(name(key), PDFName)?.decodeText() ?? '';

/** Leaves of a page's annotations what they draw and where they link to on the web. */
export function bareAnnotations(page: PDFPage, found: Findings): void {
  const annotations = page.node.lookupMaybe(name('Annots'), PDFArray);
  if (!annotations) return;
  const kept = page.doc.context.obj([]);
  for (let at = 0; at < annotations.size(); at++) {
    const one = annotations.lookupMaybe(at, PDFDict);
    if (!one) continue;
    const kind = said(one, 'Subtype');
    if (kind === 'Redact') found.remaining.add('REDACTION_MARKS');
    if (!SHOWN.has(kind) || (kind === 'Link' && !linksToTheWeb(one))) {
      found.removed.add(kind === 'FileAttachment' ? 'ATTACHMENTS' : kind === 'Link' ? 'OUTSIDE_LINKS' : 'COMMENTS');
      continue;
    }
    if (one.has(name('T')) && kind !== 'Widget') found.removed.add('COMMENTS');
    if (kind === 'Widget') found.removed.add('FORM_DATA');
    bare(one, kind);
    kept.push(annotations.get(at));
  }
  page.node.set(name('Annots'), kept);
}

function bare(annotation: PDFDict, kind: string) {
  for (const key of annotation.keys()) {
    const isKept = DRAWS.has(key.decodeText()) && (key !== name('A') || kind === 'Link');
    if (!isKept) annotation.delete(key);
  }
  const action = annotation.lookupMaybe(name('A'), PDFDict);
  if (!action) return;
  for (const key of action.keys()) {
    if (!['S', 'URI'].includes(key.decodeText())) action.delete(key);
  }
}

function linksToTheWeb(link: PDFDict): boolean {
  const action = link.lookupMaybe(name('A'), PDFDict);
  if (!action || said(action, 'S') !== 'URI') return false;
  return /^\(?(https?|mailto):/i.test(String(action.lookup(name('URI'))));
}
