import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { KnownFile } from '../evidence-kind.js';
import type { ZipArchive } from '../zip-archive.js';
import type { Findings } from './cleaned.js';
import { keptParts, ownerOf, type KeptParts } from './office-parts.js';
import { isOpenPartKept, openDocumentRules } from './open-document-rules.js';
import { bareJpeg, barePng } from './picture-data.js';
import { lookThrough, sheetRules } from './sheet-rules.js';
import { wordRules } from './word-rules.js';
import { rewriteXml, type XmlRules } from './xml-rewrite.js';

type OfficeFile = Extract<KnownFile, { kind: 'DOCX' | 'XLSX' | 'ODT' }>;

/** Which parts go into the copy, and by which rules each is written. */
interface Plan {
  isKept(part: string): boolean;
  rulesOf(part: string): XmlRules;
}

/** Every file in the copy says the same day: when its parts were last touched is nobody's business. */
const DAY = new Date(2000, 0, 1);
/** Parts of a sheet that stay where they are when what they are tied to does not. */
const WITHOUT_TIE = new Set(['pageSetup', 'hyperlink']);
const RELATIONS = /\/officeDocument\/(2006\/)?relationships$/;

/** Writes the office file anew into `out`, part by part. Refuses what the readers refuse, and damaged pictures. */
export async function cleanOffice({ kind, office }: OfficeFile, out: Writable, found: Findings): Promise<void> {
  const { archive } = office;
  const plan = kind === 'ODT' ? openPlan(found) : await packagePlan({ kind, office }, found);
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream as Readable, out);
  written.catch(() => undefined); // told below
  const failure = new Promise<never>((_, reject) => zip.on('error', reject));
  failure.catch(() => undefined);
  // An OpenDocument file begins with its type, unpacked.
  const names = archive.writtenNames.sort((one, other) => Number(other === 'mimetype') - Number(one === 'mimetype'));
  for (const name of names) {
    const part = name.toLowerCase();
    if (part.endsWith('/') || !plan.isKept(part)) continue;
    const options = { mtime: DAY, forceDosTimestamp: true, compress: part !== 'mimetype' };
    if (isXml(part)) {
      zip.addReadStreamLazy(name, options, (take) => {
        const stream = Readable.from(rewriteXml(archive, part, plan.rulesOf(part)));
        stream.on('error', (error) => zip.emit('error', error));
        take(null, stream);
      });
    } else zip.addBuffer(await otherPart(archive, part, found), name, options);
  }
  zip.end();
  await Promise.race([written, failure]);
}

const isXml = (part: string) => /\.(xml|rels|vml)$/.test(part);

function openPlan(found: Findings): Plan {
  const isKept = (part: string) => isOpenPartKept(part, found);
  return { isKept, rulesOf: () => openDocumentRules(isKept, found) };
}

async function packagePlan(file: OfficeFile, found: Findings): Promise<Plan> {
  const { archive } = file.office;
  const book = file.kind === 'XLSX' ? await lookThrough(file.office, found) : null;
  const parts = await keptParts(archive, book?.hidden ?? new Set(), found);
  return {
    isKept: (part) => parts.kept.has(part),
    rulesOf: (part) => withoutCut(part, parts, book ? sheetRules(part, book, found) : wordRules(found)),
  };
}

/** Adds to the rules of a part that nothing in it points to what the copy does not have. */
function withoutCut(part: string, { kept, cut }: KeptParts, rules: XmlRules): XmlRules {
  const owner = ownerOf(part);
  const lost = cut.get(owner ?? part) ?? new Set<string>();
  return {
    ...rules,
    element(local, uri, tag) {
      const attributes = Object.values(tag.attributes);
      if (owner !== null) {
        return attributes.some(({ name, value }) => name === 'Id' && lost.has(value)) ? 'DROP' : 'KEEP';
      }
      if (part === '[content_types].xml') {
        const named = attributes
          .find(({ name }) => name === 'PartName')
          ?.value.slice(1)
          .toLowerCase();
        return named !== undefined && !kept.has(named) ? 'DROP' : 'KEEP';
      }
      const isLost = attributes.some((one) => RELATIONS.test(one.uri) && lost.has(one.value));
      if (isLost && !(uri.includes('spreadsheet') && WITHOUT_TIE.has(local))) {
        return local === 'hyperlink' && uri.includes('wordprocessing') ? 'UNWRAP' : 'DROP';
      }
      return rules.element(local, uri, tag);
    },
    attribute(attribute, tag) {
      if (owner !== null || part === '[content_types].xml') return attribute.value;
      return RELATIONS.test(attribute.uri) && lost.has(attribute.value) ? null : rules.attribute(attribute, tag);
    },
  };
}

/** A picture without what its camera wrote into it; anything else as it is. */
async function otherPart(archive: ZipArchive, part: string, found: Findings): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of archive.pieces(part)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  if (!/\.(png|jpe?g|gif|tiff?)$/.test(part)) return bytes;
  const bare = bareJpeg(bytes) ?? barePng(bytes) ?? (await (await import('./clean-picture.js')).drawnAnew(bytes));
  if (bare.length !== bytes.length) found.removed.add('PICTURE_DATA');
  return bare;
}
