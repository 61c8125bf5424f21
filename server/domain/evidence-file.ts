import { Refusal } from './refusal.js';
import { say } from './sentence.js';

/** What a file of evidence may be, with the ending its name has and the type it is served as. */
const kinds = {
  PDF: { endings: ['pdf'], type: 'application/pdf' },
  PNG: { endings: ['png'], type: 'image/png' },
  JPEG: { endings: ['jpg', 'jpeg'], type: 'image/jpeg' },
  WEBP: { endings: ['webp'], type: 'image/webp' },
  DOCX: { endings: ['docx'], type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  XLSX: { endings: ['xlsx'], type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  ODT: { endings: ['odt'], type: 'application/vnd.oasis.opendocument.text' },
  CSV: { endings: ['csv'], type: 'text/csv; charset=utf-8' },
  TXT: { endings: ['txt'], type: 'text/plain; charset=utf-8' },
} as const satisfies Record<string, { endings: readonly string[]; type: string }>;

/** The kinds of file that are taken as evidence. */
export type EvidenceFileKind = keyof typeof kinds;
export const EvidenceFileKind = Object.freeze(
  Object.fromEntries(Object.keys(kinds).map((kind) => [kind, kind])),
) as Readonly<{ [Kind in EvidenceFileKind]: Kind }>;

const takenEndings: ReadonlySet<string> = new Set(Object.values(kinds).flatMap(({ endings }) => endings));

/** Bytes of the largest file that is taken. */
export const evidenceFileBytes = 25_000_000;

/** Longest name of a file, in characters, its ending included. */
export const fileNameMaxLength = 120;

/** The media type a file of this kind is served as. */
export const mediaTypeOf = (kind: EvidenceFileKind): string => kinds[kind].type;

/** Endings of programs, scripts and web pages: a name that hides one before another ending means to mislead. */
const MISLEADING =
  /\.(exe|com|scr|bat|cmd|ps1|vbs?|jse?|wsf|hta|jar|msi|lnk|sh|app|apk|dll|php|html?|xhtml|svg|mht|docm|xlsm)$/i;

/** Names that Windows keeps for its devices, whatever ending follows. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name without folders, control and direction marks, and whatever a file system or a page could stumble over. */
function plainName(written: string): string {
  const last = written.split(/[\\/]/).at(-1) ?? '';
  return last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
}

/** Stem and ending of a name; an ending is a short word of letters after the last dot. */
function parted(written: string): { stem: string; ending: string } {
  const name = plainName(written);
  const found = /^(.*)\.([a-z]{2,5}|[a-z]+\d)$/is.exec(name);
  return found ? { stem: found[1], ending: found[2].toLowerCase() } : { stem: name, ending: '' };
}

/** Plain text carries no mark of its kind: its name tells a table from a text. */
export const textKind = (written: string): EvidenceFileKind => (parted(written).ending === 'csv' ? 'CSV' : 'TXT');

/**
 * The name under which a file of this kind is shown and downloaded: safe in every file system, at most 120 characters,
 * with the ending of its kind. Refuses an ending of no kind that is taken (`ENDING_NOT_TAKEN`), one that says another kind
 * than the bytes do (`NAME_AND_CONTENT_DIFFER`), and one of a program that hides before it (`TWO_ENDINGS`).
 */
export function evidenceFileName(written: string, kind: EvidenceFileKind): string | Refusal {
  const { stem, ending } = parted(written);
  const endings: readonly string[] = kinds[kind].endings;
  if (ending && !takenEndings.has(ending))
    return new Refusal('ENDING_NOT_TAKEN', say('evidence.endingNotTaken', { ending }), 'file');
  if (ending && !endings.includes(ending)) {
    return new Refusal(
      'NAME_AND_CONTENT_DIFFER',
      say('evidence.nameAndContentDiffer', { ending, kind: endings[0] }),
      'file',
    );
  }
  if (MISLEADING.test(stem)) {
    const message = say('evidence.twoEndings');
    return new Refusal('TWO_ENDINGS', message, 'file');
  }
  const kept = ending || endings[0];
  const base = stem.replace(/^[. ]+|[. ]+$/g, '') || 'file';
  const safe = DEVICE.test(base.split('.')[0]) ? `_${base}` : base;
  return `${[...safe].slice(0, fileNameMaxLength - kept.length - 1).join('')}.${kept}`;
}
