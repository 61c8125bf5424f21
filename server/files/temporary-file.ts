import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** A file without a name: it is gone with the process that opened it, however that ends. */
export class TemporaryFile {
  private constructor(
    private readonly file: fs.FileHandle,
    private readonly folder: string,
  ) {}

  static async open(): Promise<TemporaryFile> {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tandem-file-'));
    const file = await fs.open(path.join(folder, 'bytes'), 'wx+', 0o600);
    // Where an open file cannot lose its name, it goes with `close`.
    await fs.rm(folder, { recursive: true, force: true }).catch(() => undefined);
    return new TemporaryFile(file, folder);
  }

  /** For a thread of the same process. */
  get descriptor(): number {
    return this.file.fd;
  }

  async size(): Promise<number> {
    return (await this.file.stat()).size;
  }

  /** Takes all of a stream, piece by piece. */
  async take(stream: Readable): Promise<void> {
    let at = 0;
    for await (const piece of stream as AsyncIterable<Buffer>) {
      await this.file.write(piece, 0, piece.length, at);
      at += piece.length;
    }
  }

  /** The bytes from the beginning, in pieces of at most `length`, each a buffer of its own. */
  async *pieces(length: number): AsyncGenerator<Buffer> {
    for (let at = 0; ;) {
      const { bytesRead, buffer } = await this.file.read(Buffer.alloc(length), 0, length, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }

  /** SHA-256 of the bytes, in hexadecimal. */
  async sha256(): Promise<string> {
    const hash = createHash('sha256');
    for await (const piece of this.pieces(1 << 18)) hash.update(piece);
    return hash.digest('hex');
  }

  async close(): Promise<void> {
    await this.file.close();
    await fs.rm(this.folder, { recursive: true, force: true });
  }
}
