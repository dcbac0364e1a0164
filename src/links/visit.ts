import robotsParser from 'robots-parser';
import { momentOfHttpDate } from '../edtf/clock.ts';
import { isWebAddress } from '../markdown/address.ts';
import type { Answer, Manners, Net } from './net.ts';
import { makeTurns } from './turns.ts';

/** What a visit to an address found. */
export type Visit =
  | { readonly found: 'works' }
  | { readonly found: 'moved'; readonly to: string }
  | { readonly found: 'gone'; readonly answer: string }
  | { readonly found: 'no-host' }
  | { readonly found: 'failing' | 'unknown'; readonly answer: string };

/** What the robots.txt of a site says, or what was in its place. */
type Robots = { readonly allows: (address: string) => boolean; readonly delay: number } | Visit;

const MOST_REDIRECTS = 8;
const MOST_RETRIES = 3;
/** The first wait where a server asks for one and does not say how long, in milliseconds; each next is twice as long. */
const FIRST_WAIT = 2000;
/** A server that asks for a longer wait is left alone until the next check. */
const LONGEST_WAIT = 60_000;
/** As RFC 9309 (2.5) has it, no more of a robots.txt than this is read. */
const LARGEST_ROBOTS = 500 * 1024;
/** The name by which a robots.txt speaks to this program. */
const ROBOT = 'Dateline';

/** What one request came to: an answer, or why there is none. */
type Asked =
  { readonly answer: Answer; readonly text: string | undefined } | { readonly visit: Visit };

/**
 * Makes a visitor, which asks servers whether there is something at an address: HEAD first, and GET where
 * a server does not take that; over redirects; not where a robots.txt forbids it; again, after a wait,
 * where a server asks for that.
 */
export function visitor(net: Net, manners: Manners): (address: string) => Promise<Visit> {
  const turns = makeTurns(manners.concurrency, net);
  const robots = new Map<string, Promise<Robots>>();

  const ask = (
    address: string,
    method: 'HEAD' | 'GET',
    pause: number,
    read = false,
  ): Promise<Asked> =>
    turns.at(new URL(address).host, pause, async () => {
      try {
        const answer = await net.fetch(address, {
          method,
          redirect: 'manual',
          headers: { 'user-agent': manners.userAgent, accept: '*/*' },
          signal: AbortSignal.timeout(manners.timeout),
        });
        const text = read ? (await answer.text()).slice(0, LARGEST_ROBOTS) : undefined;
        if (!read) await answer.body?.cancel();
        return { answer, text };
      } catch (problem) {
        return { visit: failureOf(problem, manners.timeout) };
      }
    });

  /** Asks again where a server wants to be asked later. */
  const askPatiently = async (
    address: string,
    method: 'HEAD' | 'GET',
    pause: number,
  ): Promise<Asked> => {
    for (let retry = 0; ; retry += 1) {
      const asked = await ask(address, method, pause);
      if (!('answer' in asked) || ![429, 503].includes(asked.answer.status)) return asked;
      const wait = waitIn(asked.answer, net.now()) ?? FIRST_WAIT * 2 ** retry;
      if (retry === MOST_RETRIES || wait > LONGEST_WAIT) return asked;
      await net.sleep(wait);
    }
  };

  const robotsOf = (address: string): Promise<Robots> => {
    const { origin } = new URL(address);
    let known = robots.get(origin);
    if (known === undefined) robots.set(origin, (known = readRobots(`${origin}/robots.txt`)));
    return known;
  };

  const readRobots = async (file: string): Promise<Robots> => {
    let address = file;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const asked = await ask(address, 'GET', manners.pause, true);
      if (!('answer' in asked)) return asked.visit;
      const { status } = asked.answer;
      if (status >= 500) return { found: 'failing', answer: `robots.txt: ${status}` };
      const to = redirectOf(asked.answer, address);
      if (to === undefined) return rulesIn(file, status === 200 ? (asked.text ?? '') : '');
      address = to;
    }
    return rulesIn(file, '');
  };

  return async (start) => {
    let address = start;
    let forGood = true;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const rules = await robotsOf(address);
      if (!('allows' in rules)) return rules;
      if (!rules.allows(address)) return { found: 'unknown', answer: 'robots.txt' };
      const pause = Math.max(manners.pause, rules.delay);
      let asked = await askPatiently(address, 'HEAD', pause);
      if (refusesHead(asked)) asked = await askPatiently(address, 'GET', pause);
      if (!('answer' in asked)) return asked.visit;
      const to = redirectOf(asked.answer, address);
      if (to === undefined) return judged(asked.answer.status, start, address, forGood);
      forGood &&= [301, 308].includes(asked.answer.status);
      address = to;
    }
    return { found: 'failing', answer: 'too many redirects' };
  };
}

function rulesIn(file: string, text: string): Robots {
  const rules = robotsParser(file, text);
  return {
    allows: (address) => rules.isAllowed(address, ROBOT) !== false,
    delay: Math.min((rules.getCrawlDelay(ROBOT) ?? 0) * 1000, LONGEST_WAIT),
  };
}

/** HEAD is answered by few servers as GET would be: an error counts only where GET has it too. */
function refusesHead(asked: Asked): boolean {
  if (!('answer' in asked)) return asked.visit.found === 'failing';
  const { status } = asked.answer;
  return status >= 400 && status !== 429 && status !== 503;
}

function judged(status: number, start: string, end: string, forGood: boolean): Visit {
  const answer = String(status);
  if (status < 400) {
    return end !== start && forGood ? { found: 'moved', to: end } : { found: 'works' };
  }
  if (status === 404 || status === 410) return { found: 'gone', answer };
  return { found: status >= 500 ? 'failing' : 'unknown', answer };
}

/** Where an answer sends on to; `undefined` where it does not, or to nothing on the web. */
function redirectOf({ status, headers }: Answer, from: string): string | undefined {
  const location = headers.get('location');
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return undefined;
  if (!URL.canParse(location, from)) return undefined;
  const to = new URL(location, from);
  // A place within the page is not sent, and stays as it was.
  if (to.hash === '') to.hash = new URL(from).hash;
  return isWebAddress(to.href) ? to.href : undefined;
}

/** How long a server wants to be left alone (RFC 9110, 10.2.3), in milliseconds. */
function waitIn({ headers }: Answer, now: number): number | undefined {
  const after = headers.get('retry-after')?.trim();
  if (after === undefined) return undefined;
  if (/^\d+$/.test(after)) return Number(after) * 1000;
  const moment = momentOfHttpDate(after);
  return moment === undefined ? undefined : Math.max(0, moment - now);
}

function failureOf(problem: unknown, timeout: number): Visit {
  if (!(problem instanceof Error)) throw problem;
  if (problem.name === 'TimeoutError' || problem.name === 'AbortError') {
    return { found: 'failing', answer: `no answer in ${timeout / 1000} s` };
  }
  const { cause } = problem;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND') return { found: 'no-host' };
  return { found: 'failing', answer: code === '' ? problem.message : code };
}
