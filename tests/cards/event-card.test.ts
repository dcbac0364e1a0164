import { describe, expect, it } from 'vitest';
import { eventCardSvg } from '../../src/cards/event-card-svg.ts';
import { resvgRuler } from '../../src/cards/resvg.ts';
import { siteCardSvg } from '../../src/cards/site-card-svg.ts';
import type { CardView, SiteCardView } from '../../src/site/card-view.ts';
import { cardWith, linesOf, type Line } from './card-texts.ts';

const ruler = resvgRuler();

const LONG =
  'Rockets strike the harbour twice in a week while the council meets to talk about the old weir, which three owners in turn had left to rot, and the board of the river says that it was never told of the state of its gates, although its own inspector wrote of it in the spring of the year before last, twice';

const HEADLINES = {
  short: 'Rain',
  'of 300 characters': LONG.slice(0, 300),
  'one word of 80 characters': 'Donaudampfschiff'.repeat(5),
  'of the widest letters': 'WWWW MMMM '.repeat(8),
  Arabic: 'صواريخ تقتل ثلاثة جنود في الميناء، والتحالف يقول إن 12 جرحوا (24.5%)',
  'long Arabic': 'قال المتحدث إن الصواريخ أصابت الميناء مرتين في أسبوع '.repeat(6),
  Hebrew: 'רקטות פגעו ב"נמל" שבמזרח; 3 חיילים נהרגו',
  Cyrillic: 'Ракеты дважды за неделю ударили по гавани, погибли трое военнослужащих',
  Greek: 'Ρουκέτες έπληξαν δύο φορές το λιμάνι μέσα σε μία εβδομάδα',
  'of many scripts': 'Rockets hit ميناء and נמל — Ракеты, “so” they say, λιμάνι & <b>',
  'with marks that are not seen': 'Rockets\u200f hit\u00a0the \u2067harbour\u2069 a\u0301gain',
} as const;

const CROWDED: Partial<CardView> = {
  siteTitle: LONG.slice(0, 120),
  date: 'once between 19 March and 30 April 2020, uncertain and approximate, and more',
  about:
    'Series of attacks · East Harbour, West Harbour, North Harbour, the Old Weir and the Island',
  tally: '1,234 sources, 1,233 origins',
  differences: [
    'Sources differ: Date, Place, Killed, Wounded, Rockets, Whether there was a warning and Cause',
    'Sources differ on 7 points',
  ],
};

