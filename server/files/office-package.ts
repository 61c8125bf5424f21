import { posix } from 'node:path';
import { FileRefusal } from './file-refusal.js';
import { FILE_LIMITS, type FileLimits } from './file-limits.js';
import { readXml } from './xml-events.js';
import { ZipArchive } from './zip-archive.js';
import { say } from '../domain/sentence.js';

/** What an archive turns out to be, told by its own list of content types. */
export type OfficeKind = 'WORD' | 'EXCEL' | 'EXCEL_BINARY' | 'POWERPOINT' | 'OPEN_DOCUMENT' | 'OTHER';

/** An office file opened as far as its table of contents. */
export interface OfficePackage {
  readonly kind: OfficeKind;
  readonly archive: ZipArchive;
  /** Path of the main part, e.g. `word/document.xml`; empty when there is none. */
  readonly mainPart: string;
}

/** One part that another part points to. */
export interface Relationship {
  /** By which the part that points names it. */
  readonly id: string;
  /** Last word of the relationship's type: `header`, `styles`, `numbering`, `officeDocument`. */
  readonly type: string;
  readonly part: string;
}

/** Opens an office file. Refuses what {@link ZipArchive.open} refuses, and every file that carries macros. */
export async function openOfficePackage(bytes: Buffer, limits: FileLimits = FILE_LIMITS): Promise<OfficePackage> {
  const archive = await ZipArchive.open(bytes, limits);
  const contentTypes = await readContentTypes(archive);
  const main = (await relationshipsOf(archive, '')).find(({ type }) => type === 'officeDocument');
  const mainPart = main?.part ?? '';
  const kind = kindOf(archive, contentTypes.get(mainPart.toLowerCase()) ?? '');
  if (kind !== 'EXCEL_BINARY' && hasMacros(archive, contentTypes)) throw macros();
  return { kind, archive, mainPart };
}

/** The parts a part points to inside the archive; links to the outside are left out and never followed. */
export async function relationshipsOf(archive: ZipArchive, part: string): Promise<Relationship[]> {
  const folder = posix.dirname(part);
  const found: Relationship[] = [];
  await readXml(archive, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode = '' }) {
      if (name !== 'Relationship' || mode === 'External') return;
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: path });
    },
  });
  return found;
}

async function readContentTypes(archive: ZipArchive): Promise<Map<string, string>> {
  const types = new Map<string, string>();
  await readXml(archive, '[Content_Types].xml', {
    open(name, { PartName: part = '', Extension: ending = '', ContentType: type = '' }) {
      if (name === 'Override') types.set(part.replace(/^\//, '').toLowerCase(), type.toLowerCase());
      if (name === 'Default') types.set(`*.${ending.toLowerCase()}`, type.toLowerCase());
    },
  });
  return types;
}

function kindOf(archive: ZipArchive, contentType: string): OfficeKind {
  if (/wordprocessingml\.(document|template)\.main|ms-word\.(document|template)/.test(contentType)) return 'WORD';
  if (/ms-excel\.sheet\.binary/.test(contentType)) return 'EXCEL_BINARY';
  if (/spreadsheetml\.|ms-excel\./.test(contentType)) return 'EXCEL';
  if (/presentationml\.|ms-powerpoint\./.test(contentType)) return 'POWERPOINT';
  return archive.has('mimetype') && archive.has('content.xml') ? 'OPEN_DOCUMENT' : 'OTHER';
}

function hasMacros(archive: ZipArchive, contentTypes: ReadonlyMap<string, string>): boolean {
  const isMacroType = (type: string) => /macroenabled|vbaproject/.test(type);
  return [...contentTypes.values()].some(isMacroType) || archive.names.some((name) => name.endsWith('vbaproject.bin'));
}

const macros = () => new FileRefusal('MACROS', say('files.macrosNotRead'));
