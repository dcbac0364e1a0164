import { Buffer } from 'node:buffer';
import { brotliCompressSync, constants } from 'node:zlib';

/** What any page may weigh, in bytes as a server sends them, compressed by brotli. */
export const PAGE_BYTES = 100_000;
const HOME = 'index.html';
/** What a home page of few events may weigh: what a new connection carries at once, ten packets of 1,460 bytes. */
export const HOME_BYTES = 14_600;
/** More events than these take more round trips anyhow. */
const FEW_EVENTS = 50;
const LARGE = 1_000_000;

/** Whether a page weighs more than any may. */
export function isOverBudget(weight: number): boolean {
  return weight > PAGE_BYTES;
}

/** Whether a page is the home page of a site of few events, and weighs more than such a page should. */
export function isHeavyHome(weight: number, path: string, events: number): boolean {
  return path === HOME && events <= FEW_EVENTS && weight > HOME_BYTES;
}

/**
 * What a page weighs, as exactly as it takes to hold it to its budget: as it is where that is within it,
 * compressed quickly where that is, and else compressed well.
 *
 * @returns Bytes.
 */
export function weightOf(html: string, path: string): number {
  const length = Buffer.byteLength(html);
  // Its budget is close, and brotli’s highest level takes seconds for a page of megabytes.
  if (path === HOME && length <= LARGE) return compressed(html, constants.BROTLI_MAX_QUALITY);
  if (length <= PAGE_BYTES) return length;
  const quick = compressed(html, 1);
  return quick <= PAGE_BYTES ? quick : compressed(html, 9);
}

function compressed(html: string, level: number): number {
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: level } }).length;
}
