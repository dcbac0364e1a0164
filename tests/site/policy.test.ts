import { createHash } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, stoppedOn, watchPolicy } from './browser.ts';
import { filesBelow } from './build.ts';
import { attribute, parsePage, type Element } from './html.ts';
import { KINDS, PAGE_KINDS } from './kinds.ts';
import { serve, type Served } from './server.ts';

const sites = [
  { name: 'the site of content/', key: 'dist' },
  { name: 'the river site', key: 'river' },
  { name: 'the Arabic site', key: 'arabic' },
  { name: 'the site that strains its pages', key: 'extremes' },
] as const;

/** What a page's policy may hold, besides the hashes of its style sheets. */
const PAGE = [
  `base-uri 'none'`,
  `default-src 'none'`,
  `form-action 'none'`,
  `img-src 'self'`,
  `manifest-src 'self'`,
  `require-trusted-types-for 'script'`,
  `script-src 'self'`,
];
const SEARCH = [
  `base-uri 'none'`,
  `connect-src 'self'`,
  `default-src 'none'`,
  `form-action 'self'`,
  `img-src 'self'`,
  `manifest-src 'self'`,
  `script-src 'self' 'wasm-unsafe-eval'`,
];

/** What a text would bring onto a page if nobody escaped it; each part that works leaves its name. */
const INJECTED = `
  <script>ran.push('a script')</script>
  <script src="data:text/javascript,ran.push('a script from a data: address')"></script>
  <script src="//127.0.0.2/"></script>
  <img src="data:," alt="" onerror="ran.push('an error handler')">
  <svg onload="ran.push('a load handler')"></svg>
  <button id="injected-handler" onclick="ran.push('a click handler')">x</button>
  <a id="injected-link" href="javascript:ran.push('a link')">x</a>
  <iframe srcdoc="<script>parent.ran.push('a frame')</script>"></iframe>
  <object data="data:text/html,<script>parent.ran.push('an object')</script>"></object>
  <style>main { display: none }</style>
  <p id="injected-style" style="display: none">x</p>
  <base href="https://other.example/">`;

/** Does what a reader, or a script of the page that is led astray, could do then. */
const PROVOKED = `(async () => {
  document.querySelector('#injected-handler').click();
  document.querySelector('#injected-link').click();
  const soon = (task) => new Promise((done) => setTimeout(() => {
    try { task(); } catch {}
    done();
  }));
  await soon(() => eval("ran.push('eval')"));
  await soon(() => new Function("ran.push('Function')")());
  await soon(() => { document.createElement('p').innerHTML = '<img src="data:," onerror="ran.push(\\'markup\\')">'; });
  await soon(() => {});
  for (const selector of ['main', '#injected-style']) {
    if (getComputedStyle(document.querySelector(selector)).display === 'none') ran.push('a style of ' + selector);
  }
  if (document.baseURI !== location.href) ran.push('a base');
  return ran;
})()`;

/** The parts of a policy that have to do with what is injected. */
const STOPPED = [
  'base-uri',
  'img-src',
  'object-src',
  'script-src-attr',
  'script-src-elem',
  'style-src-attr',
  'style-src-elem',
];

describe.each(sites)('the policy of every page of $name', ({ key }) => {
  const folder = inject(key);
  const files = filesBelow(folder).filter((path) => path.endsWith('.html'));

  it('allows nothing but what the page needs, from the start of its head', () => {
    const wrong: string[] = [];
    for (const path of files) {
      const { elements } = parsePage(folder, path);
      const [head, ...policies] = [
        elements.findIndex(({ tagName }) => tagName === 'head'),
        ...elements.filter(
          (element) => attribute(element, 'http-equiv') === 'content-security-policy',
        ),
      ] as const;
      const [policy] = policies;
      // The character set alone stands before it.
      if (policies.length !== 1 || policy === undefined || elements.indexOf(policy) !== head + 2) {
        wrong.push(`${path}: ${policies.length} policies, or not at the start`);
        continue;
      }
      const styles = elements
        .filter(({ tagName }) => tagName === 'style')
        .map((element) => `'sha256-${sha256(textOf(element))}'`);
      const expected = [
        ...(path === 'search/index.html'
          ? SEARCH
          : PAGE.filter((rule) => !path.startsWith('embed/') || !rule.startsWith('manifest'))),
        ...(styles.length === 0 ? [] : [`style-src ${styles.join(' ')}`]),
      ];
      const actual = (attribute(policy, 'content') ?? '').split(';');
      if (String(actual.toSorted()) !== String(expected.toSorted())) {
        wrong.push(`${path}: ${actual.join(';')}`);
      }
    }
    expect(files.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });
});

describe('what gets into a page although nothing should', () => {
  const folder = inject('river');
  const files = filesBelow(folder);
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    browser = await launch();
    served = await serve(folder, '/news/');
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  it.each(PAGE_KINDS)('does nothing there: %s', async (kind) => {
    const path = files.find((file) => KINDS[kind].test(file)) ?? '';
    const address = served.home + path.replace(/index\.html$/, '');
    const page = await browser.newPage();
    await page.addInitScript('globalThis.ran = []');
    await watchPolicy(page);
    await page.route(address, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      expect(html).toContain('</main>');
      await route.fulfill({ response, body: html.replace('</main>', `${INJECTED}</main>`) });
    });
    await page.goto(address);
    expect(await page.evaluate(PROVOKED)).toEqual([]);
    const stopped = await stoppedOn(page);
    expect(STOPPED.filter((directive) => !stopped.includes(directive))).toEqual([]);
    await page.close();
  });
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function textOf({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
