import { ADDRESSES, BEACON, OVERRIDE, PAYLOADS } from './payloads.ts';

const entries = Object.entries(PAYLOADS).map(([id, text], index) => ({
  id,
  text,
  address: ADDRESSES[index % ADDRESSES.length] ?? ADDRESSES[0],
  day: `2021-05-${String((index % 28) + 1).padStart(2, '0')}`,
}));

/** A content folder without an error in which every text is a payload, as the files' texts by path. */
export function hostileContent(): ReadonlyMap<string, string> {
  return new Map([
    ['site.yaml', site()],
    ['places.yaml', entries.map(({ id, text }, n) => place(id, text, n)).join('')],
    [
      'actors.yaml',
      entries
        .map(
          ({ id, text }) =>
            `${id}:\n  name: ${yaml(text)}\n  spellings: [${yaml(`${text} 2`)}, ${yaml(`3 ${text}`)}]\n  description: ${yaml(text)}\n`,
        )
        .join(''),
    ],
    ...entries.flatMap((entry, n): [string, string][] => [
      [`articles/${entry.day}-${entry.id}.md`, article(entry, n)],
      [`events/${entry.id}.md`, eventFile(entry)],
    ]),
  ]);
}

function site(): string {
  const first = PAYLOADS['loaded-script'] ?? '';
  const labels = (more: (id: string) => string): string =>
    entries.map(({ id, text }) => `  ${id}: { label: ${yaml(text)}${more(id)} }\n`).join('');
  return [
    `title: ${yaml(`Hostile ${first}`)}`,
    `description: ${yaml(
      entries
        .slice(0, 6)
        .map(({ text }) => text)
        .join(' '),
    )}`,
    'language: en\ntimeZone: Europe/Kyiv\nurl: https://hostile.example/',
    `strands:\n${entries
      .slice(0, 5)
      .map(({ id, text }) => `  ${id}: { label: ${yaml(text)} }\n`)
      .join('')}`,
    `kinds:\n${labels((id) => `, strand: ${entries.slice(0, 5).some((strand) => strand.id === id) ? id : 'script'}`)}`,
    `fields:\n${entries
      .slice(0, 12)
      .map(({ id, text }) => `  text-${id}: { label: ${yaml(text)}, type: text }\n`)
      .join('')}` +
      entries
        .map(
          ({ id, text }) =>
            `  count-${id}: { label: ${yaml(text)}, type: count, unit: ${yaml(text)} }\n  choice-${id}: { label: ${yaml(text)}, type: choice, choices: { 'yes': ${yaml(text)}, 'no': ${yaml(`not ${text}`)} } }\n`,
        )
        .join('') +
      '  words: { label: Words, type: text }\n',
    '',
  ].join('\n');
}

function place(id: string, text: string, n: number): string {
  return `${id}:\n  name: ${yaml(text)}\n  spellings: [${yaml(`${text} 2`)}]\n  lat: ${(40 + n / 4).toFixed(2)}\n  lon: ${(20 + n / 3).toFixed(2)}\n  precision: town\n  source: ${yaml(text)}\n${id === 'script' ? '' : '  within: script\n'}`;
}

function article({ id, text, address, day }: (typeof entries)[number], n: number): string {
  const other = entries[(n + 1) % entries.length] ?? entries[0];
  return `---
title: ${yaml(text)}
outlet: ${yaml(`${text} ${id}`)}
wire: [${yaml(`Wire ${text}`)}]
byline: ${yaml(text)}
published: 2021-06-01
url: ${yaml(address)}
archived: ${yaml(`${address}&archived`)}
language: ${id === 'right-to-left' ? 'ar' : 'en'}
---

Summary: ${markdown(text)}

## ${markdown(text)} {#${id}}

- kind: ${id}
- date: ${day}
  - as reported: ${text}
  - according to: ${text}
- place: ${id}
- actors: ${id}, ${other?.id ?? id}
- count-${id}: 3 (2 ${part(text)}, 1 other)
  - as reported: ${text}
- count-${id}: >5000
  - according to: ${text}
- choice-${id}: yes
  - according to: ${text}
- choice-${id}: no
  - as reported: ${text}
- words: ${text}
  - as reported: ${text}

Prose: ${markdown(text)} and *${markdown(text)}* and [${markdown(text)}](${destination(address)} "${markdown(text)}").

- ${markdown(text)}

> ${markdown(text)}

## An account of another {#${other?.id ?? id}}

- according to: ${text}
- date: ${day}
- words: ${text}
  - as reported: ${OVERRIDE}
  - according to: ${text}
- place: ${id}

Prose of another: ${markdown(OVERRIDE)}.

> ${markdown(OVERRIDE)}
`;
}

function eventFile({ id, text, day }: (typeof entries)[number]): string {
  return `---
title: ${yaml(text)}
formerly: [old-${id}]
date: ${day}
because: ${yaml(text)}
verdicts:
  words: { verdict: differ, because: ${yaml(text)}, settle: ${yaml(text)} }
updated: 2021-06-02
---

Note: ${markdown(text)} (${BEACON}/note)
`;
}

/** A text as YAML takes it, whatever it is. */
function yaml(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A text as Markdown that says just that. */
function markdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** A text as a part of a count, which has neither brackets nor commas. */
function part(text: string): string {
  return text.replace(/[(),]/g, ' ').replace(/\s+/g, ' ').trim();
}

function destination(address: string): string {
  return `<${address.replace(/[<>\\]/g, '\\$&')}>`;
}
