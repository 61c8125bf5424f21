import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { partsOf } from '../support/read-office.js';
import { CANARY } from './world/canary.js';

/** Things in things are opened this deep: a base64 text in a part of an archive in an answer. */
const DEEPEST = 4;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const BASE64 = /[A-Za-z0-9+/_-]{28,}/g;
/** An id by itself looks like base64 and is too short to hold a canary in it. */
const ONE_ID = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const HEX = /[0-9a-fA-F]{40,}/g;
const ESCAPED = /(?:%[0-9a-fA-F]{2}|[0-9A-Za-z]){10,}/g;
const ENTITIES = /(?:&#x?[0-9a-fA-F]+;){6,}/g;

/**
 * Every canary and id in these bytes, in lower case: plain, in other letters' cases, as UTF-16, base64 at each of its
 * alignments, hex, URL escapes, numeric entities, and inside gzip, deflate, brotli and zip.
 */
export async function found(bytes: Buffer): Promise<Set<string>> {
  const seen = new Set<string>();
  await scan(bytes, seen, 0);
  return seen;
}

/** The same for text alone, where nothing is packed: the quick way for the many answers in JSON. */
export function foundInText(text: string, seen = new Set<string>(), depth = 0): Set<string> {
  const low = text.toLowerCase();
  for (const pattern of [CANARY, UUID]) for (const [one] of low.matchAll(pattern)) seen.add(one);
  if (depth < DEEPEST) for (const inner of decodings(text)) foundInText(inner, seen, depth + 1);
  return seen;
}

async function scan(bytes: Buffer, seen: Set<string>, depth: number): Promise<void> {
  foundInText(bytes.toString('latin1'), seen);
  for (const shift of [0, 1]) {
    const wide = bytes.subarray(shift);
    if (wide.includes(0)) foundInText(wide.toString('utf16le'), seen);
    if (wide.includes(0)) foundInText(swapped(wide), seen);
  }
  if (depth >= DEEPEST) return;
  for (const inner of await unpacked(bytes)) await scan(inner, seen, depth + 1);
  for (const [run] of bytes.toString('latin1').matchAll(BASE64)) {
    const inner = Buffer.from(run, 'base64');
    if (isPacked(inner)) await scan(inner, seen, depth + 1);
  }
}

function* decodings(text: string): Generator<string> {
  for (const [run] of text.matchAll(BASE64)) {
    if (ONE_ID.test(run)) continue;
    for (let start = 0; start < 4; start += 1) yield Buffer.from(run.slice(start), 'base64').toString('latin1');
  }
  for (const [run] of text.matchAll(HEX)) yield Buffer.from(run, 'hex').toString('latin1');
  for (const [run] of text.matchAll(HEX)) yield Buffer.from(run.slice(1), 'hex').toString('latin1');
  if (text.includes('%')) for (const [run] of text.matchAll(ESCAPED)) if (run.includes('%')) yield unescaped(run);
  for (const [run] of text.matchAll(ENTITIES)) yield ofEntities(run);
  if (/\\u00[0-9a-f]{2}/i.test(text)) yield text.replace(/\\u([0-9a-f]{4})/gi, (_, code) => letter(code, 16));
}

const letter = (code: string, base: number) => String.fromCodePoint(parseInt(code, base));
const unescaped = (run: string) => run.replace(/%([0-9a-fA-F]{2})/g, (_, code: string) => letter(code, 16));
const ofEntities = (run: string) =>
  run.replace(/&#(x?)([0-9a-fA-F]+);/g, (_, x: string, code: string) => letter(code, x ? 16 : 10));

const swapped = (bytes: Buffer) =>
  Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
    .swap16()
    .toString('utf16le');

const GZIP = Buffer.from([0x1f, 0x8b, 8]);
const ZIP = Buffer.from('PK\u0003\u0004');
const isPacked = (bytes: Buffer) => bytes.subarray(0, 3).equals(GZIP) || bytes.subarray(0, 4).equals(ZIP);

/** What these bytes pack, if anything: an archive's parts with their names, or the one thing compressed. */
async function unpacked(bytes: Buffer): Promise<Buffer[]> {
  if (bytes.subarray(0, 4).equals(ZIP)) {
    const parts = await partsOf(bytes).catch(() => new Map<string, Buffer>());
    return [...parts].flatMap(([name, part]) => [Buffer.from(name), part]);
  }
  const at = bytes.indexOf(GZIP);
  if (at >= 0) return attempt(() => gunzipSync(bytes.subarray(at), { finishFlush: 2 }));
  const streams = bytes.includes('stream') ? pdfStreams(bytes) : [];
  if (bytes[0] === 0x78) return attempt(() => inflateSync(bytes));
  return [...streams, ...(bytes.length > 8 && bytes.length < 4096 ? attempt(() => brotliDecompressSync(bytes)) : [])];
}

/** The compressed parts of a PDF. */
function pdfStreams(bytes: Buffer): Buffer[] {
  const inner: Buffer[] = [];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = at + 6 + (bytes[at + 6] === 13 ? 2 : 1);
    inner.push(...attempt(() => inflateSync(bytes.subarray(start), { finishFlush: 2 })));
  }
  return inner;
}

function attempt(unpack: () => Buffer): Buffer[] {
  try {
    return [unpack()];
  } catch {
    return [];
  }
}
