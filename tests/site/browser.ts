import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';
import process from 'node:process';

/**
 * Where Chromium is: an installed one where `CHROMIUM_PATH` names it, else the one that the project
 * brings, which is unpacked at the first call.
 */
export async function chromiumPath(): Promise<string> {
  return process.env.CHROMIUM_PATH ?? (await chromium.executablePath());
}

/** Starts Chromium. Without the flags against background networking, it would ask for updates of its own. */
export async function launch(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromiumPath(),
    args: [
      ...(process.env.CHROMIUM_PATH === undefined
        ? // With this flag, closing a tab would close the browser.
          chromium.args.filter((arg) => arg !== '--single-process')
        : ['--no-sandbox', '--disable-gpu']),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    headless: true,
  });
}
