const [TEM, SOI, EOI, SOS, COM, APP0, APP14, APP15] = [0x01, 0xd8, 0xd9, 0xda, 0xfe, 0xe0, 0xee, 0xef];

const isBare = (marker: number) => marker === TEM || marker === SOI || (marker >= 0xd0 && marker <= 0xd7);
const isTold = (marker: number) => marker === COM || (marker > APP0 && marker <= APP15 && marker !== APP14);

/**
 * A JPEG (ITU T.81) without comments and application segments: no EXIF, XMP, IPTC, thumbnail, maker notes or colour
 * profile, and nothing behind its end. The picture itself is not decoded. Null when the segments do not add up.
 */
export function bareJpeg(bytes: Buffer): Buffer | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === EOI) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    let end = at + 2;
    if (!isBare(marker)) {
      if (at + 4 > bytes.length) return null;
      end += bytes.readUInt16BE(at + 2);
    }
    if (marker === SOS) end = endOfScan(bytes, end);
    if (!isTold(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

/** Where the next marker stands: inside a scan, 0xff is followed by zero or a restart mark. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at;
  }
  return bytes.length;
}

/** Chunks of a PNG that the picture needs; texts, times, EXIF, profiles and everything private are left out. */
const PNG_CHUNKS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs', 'bKGD']);

/** A PNG (ISO/IEC 15948) with the chunks alone that draw it. Null when the chunks do not add up. */
export function barePng(bytes: Buffer): Buffer | null {
  if (bytes.subarray(0, 8).toString('hex') !== '89504e470d0a1a0a') return null;
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (PNG_CHUNKS.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}
