import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { filesIn } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { piecesOf } from '../../src/feeds/downloads.ts';
import type { TimelineDocument } from '../../src/feeds/timeline-schema.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import type { DownloadName } from '../../src/site/addresses.ts';
import { contextOf, type SiteContext } from '../../src/site/context.ts';
import { LIMITS } from '../../src/site/limits.ts';
import { load, worldWith, type Overlay } from '../content/world.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The context of a content folder of the project, published at the address in its `site.yaml`. */
export function contextOfFolder(folder: string): SiteContext {
  const { timeline } = loadContent(filesIn(`${root}${folder}`)).value;
  if (timeline === undefined) throw new Error(`${folder} has errors.`);
  return published(timeline);
}

/** The sites that every format is read back for. */
export const folders = ['content', 'tests/fixtures/river', 'tests/fixtures/harbour'] as const;

/** The context of the small world of the content tests, with what differs from it. */
export function contextOfWorld(overlay: Overlay = {}, limits = LIMITS): SiteContext {
  const { value, diagnostics } = load(worldWith(overlay));
  if (value.timeline === undefined) throw new Error(JSON.stringify(diagnostics, null, 1));
  return published(value.timeline, limits);
}

/** The small world with one text in the place of every text that an editor is free to write. */
export function contextWithText(text: string): SiteContext {
  return published(replaceTexts(small, () => text));
}

function published(timeline: Timeline, limits = LIMITS): SiteContext {
  const { url } = timeline.site;
  return contextOf({ timeline, url, base: new URL(url).pathname, limits });
}

/** A download as one text. */
export function textOf(context: SiteContext, name: DownloadName): string {
  return [...piecesOf(context, name)].join('');
}

/** What `/timeline.json` says. */
export function documentOf(context: SiteContext): TimelineDocument {
  return JSON.parse(textOf(context, 'timeline.json')) as TimelineDocument;
}

/** Members whose text an editor is free to write. */
const FREE = new Set([
  ...['title', 'description', 'label', 'name', 'outlet', 'byline', 'asReported', 'accordingTo'],
  ...['exact', 'because', 'settle', 'unit'],
]);
const FREE_LISTS = new Set(['wire', 'origins', 'spellings']);

const small = contextOfWorld({
  'articles/2021-05-12-example-post.md': (text) =>
    text.replace('published:', 'byline: A. Writer\npublished:'),
}).timeline;

/** The same with every free text replaced; what is one object stays one. */
function replaceTexts<Thing>(thing: Thing, replace: (text: string) => string): Thing {
  const seen = new Map<object, unknown>();
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return FREE.has(key) ? replace(value) : value;
    if (typeof value !== 'object' || value === null) return value;
    const known = seen.get(value);
    if (known !== undefined) return known;
    if (value instanceof Map) {
      const copy = new Map<unknown, unknown>();
      seen.set(value, copy);
      for (const [name, member] of value) copy.set(name, visit(member, ''));
      return copy;
    }
    if (Array.isArray(value)) {
      const copy: unknown[] = [];
      seen.set(value, copy);
      for (const member of value as unknown[]) {
        copy.push(
          FREE_LISTS.has(key) && typeof member === 'string' ? replace(member) : visit(member, ''),
        );
      }
      return copy;
    }
    const copy: Record<string, unknown> = {};
    seen.set(value, copy);
    for (const [name, member] of Object.entries(value)) {
      // Prose is `text` with its `html`; the text of a date is not free.
      const isProse = name === 'text' && 'html' in value;
      copy[name] = isProse ? replace(String(member)) : visit(member, name);
    }
    return copy;
  };
  return visit(thing, '') as Thing;
}

/** What has broken some format somewhere. */
const PIECES = [
  ...[
    '"',
    "'",
    '\\',
    '\n',
    '\r\n',
    '\r',
    '\t',
    ',',
    ';',
    ':',
    '=',
    '+',
    '-',
    '@',
    "'=",
    '％',
    '＝',
  ],
  ...[
    '<',
    '>',
    '&',
    '&amp;',
    '&lt;b&gt;',
    ']]>',
    '</script>',
    '<!--',
    '<b onclick="x">',
    '\\n',
    '\\,',
  ],
  ...[
    '{',
    '}',
    '%',
    '$',
    '#',
    '_',
    '^',
    '~',
    '--',
    '``',
    "''",
    '\\textbf{x}',
    '@article{a,',
    ' and ',
  ],
  ...['BEGIN:VEVENT', 'END:VCALENDAR', '\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u2028'],
  ...[
    '\ud800',
    '\ufffe',
    '\ufeff',
    '\u202e',
    '\u2066',
    '🚀',
    '👩‍👩‍👧‍👦',
    'é',
    'e\u0301',
    'بغداد',
    '火箭',
    'word',
    ' ',
  ],
];

/** Texts that no editor should write, and one does. Not empty, no white space at the ends: so files give them. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '');

/** Long lines too: folding and wrapping begin there. */
export const hostileLine = fc
  .oneof(
    { weight: 4, arbitrary: hostileText },
    { weight: 1, arbitrary: hostileText.map((text) => text.repeat(20).slice(0, 300).trim()) },
  )
  .filter((text) => text !== '');
