import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { HtmlValidate } from 'html-validate/node';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { filesBelow, projectRoot } from './build.ts';
import { attribute, parsePage, type ParsedPage } from './html.ts';

/** The sites that are read, and the path that each stands under. */
const sites = [
  { name: 'the site of content/', key: 'dist', base: '/', content: 'content' },
  { name: 'the river site', key: 'river', base: '/news/', content: 'tests/fixtures/river' },
  {
    name: 'the Arabic site',
    key: 'arabic',
    base: '/archive/',
    content: 'tests/fixtures/reservoir',
  },
] as const;

describe.each(sites)('$name', ({ key, base, content }) => {
  let folder: string;
  let files: readonly string[];
  let pages: ReadonlyMap<string, ParsedPage>;
  let timeline: Timeline;

  beforeAll(() => {
    folder = inject(key);
    files = filesBelow(folder);
    pages = new Map(
      files
        .filter((path) => path.endsWith('.html'))
        .map((path) => [path, parsePage(folder, path)] as const),
    );
    const loaded = loadContent(filesIn(join(projectRoot, content))).value.timeline;
    if (loaded === undefined) throw new Error(`${content} has errors.`);
    timeline = loaded;
  });

  it('has a page for every event, article, place, time, strand, kind and actor, and nothing else', () => {
    const used = timeline.site.kinds.filter(({ id }) => timeline.eventsByKind.has(id));
    const expected = [
      'actors/index.html',
      ...[...timeline.eventsByActor.keys()].map((id) => `actors/${id}/index.html`),
      ...used.map(({ id }) => `kinds/${id}/index.html`),
      ...[...new Set(used.map(({ strand }) => strand))].map((id) => `strands/${id}/index.html`),
      'index.html',
      '404.html',
      'about/index.html',
      'data/index.html',
      'differences/index.html',
      'search/index.html',
      'articles/index.html',
      ...timeline.articles.map(({ id }) => `articles/${id}/index.html`),
      'places/index.html',
      ...[...placesWithin(timeline)].map((id) => `places/${id}/index.html`),
      ...timeline.events.flatMap(({ id, formerly }) =>
        [id, ...formerly].map((each) => `events/${each}/index.html`),
      ),
      ...[...timeline.years.keys()].map((year) => `${String(year).padStart(4, '0')}/index.html`),
      ...[...timeline.months.keys(), ...timeline.days.keys()].map(
        (key) => `${key.replaceAll('-', '/')}/index.html`,
      ),
      'embed/index.html',
      ...timeline.events.flatMap(({ id, formerly }) =>
        [id, ...formerly].map((each) => `embed/events/${each}/index.html`),
      ),
      ...used.map(({ id }) => `embed/kinds/${id}/index.html`),
      ...[...new Set(used.map(({ strand }) => strand))].map(
        (id) => `embed/strands/${id}/index.html`,
      ),
      ...[
        ...timeline.months.keys(),
        ...[...timeline.days].flatMap(([day, { here }]) => (here.length > 0 ? [day] : [])),
      ].map((key) => `embed/${key.replaceAll('-', '/')}/index.html`),
    ];
    expect([...pages.keys()].toSorted()).toEqual(expected.toSorted());
  });

  it('has every event on the timeline, with a link to each of its articles', () => {
    const home = pages.get('index.html');
    const links = new Set(home?.elements.flatMap((element) => attribute(element, 'href') ?? []));
    for (const { id } of timeline.events) expect(links).toContain(`${base}events/${id}/`);
    for (const { url } of timeline.articles) expect(links).toContain(url);
  });

  it('loads no script but its own, and has none in an attribute', () => {
    const wrong = [...pages.values()].flatMap(({ path, elements }) =>
      elements.flatMap((element) => [
        ...element.attrs
          .filter(({ name }) => name.startsWith('on'))
          .map(({ name }) => `${path}: ${name}`),
        ...[attribute(element, 'src') ?? []]
          .flat()
          .filter((src) => element.tagName === 'script' && !src.startsWith(`${base}_astro/`))
          .map((src) => `${path}: ${src}`),
      ]),
    );
    expect(wrong).toEqual([]);
  });

  it('loads nothing else: no page names a resource of another host', () => {
    const loading = [...pages.values()].flatMap(({ path, elements }) =>
      elements
        .filter(({ tagName }) =>
          ['img', 'iframe', 'video', 'audio', 'object', 'embed'].includes(tagName),
        )
        .map(({ tagName }) => `${path}: <${tagName}>`),
    );
    const styles = [...pages.values()].flatMap(({ path, elements }) =>
      elements
        .filter(
          (element) => element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet',
        )
        .map((element) => `${path}: ${attribute(element, 'href') ?? ''}`),
    );
    expect([...loading, ...styles]).toEqual([]);
    const importing = [...pages.keys()].filter((path) =>
      /url\((?!#)|@import/.test(readFileSync(join(folder, path), 'utf8')),
    );
    expect(importing).toEqual([]);
  });

  it('has only links that resolve, to pages and to fragments', () => {
    const broken: string[] = [];
    for (const { path, elements } of pages.values()) {
      const here = new URL(`${base}${path.replace(/index\.html$/, '')}`, 'http://site.test');
      for (const element of elements) {
        const href = attribute(element, 'href');
        if (href === undefined || element.tagName === 'use') continue;
        const target = new URL(href, here);
        if (target.origin !== here.origin) continue;
        const inside = target.pathname.startsWith(base)
          ? target.pathname.slice(base.length)
          : undefined;
        const file = inside === '' || inside?.endsWith('/') ? `${inside}index.html` : inside;
        const fragment = decodeURIComponent(target.hash.slice(1));
        if (file === undefined || !existsSync(join(folder, file))) {
          broken.push(`${path} → ${href}: no such page`);
        } else if (fragment !== '' && pages.get(file)?.ids.has(fragment) !== true) {
          broken.push(`${path} → ${href}: no such fragment`);
        }
      }
    }
    expect(broken).toEqual([]);
  });

  it('refers within a page only to ids that the page has, each once', () => {
    const wrong: string[] = [];
    for (const { path, elements, ids } of pages.values()) {
      const all = elements.flatMap((element) => attribute(element, 'id') ?? []);
      if (all.length !== ids.size) wrong.push(`${path}: an id stands twice`);
      for (const element of elements) {
        const named = ['aria-labelledby', 'aria-describedby', 'for'].flatMap(
          (name) => attribute(element, name)?.split(' ') ?? [],
        );
        const used = element.tagName === 'use' ? [attribute(element, 'href')?.slice(1) ?? ''] : [];
        for (const id of [...named, ...used]) if (!ids.has(id)) wrong.push(`${path}: #${id}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has one main heading on a page, and no level of heading left out', () => {
    const wrong = [...pages.values()].flatMap(({ path, elements }) => {
      const levels = elements
        .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
        .map(({ tagName }) => Number(tagName.slice(1)));
      const jumps = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
      return levels.filter((level) => level === 1).length === 1 && !jumps
        ? []
        : [`${path}: ${levels.join(' ')}`];
    });
    expect(wrong).toEqual([]);
  });

  it('has the language of the page on every page, and that of the article on every quote', () => {
    const languages = new Set(
      timeline.articles.map(({ language }) => language ?? timeline.site.language),
    );
    for (const { path, elements } of pages.values()) {
      const [html] = elements;
      expect(html && attribute(html, 'lang'), path).toBe(timeline.site.language);
      for (const element of elements.filter(
        ({ tagName }) => tagName === 'blockquote' || tagName === 'q',
      )) {
        expect(languages, path).toContain(attribute(element, 'lang'));
      }
    }
  });

  it('has a datetime on every <time>, of a form that HTML knows', () => {
    const valid =
      /^(?:\d{4,}|\d{4,}-\d\d|\d{4,}-\d\d-\d\d|\d{4,}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))$/;
    const wrong = [...pages.values()].flatMap(({ path, elements }) =>
      elements
        .filter(({ tagName }) => tagName === 'time')
        .filter((element) => !valid.test(attribute(element, 'datetime') ?? ''))
        .map((element) => `${path}: ${attribute(element, 'datetime') ?? 'none'}`),
    );
    expect(wrong).toEqual([]);
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // The pages are minified by their maker; how they are written is not for this test.
        'no-trailing-whitespace': 'off',
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'doctype-style': 'off',
        'no-inline-style': 'error',
        'long-title': 'off',
        // Boxes of one group have one name, as HTML has it.
        'form-dup-name': ['error', { shared: ['checkbox'] }],
      },
    });
    const found: string[] = [];
    for (const path of pages.keys()) {
      const report = await validator.validateString(readFileSync(join(folder, path), 'utf8'));
      for (const { messages } of report.results) {
        for (const { ruleId, message, line, column } of messages) {
          found.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
        }
      }
    }
    expect(found).toEqual([]);
  });

  it('has a timeline.json that its own schema describes, with every event, account and report', () => {
    const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    formats(ajv);
    const validate = ajv.compile(read('timeline.schema.json') as object);
    const document = read('timeline.json') as {
      events: { id: string; accounts: { article: string; reports: unknown[] }[] }[];
    };
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document.events.map(({ id }) => id)).toEqual(timeline.events.map(({ id }) => id));
    expect(
      document.events.flatMap(({ id, accounts }) =>
        accounts.map(({ article, reports }) => `${id} ${article} ${reports.length}`),
      ),
    ).toEqual(
      timeline.events.flatMap(({ id, accounts }) =>
        accounts.map(({ article, reports }) => `${id} ${article.id} ${reports.length}`),
      ),
    );
  });
});

describe('a site about another subject', () => {
  it('has no word of the first site’s story', () => {
    const folder = inject('river');
    const story = /\b(?:iraqi?|baghdad|taji|besmaya|qaim|kirkuk|hezbollah|drawdown|coalition)\b/i;
    const telling = filesBelow(folder).filter((path) =>
      story.test(readFileSync(join(folder, path), 'utf8')),
    );
    expect(telling).toEqual([]);
  });

  it('leads from an event’s old address to its new one', () => {
    const folder = inject('river');
    const { timeline } = loadContent(filesIn(join(projectRoot, 'tests/fixtures/river'))).value;
    const moved = timeline?.events.find(({ formerly }) => formerly.length > 0);
    const page = parsePage(folder, `events/${moved?.formerly[0] ?? ''}/index.html`);
    const refresh = page.elements.find((element) => attribute(element, 'http-equiv') === 'refresh');
    expect(refresh && attribute(refresh, 'content')).toBe(
      `0; url=/news/events/${moved?.id ?? ''}/`,
    );
  });
});

/** The places that events name, and all that these lie within. */
function placesWithin(timeline: Timeline): Set<string> {
  const named = new Set<string>(timeline.events.flatMap(({ places }) => places));
  for (const { id, within } of timeline.places.filter((place) => named.has(place.id))) {
    for (let region = within; region !== undefined && region !== id;) {
      named.add(region);
      region = timeline.placeById.get(region)?.within;
    }
  }
  return named;
}
