import { posix } from 'node:path';
import { readXml } from '../xml-events.js';
import type { ZipArchive } from '../zip-archive.js';
import type { Findings, Removed } from './cleaned.js';

/** Parts of Word and Excel files that tell of people and machines, or carry what the pages do not show. */
const TELLING: readonly (readonly [RegExp, Removed])[] = [
  [/^docprops\/thumbnail|thumbnail\.(jpe?g|png|wmf|emf)$/, 'THUMBNAIL'],
  [/^(docprops|customxml|docmetadata)\/|\/(printersettings|customproperty)|^_xmlsignatures\//, 'PROPERTIES'],
  [/\/(comments[^/]*|people)\.xml$|\/(threadedcomments|persons)\//, 'COMMENTS'],
  [/\/revisions\//, 'TRACKED_CHANGES'],
  [/\/(embeddings|activex|ctrlprops|glossary)\/|\/model\//, 'ATTACHMENTS'],
  [/\/(externallinks|querytables|webextensions)\/|\/connections\.xml$|^userCustomization\//i, 'OUTSIDE_LINKS'],
];

/** Written anew when it is missing. */
const IDLE = /^xl\/calcchain\.xml$/;
const PICTURE = /\.(png|jpe?g|gif|tiff?|bmp|wmf|emf|wdp)$/;
const KEPT = /\.(xml|rels|odttf)$/;

/** A relationship that is not followed from a part, by its id. */
export type Cut = ReadonlyMap<string, ReadonlySet<string>>;

/** Which parts of an office file go into the copy, and which ties between them are cut. */
export interface KeptParts {
  /** In lower case. */
  readonly kept: ReadonlySet<string>;
  /** By part, in lower case. */
  readonly cut: Cut;
}

interface Tie {
  readonly id: string;
  readonly to: string;
  readonly isOutside: boolean;
}

/**
 * The parts that can be reached from the beginning of a Word or Excel file without passing one that tells too much, or
 * one of `closed`; whatever else lies in the archive is left out. Links to the web stay, other ways outside are cut.
 */
export async function keptParts(archive: ZipArchive, closed: ReadonlySet<string>, found: Findings): Promise<KeptParts> {
  const kept = new Set(['[content_types].xml']);
  const cut = new Map<string, ReadonlySet<string>>();
  const waiting = [''];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const rels = relsOf(part);
    if (closed.has(part) || !archive.has(rels)) continue;
    kept.add(rels);
    const lost = new Set<string>();
    for (const tie of await tiesOf(archive, part)) {
      if (!isFollowed(archive, tie, found)) lost.add(tie.id);
      else if (!tie.isOutside && !kept.has(tie.to)) {
        kept.add(tie.to);
        waiting.push(tie.to);
      }
    }
    cut.set(part, lost);
  }
  for (const part of archive.names) if (!kept.has(part)) tell(part, found);
  return { kept, cut };
}

const relsOf = (part: string) => posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** The part a list of relationships belongs to; null for any other part. */
export function ownerOf(rels: string): string | null {
  const found = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(rels);
  return found ? `${found[1]}${found[2]}` : null;
}

async function tiesOf(archive: ZipArchive, part: string): Promise<Tie[]> {
  const folder = posix.dirname(part);
  const ties: Tie[] = [];
  await readXml(archive, relsOf(part), {
    open(name, { Id: id = '', Target: target = '', TargetMode: mode = '' }) {
      if (name !== 'Relationship') return;
      const isOutside = mode === 'External';
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      ties.push({ id, isOutside, to: isOutside ? target : path.toLowerCase() });
    },
  });
  return ties;
}

function isFollowed(archive: ZipArchive, { to, isOutside }: Tie, found: Findings): boolean {
  if (isOutside) {
    const isWeb = /^(https?|mailto):/i.test(to);
    if (!isWeb) found.removed.add('OUTSIDE_LINKS');
    return isWeb;
  }
  if (!archive.has(to) || IDLE.test(to) || TELLING.some(([pattern]) => pattern.test(to))) return false;
  if (/\.(wmf|emf|wdp|bmp)$/.test(to)) found.remaining.add('DRAWINGS');
  const isSheetNote = to.startsWith('xl/') && to.endsWith('.vml');
  return PICTURE.test(to) || KEPT.test(to) || (to.endsWith('.vml') && !isSheetNote);
}

function tell(part: string, found: Findings) {
  const what = TELLING.find(([pattern]) => pattern.test(part));
  if (what && !part.endsWith('/')) found.removed.add(what[1]);
}
