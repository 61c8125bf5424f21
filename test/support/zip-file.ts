import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an invented archive. The extras tell lies that a real archive does not. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Buffer;
  /** The unpacked size the directory claims, when it is not the true one. */
  readonly claimedSize?: number;
  readonly isEncrypted?: boolean;
  /** Already deflated content, for entries too large to hold unpacked. */
  readonly deflated?: { readonly bytes: Buffer; readonly size: number };
}

/** A zip archive in memory. */
export function zipFile(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = entry.deflated?.bytes ?? deflateRawSync(content);
    const size = entry.claimedSize ?? entry.deflated?.size ?? content.length;
    const fields = { name: Buffer.from(entry.name), flags: entry.isEncrypted ? 0x801 : 0x800 };
    const sums = { crc: crc32(content), packed: packed.length, size };
    const local = Buffer.concat([header(0x04034b50, fields, sums), fields.name, packed]);
    directory.push(Buffer.concat([header(0x02014b50, fields, sums, offset), fields.name]));
    locals.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  return Buffer.concat([...locals, index, endOfDirectory(entries.length, index.length, offset)]);
}

interface Fields {
  readonly name: Buffer;
  readonly flags: number;
}
interface Sums {
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** A local header, or with an offset the header of the central directory. */
function header(signature: number, { name, flags }: Fields, { crc, packed, size }: Sums, offset?: number): Buffer {
  const isCentral = offset !== undefined;
  const buffer = Buffer.alloc(isCentral ? 46 : 30);
  buffer.writeUInt32LE(signature, 0);
  let at = 4;
  if (isCentral) at = buffer.writeUInt16LE(20, at);
  for (const value of [20, flags, 8, 0, 0x21]) at = buffer.writeUInt16LE(value, at);
  for (const value of [crc, packed, size]) at = buffer.writeUInt32LE(value, at);
  buffer.writeUInt16LE(name.length, at);
  if (isCentral) buffer.writeUInt32LE(offset, 42);
  return buffer;
}

function endOfDirectory(entries: number, size: number, offset: number): Buffer {
  const buffer = Buffer.alloc(22);
  buffer.writeUInt32LE(0x06054b50, 0);
  buffer.writeUInt16LE(entries, 8);
  buffer.writeUInt16LE(entries, 10);
  buffer.writeUInt32LE(size, 12);
  buffer.writeUInt32LE(offset, 16);
  return buffer;
}
