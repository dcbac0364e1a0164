import chromium from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import process from 'node:process';

/**
 * Where Chromium is: an installed one where `CHROMIUM_PATH` names it, else the one that the project
 * brings, which is unpacked at the first call.
 */
export async function chromiumPath(): Promise<string> {
  return process.env.CHROMIUM_PATH ?? (await chromium.executablePath());
}

/** A Chromium on the PATH, for what the one that the project brings, a headless shell, does not do. */
export function installedChromium(): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium', 'google-chrome'].map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Of the flags that the project's Chromium is meant to have. */
const UNWANTED = [
  // Closing a tab would close the browser.
  '--single-process',
  // Pages of all origins could read each other, whatever their headers say.
  '--disable-web-security',
  '--disable-site-isolation-trials',
];

/**
 * Starts Chromium. Without the flags against background networking, it would ask for updates of its own.
 *
 * @param installed An installed Chromium to start in the place of the one that the project brings.
 * @param more Flags besides.
 */
export async function launch(
  installed = process.env.CHROMIUM_PATH,
  more: readonly string[] = [],
): Promise<Browser> {
  return playwright.launch({
    executablePath: installed ?? (await chromiumPath()),
    args: [
      ...(installed === undefined
        ? chromium.args.filter((arg) => !UNWANTED.includes(arg))
        : ['--no-sandbox', '--disable-gpu']),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...more,
    ],
    headless: true,
  });
}

/** What Chromium itself says where a busy machine leaves no time for a view transition. */
const SLOW = /^Transition was (?:aborted|skipped)/;

/** Tells of everything that goes wrong on a page from now on: errors, and whatever its console says. */
export function watchProblems(page: Page, tell: (problem: string) => void): void {
  const told = (text: string): void => {
    if (!SLOW.test(text)) tell(text);
  };
  page.on('console', (message) => {
    told(message.text());
  });
  page.on('pageerror', (problem) => {
    told(problem.message);
  });
}

/** Has a page note, from its next load on, what its Content-Security-Policy stops. */
export async function watchPolicy(page: Page): Promise<void> {
  await page.addInitScript(`globalThis.stopped = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => stopped.push(effectiveDirective), true);`);
}

/** The parts of the policy that stopped something on a watched page. */
export async function stoppedOn(page: Page): Promise<readonly string[]> {
  return page.evaluate('stopped');
}
