import sharp from 'sharp';
import { FileRefusal } from '../file-refusal.js';
import type { Findings } from './cleaned.js';
import { say } from '../../domain/sentence.js';

/** Most pixels a picture may have: a double page at 600 dots an inch. */
const PIXELS = 80_000_000;
const SECONDS = 15;

// One picture at a time, on one thread, and nothing kept between them.
sharp.cache(false);
sharp.concurrency(1);

/**
 * The picture drawn anew, upright and in sRGB, with nothing but its pixels. Refuses more than 80 million pixels and
 * what is damaged or cut off.
 */
export async function cleanPicture(bytes: Buffer, kind: 'PNG' | 'JPEG' | 'WEBP', found: Findings): Promise<Buffer> {
  try {
    const picture = sharp(bytes, { limitInputPixels: PIXELS, failOn: 'error', sequentialRead: true });
    const { pages = 1, format } = await picture.metadata();
    if (format !== kind.toLowerCase()) throw new Error('the content is of another kind than its beginning');
    found.removed.add('PICTURE_DATA');
    if (pages > 1) found.removed.add('FRAMES');
    const upright = picture.timeout({ seconds: SECONDS }).autoOrient().toColourspace('srgb');
    if (kind === 'PNG') return await upright.png({ compressionLevel: 8 }).toBuffer();
    if (kind === 'WEBP') return await upright.webp({ quality: 88 }).toBuffer();
    return await upright.jpeg({ quality: 88 }).toBuffer();
  } catch (error) {
    throw refusalOf(error);
  }
}

/** A picture inside a document, drawn anew as GIF if it is one, else as TIFF. Refuses one that is damaged. */
export async function drawnAnew(bytes: Buffer): Promise<Buffer> {
  try {
    const picture = sharp(bytes, { limitInputPixels: PIXELS, failOn: 'error', animated: true });
    const { format } = await picture.metadata();
    return format === 'gif' ? await picture.gif().toBuffer() : await picture.tiff().toBuffer();
  } catch (cause) {
    const message = say('files.pictureInFileDamaged');
    throw new FileRefusal('DAMAGED_FILE', message, { cause });
  }
}

function refusalOf(cause: unknown): FileRefusal {
  if (/pixel limit|too large|dimensions/i.test(String(cause))) {
    return new FileRefusal('TOO_MANY_PIXELS', say('files.tooManyPixels', { millions: PIXELS / 1e6 }), { cause });
  }
  return new FileRefusal('DAMAGED_FILE', say('files.pictureDamaged'), { cause });
}
