import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';
import process from 'node:process';

/**
 * Starts Chromium: an installed one where `CHROMIUM_PATH` names it, else the one that the project
 * brings, without the flag by which closing a tab closes the browser. Without the flags against background networking, it would ask for updates of its own.
 */
export async function launch(): Promise<Browser> {
  const installed = process.env.CHROMIUM_PATH;
  return playwright.launch({
    executablePath: installed ?? (await chromium.executablePath()),
    args: [
      ...(installed === undefined
        ? chromium.args.filter((arg) => arg !== '--single-process')
        : ['--no-sandbox', '--disable-gpu']),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    headless: true,
  });
}