describe('the card of an event', () => {
  const cards = Object.entries(HEADLINES).flatMap(([name, headline]) =>
    (['ltr', 'rtl'] as const).flatMap((direction) => [
      { name: `${name}, ${direction}`, view: cardWith({ headline, direction }) },
      {
        name: `${name}, ${direction}, crowded`,
        view: cardWith({ headline, direction, ...CROWDED }),
      },
    ]),
  );

  it.each(cards)('keeps every line within the margins, and no two touch: $name', ({ view }) => {
    const lines = linesOf(drawn(view));
    for (const { text, left, right, top, bottom } of lines) {
      // Letters may lean over the margin by their own edge, not by more.
      expect(left, text).toBeGreaterThanOrEqual(64 - 6);
      expect(right, text).toBeLessThanOrEqual(1200 - 64 + 6);
      expect(top, text).toBeGreaterThanOrEqual(40);
      expect(bottom, text).toBeLessThanOrEqual(630 - 40);
    }
    for (const [index, line] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        expect(overlap(line, other), `${line.text} / ${other.text}`).toBe(false);
      }
    }
  });

  it.each(cards)(
    'has a headline of at most four lines, no smaller than it can be read: $name',
    ({ view }) => {
      const lines = headlineOf(view);
      expect(lines.length).toBeGreaterThanOrEqual(1);
      expect(lines.length).toBeLessThanOrEqual(4);
      for (const { size } of lines) expect(size).toBeGreaterThanOrEqual(45);
    },
  );

  it('says the whole headline where it fits', () => {
    for (const name of ['short', 'Arabic', 'Hebrew', 'Cyrillic', 'Greek'] as const) {
      const text = headlineOf(cardWith({ headline: HEADLINES[name] })).map((line) => line.text);
      expect(unescaped(text.join(' '))).toBe(HEADLINES[name]);
    }
  });

  it('leaves out the end of a long headline at a word’s end, and says so', () => {
    const headline = HEADLINES['of 300 characters'];
    const said = headlineOf(cardWith({ headline }))
      .map(({ text }) => text)
      .join(' ');
    expect(said).toMatch(/…$/);
    const kept = said.slice(0, -1);
    expect(kept.length).toBeGreaterThan(100);
    expect(headline.startsWith(kept)).toBe(true);
    expect(headline.slice(kept.length)).toMatch(/^[\s,]/);
  });

  it('says in short on how much sources differ where there is no room to say on what', () => {
    const texts = linesOf(drawn(cardWith(CROWDED))).map(({ text }) => text);
    expect(texts).toContain('≠ Sources differ on 7 points');
    expect(linesOf(drawn(cardWith({}))).map(({ text }) => text)).toContain(
      '≠ Sources differ: Date and Killed',
    );
    expect(drawn(cardWith({ differences: [] }))).not.toContain('≠');
  });

  it('begins at the side where the headline’s script does', () => {
    const [arabic] = headlineOf(cardWith({ headline: HEADLINES.Arabic }));
    const [latin] = headlineOf(cardWith({ headline: HEADLINES.short, direction: 'rtl' }));
    expect(arabic?.right).toBeGreaterThan(1200 - 64 - 12);
    expect(latin?.left).toBeLessThan(64 + 12);
  });

  it.each([
    ['Chinese', '火箭弹袭击港口'],
    ['Hindi', 'बंदरगाह पर रॉकेट'],
    ['Korean', '로켓이 항구를 강타했다'],
    ['one character among others', 'Rockets hit 港 again'],
  ])('is none where the fonts lack a character: %s', (_name, text) => {
    expect(eventCardSvg(cardWith({ headline: text }), ruler)).toBeUndefined();
    expect(eventCardSvg(cardWith({ about: text }), ruler)).toBeUndefined();
    expect(eventCardSvg(cardWith({ siteTitle: text }), ruler)).toBeUndefined();
  });
});

describe('the card of a site', () => {
  const site: SiteCardView = {
    direction: 'ltr',
    address: 'harbour.example/news',
    title: 'Harbour strikes, May 2021',
    description: LONG,
    strands: Array.from({ length: 9 }, (_, index) => ({
      label: `Strand number ${index}`,
      mark: cardWith({}).mark,
    })),
    tally: '44 events · 5 articles · 4 independent origins',
  };

  it.each([
    ['as it is', site],
    ['from right to left', { ...site, direction: 'rtl' as const, title: HEADLINES.Arabic }],
    ['with a very long title', { ...site, title: LONG }],
    ['of a title that no font here has', { ...site, title: '港口袭击', description: '港口' }],
  ])('keeps every line within the margins, and no two touch: %s', (_name, view) => {
    const lines = linesOf(siteCardSvg(view, ruler));
    expect(lines.length).toBeGreaterThan(3);
    for (const { text, left, right, top, bottom } of lines) {
      expect(left, text).toBeGreaterThanOrEqual(64 - 6);
      expect(right, text).toBeLessThanOrEqual(1200 - 64 + 6);
      expect(top, text).toBeGreaterThanOrEqual(40);
      expect(bottom, text).toBeLessThanOrEqual(630 - 40);
    }
    for (const [index, line] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        expect(overlap(line, other), `${line.text} / ${other.text}`).toBe(false);
      }
    }
  });

  it('says its address in the place of a title that no font here has', () => {
    const lines = linesOf(siteCardSvg({ ...site, title: '港口袭击' }, ruler));
    expect(lines.filter(({ text }) => text === site.address)).toHaveLength(2);
    expect(lines.some(({ text }) => text.includes('港'))).toBe(false);
  });
});

function drawn(view: CardView): string {
  const svg = eventCardSvg(view, ruler);
  if (svg === undefined) throw new Error(`There is no card of ${view.headline}.`);
  return svg;
}

/** The lines of a card's headline: those of the largest letters. */
function headlineOf(view: CardView): Line[] {
  const lines = linesOf(drawn(view));
  const largest = Math.max(...lines.map(({ size }) => size));
  return lines.filter(({ size }) => size === largest);
}

function overlap(one: Line, other: Line): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
