import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { FileRefusal } from './file-refusal.js';
import { FILE_LIMITS, type FileLimits } from './file-limits.js';
import { say } from '../domain/sentence.js';

/**
 * A zip archive in memory whose directory has been checked against the budgets before anything is unpacked, and whose
 * real bytes are counted again while they are unpacked, since a directory can lie.
 */
export class ZipArchive {
  private unpackedBytes = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    readonly limits: FileLimits,
  ) {}

  /** Refuses what is damaged, encrypted, has unsafe or doubled names, or would unpack beyond the budgets. */
  static async open(bytes: Buffer, limits: FileLimits = FILE_LIMITS): Promise<ZipArchive> {
    try {
      const zip = await fromBufferPromise(bytes, { strictFileNames: true, validateEntrySizes: true });
      return new ZipArchive(zip, await checkedEntries(zip, limits), limits);
    } catch (error) {
      throw asRefusal(error);
    }
  }

  /** Names of all entries, in lower case, as office files compare them. */
  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** The same as the archive writes them. */
  get writtenNames(): string[] {
    return [...this.entries.values()].map(({ fileName }) => fileName);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The unpacked bytes of one entry, piece by piece; nothing when there is no such entry. */
  async *pieces(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return;
    try {
      const stream = await this.zip.openReadStreamPromise(entry);
      let entryBytes = 0;
      for await (const piece of stream as AsyncIterable<Buffer>) {
        entryBytes += piece.length;
        this.unpackedBytes += piece.length;
        if (entryBytes > this.limits.entryBytes || this.unpackedBytes > this.limits.archiveBytes) throw bomb();
        yield piece;
      }
    } catch (error) {
      throw asRefusal(error);
    }
  }
}

async function checkedEntries(zip: ZipFile, limits: FileLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.archiveEntries) throw bomb();
  const entries = new Map<string, Entry>();
  let declaredBytes = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (entry.isEncrypted()) throw encrypted();
    if (entries.has(name) || entries.size >= limits.archiveEntries || !entry.canDecodeFileData()) throw damaged();
    declaredBytes += entry.uncompressedSize;
    if (entry.uncompressedSize > limits.entryBytes || declaredBytes > limits.archiveBytes) throw bomb();
    if (expandsTooFar(entry, limits)) throw bomb();
    entries.set(name, entry);
  }
  return entries;
}

function expandsTooFar(entry: Entry, limits: FileLimits): boolean {
  if (entry.uncompressedSize <= limits.ratioFloorBytes) return false;
  return entry.uncompressedSize > limits.ratio * Math.max(1, entry.compressedSize);
}

const asRefusal = (error: unknown) => (error instanceof FileRefusal ? error : damaged(error));

const damaged = (cause?: unknown) => new FileRefusal('DAMAGED_FILE', say('files.damaged'), { cause });

const encrypted = () => new FileRefusal('ENCRYPTED_FILE', say('files.locked'));

const bomb = () => new FileRefusal('EXPANDS_TOO_FAR', say('files.expandsTooFar'));
