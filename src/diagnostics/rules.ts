export type Severity = 'error' | 'warning' | 'info';

/** A rule of the content: how grave a breach is, and the words for it. */
export interface Rule<Details> {
  readonly severity: Severity;
  /** What the rule catches, for the table in the README. */
  readonly about: string;
  /** One sentence of what is wrong. */
  readonly message: (details: Details) => string;
  /** One sentence of how to mend it. */
  readonly fix: (details: Details) => string;
  /** Set where a breach is no mistake but worth an editor's while: what so many of them come to. */
  readonly tally?: (count: number) => string;
}

const error = <Details>(rule: Omit<Rule<Details>, 'severity'>): Rule<Details> => ({
  severity: 'error',
  ...rule,
});
const warning = <Details>(rule: Omit<Rule<Details>, 'severity'>): Rule<Details> => ({
  severity: 'warning',
  ...rule,
});
const info = <Details>(rule: Omit<Rule<Details>, 'severity'>): Rule<Details> => ({
  severity: 'info',
  ...rule,
});

/** A rule whose sentences need no details. */
type Nothing = Readonly<Record<string, never>>;

/** A name that nothing declares, with the declared one that was probably meant. */
interface UnknownName {
  readonly name: string;
  readonly nearest: string | undefined;
}

const didYouMean = (details: UnknownName, otherwise: string): string =>
  details.nearest === undefined ? otherwise : `Did you mean \`${details.nearest}\`?`;

/** A character that readers cannot see: its code point, and what it is where that is known. */
interface Unseen {
  readonly name: string;
}

const LONGEST_LIST = 20;

const list = (names: readonly string[]): string =>
  names
    .slice(0, LONGEST_LIST)
    .map((name) => `\`${name}\``)
    .join(', ') + (names.length > LONGEST_LIST ? ' …' : '');

const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Text of the editor's, cut to a length that a line of a terminal bears. */
const excerpt = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 57).replace(/[\uD800-\uDBFF]$/, '')}…` : text;

/** Words that an article's text should have and does not. */
interface NotFound {
  readonly words: string;
  /** The name of the file that holds the text. */
  readonly text: string;
  /** The passage of the text that comes nearest. */
  readonly near: { readonly passage: string; readonly line: number } | undefined;
  /** What the text has in the place of what, where that is little. */
  readonly difference: string | undefined;
}

const notFound = (what: string, are: string, { words, text, near }: NotFound): string =>
  `The ${what} “${excerpt(words)}” ${are} not in ${text}` +
  (near === undefined
    ? ', nor is anything near it.'
    : `; line ${near.line} comes nearest: “${near.passage}”.`);

const copyWords = ({ near, difference }: NotFound): string => {
  if (difference !== undefined) return `Copy the words of the text: it has ${difference}.`;
  return near === undefined
    ? 'Copy the words from the text; what the article does not say word for word is no quote.'
    : 'Copy the words of the text; a quote is one piece, with nothing left out or put in.';
};

/** Where in a table that is imported something is, as a spreadsheet counts: "row 5, column “Day”". */
interface InTable {
  readonly where: string | undefined;
}

const inTable = (where: string | undefined): string =>
  where === undefined ? '' : `${where.charAt(0).toUpperCase()}${where.slice(1)}: `;

/** A file of the built site: the content files that it is made of, and how many other files have the same fault. */
interface OfPage {
  readonly sources: readonly string[];
  readonly others: number;
}

const MOST_SOURCES = 3;

const andOn = (others: number): string =>
  others === 0 ? '' : `; the same stands in ${counted(others, 'other file')}`;

const madeOf = (sources: readonly string[]): string => {
  const named = sources.slice(0, MOST_SOURCES).map((source) => `\`${source}\``);
  const more = sources.length - named.length;
  const parts = more > 0 ? [...named, counted(more, 'other file')] : named;
  const [last = '', ...others] = parts.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} or ${last}`;
};

const ourFault = ({ sources }: OfPage): string =>
  `That is no mistake of yours, but of Dateline: report it, with ${madeOf(sources)}.`;

/**
 * Every rule of the content format, and of the site built from it. Names are permanent: editors' scripts and notes refer to them.
 * The README's table of rules is made from this catalogue.
 */
export const rules = {
  // Files
  'missing-file': error<{ path: string; purpose: string }>({
    about: 'A file or folder that every content folder needs is not there.',
    message: ({ path }) => `\`${path}\` is not there.`,
    fix: ({ purpose }) => `Add it: it holds ${purpose}.`,
  }),
  'unreadable-file': error<{ reason: string }>({
    about: 'The operating system refuses to read a file.',
    message: ({ reason }) => `The file cannot be read (${reason}).`,
    fix: () => 'Check that it is a file, not a folder or a broken link, and that you may read it.',
  }),
  'unread-file': warning<{ expected: string }>({
    about: 'A file lies where nothing reads it.',
    message: () => 'Nothing reads this file.',
    fix: ({ expected }) =>
      `Give it a name that ends in \`${expected}\`, or move it out of the folder.`,
  }),
  'file-name': error<{ name: string; suggestion: string | undefined }>({
    about:
      'A file’s name is no id: a–z, 0–9 and single hyphens, at most 80 characters, not reserved by Windows.',
    message: ({ name }) => `\`${excerpt(name)}\` cannot be an id, and so cannot be an address.`,
    fix: ({ suggestion }) =>
      suggestion === undefined
        ? 'Rename the file with a–z, 0–9 and single hyphens, at most 80 characters, no name that Windows reserves.'
        : `Rename the file to \`${suggestion}.md\`.`,
  }),
  'empty-file': error<{ expected: string }>({
    about: 'A file has nothing in it.',
    message: () => 'The file is empty.',
    fix: ({ expected }) => `Write ${expected} into it, or delete it.`,
  }),
  'file-too-large': error<{ bytes: number; limit: number }>({
    about: 'A file is larger than any summary or register is (256 KiB; registers 8 MiB).',
    message: ({ bytes, limit }) =>
      `The file has ${bytes} bytes, and a file of this kind has at most ${limit}.`,
    fix: () => 'Check that it is the right file; a summary is a few thousand characters.',
  }),
  'not-utf-8': error<Nothing>({
    about: 'A file’s bytes are not UTF-8.',
    message: () => 'The bytes from here on are not UTF-8 text.',
    fix: () => 'Save the file with the encoding UTF-8.',
  }),
  'control-character': error<Unseen>({
    about: 'A file has control characters, or codes that are no character, which no text has.',
    message: ({ name }) => `There is a control character here (${name}).`,
    fix: () => 'Delete it; it is invisible in most editors.',
  }),
  'invisible-in-name': error<Unseen>({
    about:
      'Front matter, a register, a heading or the name of whom an article cites has a character that readers cannot see, and that makes one name look like another: a direction override, a space of no width, a tag.',
    message: ({ name }) => `There is an invisible character in this text (${name}).`,
    fix: () =>
      'Delete it; joiners may stand where a script has them, and direction marks in text from right to left.',
  }),
  'invisible-in-text': warning<Unseen>({
    about:
      'Prose or a source’s words have such a character. It cannot change what stands beside them.',
    message: ({ name }) => `There is an invisible character in this text (${name}).`,
    fix: () => 'Delete it, unless the source’s own words have it and you mean to keep it.',
  }),
  'unpaired-direction': error<Unseen>({
    about:
      'A direction control in a paragraph has no partner that ends it, or ends what none began.',
    message: ({ name }) => `A direction control here has no partner (${name}).`,
    fix: () => 'Delete it: it would turn around what stands beside this text.',
  }),
  'stacked-marks': error<Unseen>({
    about: 'More than eight accents or marks stand on one letter and would cover other lines.',
    message: ({ name }) => `More than eight marks stand on one letter here (${name}).`,
    fix: () => 'Delete those that the word does not have.',
  }),
  'byte-order-mark': info<Nothing>({
    about: 'A file begins with a byte order mark. It is read as if that were not there.',
    message: () => 'The file begins with a byte order mark.',
    fix: () => 'Nothing has to be done; saving as “UTF-8 without BOM” takes it away.',
  }),
  'crlf-line-ends': info<Nothing>({
    about: 'A file’s lines end as on Windows. They are read like any others.',
    message: () => 'The lines of this file end in carriage return and line feed.',
    fix: () => 'Nothing has to be done; saving with the line ends “LF” keeps differences small.',
  }),

  // Front matter and YAML
  'front-matter-missing': error<Nothing>({
    about: 'A Markdown file does not begin with front matter.',
    message: () => 'The file does not begin with front matter.',
    fix: () => 'Begin it with a line `---`, the keys, and another line `---`.',
  }),
  'front-matter-unclosed': error<Nothing>({
    about: 'Front matter has no closing line.',
    message: () => 'The front matter that begins here has no closing line.',
    fix: () => 'End it with a line that is `---` and nothing else.',
  }),
  'front-matter-language': error<{ language: string }>({
    about: 'Front matter is in another language than YAML. Code in it never runs.',
    message: ({ language }) =>
      `The front matter says that it is \`${excerpt(language)}\`, not YAML.`,
    fix: () => 'Begin the file with `---` alone and write the keys as YAML.',
  }),
  'yaml-syntax': error<{ problem: string }>({
    about: 'Text that should be YAML is not.',
    message: ({ problem }) => `This is not YAML: ${problem}.`,
    fix: () => 'Check the indentation, and put text that has `: ` or ` #` in it between quotes.',
  }),
  'yaml-alias': error<{ what: string }>({
    about: 'YAML uses anchors, aliases or tags, which the format does not have.',
    message: ({ what }) =>
      `\`${excerpt(what)}\` is YAML for a reference or a type, which the format does not have.`,
    fix: () =>
      'Write the value itself, and put it between quotes if it begins with `&`, `*` or `!`.',
  }),
  'duplicate-key': error<{ key: string }>({
    about: 'A key stands twice in one place.',
    message: ({ key }) => `\`${excerpt(key)}\` stands here for the second time.`,
    fix: () => 'Keep one of the two.',
  }),
  'unknown-key': error<UnknownName & { known: readonly string[] }>({
    about: 'A key that the format does not know.',
    message: ({ name }) => `\`${excerpt(name)}\` is no key here.`,
    fix: (details) => didYouMean(details, `The keys are ${list(details.known)}.`),
  }),
  'missing-key': error<{ key: string; example: string }>({
    about: 'A key that the format requires is not there.',
    message: ({ key }) => `\`${excerpt(key)}\` is required here.`,
    fix: ({ key, example }) => `Add it, for example \`${excerpt(key)}: ${example}\`.`,
  }),
  'wrong-shape': error<{ key: string; expected: string }>({
    about: 'A value has another shape than its key takes: a list for text, text for a list.',
    message: ({ key, expected }) => `\`${excerpt(key)}\` takes ${expected}.`,
    fix: ({ expected }) => `Write ${expected} here.`,
  }),
  'empty-value': error<{ key: string }>({
    about: 'A key or a report has no value.',
    message: ({ key }) => `\`${excerpt(key)}\` has no value.`,
    fix: () => 'Write one, or take the line out: what is not known is left out.',
  }),
  'not-a-choice': error<UnknownName & { key: string; known: readonly string[] }>({
    about: 'A value is none of the few that its key or field takes.',
    message: ({ key, name }) => `\`${excerpt(name)}\` is no value of \`${excerpt(key)}\`.`,
    fix: (details) => didYouMean(details, `Its values are ${list(details.known)}.`),
  }),
  'bad-id': error<{ id: string; suggestion: string | undefined }>({
    about:
      'An id has other characters than a–z, 0–9 and single hyphens, is too long, or is reserved.',
    message: ({ id }) => `\`${excerpt(id)}\` cannot be an id.`,
    fix: ({ suggestion }) =>
      suggestion === undefined
        ? 'Use a–z, 0–9 and single hyphens, at most 80 characters, no name that Windows reserves.'
        : `Write \`${suggestion}\`.`,
  }),
  'bad-address': error<{ address: string; schemes: string }>({
    about: 'A link or an address is no web address, or has a scheme other than those allowed.',
    message: ({ address }) => `\`${excerpt(address)}\` is no address that a reader could follow.`,
    fix: ({ schemes }) => `Write the whole address, with ${schemes} in front.`,
  }),
  'bad-language': error<{ tag: string }>({
    about: 'A language is no tag of BCP 47, such as `en` or `ar-IQ`.',
    message: ({ tag }) => `\`${excerpt(tag)}\` is no language tag.`,
    fix: () => 'Write a tag of BCP 47, such as `en`, `ar` or `pt-BR`.',
  }),
  'bad-time-zone': error<{ zone: string }>({
    about: 'A time zone is none of the IANA database.',
    message: ({ zone }) => `\`${excerpt(zone)}\` is no time zone.`,
    fix: () => 'Write a name of the IANA database, such as `Africa/Nairobi`.',
  }),
  'bad-coordinates': error<{ problem: string }>({
    about: 'A place’s `lat`, `lon` and `precision` are incomplete or not on Earth.',
    message: ({ problem }) => `The place’s coordinates cannot be used: ${excerpt(problem)}.`,
    fix: () =>
      'Give `lat` (−90 to 90), `lon` (−180 to 180) and `precision` together, or none of the three.',
  }),
  'place-cycle': error<{ id: string }>({
    about: 'A place lies within itself, through however many steps.',
    message: ({ id }) => `\`${excerpt(id)}\` lies within itself.`,
    fix: () => 'Let `within` name a larger place.',
  }),
  'reserved-field': error<{ field: string }>({
    about: '`site.yaml` declares a field that the format has already.',
    message: ({ field }) => `\`${field}\` is a field of the format and needs no declaration.`,
    fix: () => 'Take it out of `fields`, or give your field another id.',
  }),

  // Dates
  'bad-date': error<{ text: string; problem: string; fix: string }>({
    about: 'A date is not written in the EDTF forms that the format takes.',
    message: ({ text, problem }) => `\`${excerpt(text)}\` is no date: ${problem}.`,
    fix: ({ fix }) => fix,
  }),
  'weekday-mismatch': warning<{ date: string; words: string; problem: string; fix: string }>({
    about: 'The article’s words name a weekday on which the date given does not fall.',
    message: ({ words, problem }) => `${problem}, but the words say “${excerpt(words)}”.`,
    fix: ({ fix }) => fix,
  }),
  'day-mismatch': warning<{ date: string; words: string; named: string }>({
    about: 'The article’s words name a day of the month that the date given leaves out.',
    message: ({ date, words }) => `The date is \`${date}\`, but the words say “${excerpt(words)}”.`,
    fix: ({ named }) => `Check the date: the words name ${named}.`,
  }),
  'vague-words': warning<{ date: string; words: string }>({
    about: 'A date is as precise as a day where the article’s words are vaguer.',
    message: ({ date, words }) => `\`${date}\` is a day, but “${excerpt(words)}” names none.`,
    fix: () =>
      'Give the dates that the words allow, such as `2020-03`, `2020-03-09/2020-03-15` or `[2020-03-09..2020-03-15]`.',
  }),
  'after-publication': warning<{ date: string; published: string }>({
    about: 'An article dates an event after its own publication without `status: announced`.',
    message: ({ date, published }) =>
      `The event is dated \`${date}\`, after the article’s publication on \`${published}\`.`,
    fix: () =>
      'Correct the date, or add `- status: announced` where the article speaks of something to come.',
  }),

  // The body of an article
  'missing-summary': error<Nothing>({
    about: 'An article’s file has no summary before its first account.',
    message: () => 'There is no summary of the article.',
    fix: () => 'Write one to three paragraphs between the front matter and the first `##`.',
  }),
  unwritten: error<{ where: string }>({
    about: 'A text that a command left for the editor to write is not written yet.',
    message: ({ where }) => `Something in ${where} is still to be written.`,
    fix: () => 'Write it in the place of what begins with “To be written:”.',
  }),
  'missing-accounts': error<Nothing>({
    about: 'An article’s file has no account of any event.',
    message: () => 'The article has no account of any event.',
    fix: () => 'Add one: a heading `## What happened {#event-id}` and what the article says of it.',
  }),
  'heading-level': error<{ level: number }>({
    about: 'A heading is not of the second level, or stands in an event’s file.',
    message: ({ level }) => `A heading of level ${level} cannot stand here.`,
    fix: () =>
      'Begin an account, in an article’s file, with `## What happened {#event-id}`; elsewhere write a paragraph.',
  }),
  'heading-id': error<{ suggestion: string | undefined }>({
    about: 'An account’s heading does not end in the event’s id.',
    message: () => 'The heading does not name its event.',
    fix: ({ suggestion }) =>
      `End it with the event’s id, for example \`{#${suggestion ?? 'event-id'}}\`.`,
  }),
  'empty-heading': error<Nothing>({
    about: 'An account’s heading has no words.',
    message: () => 'The heading has no words.',
    fix: () => 'Say in a few words what happened.',
  }),
  'duplicate-account': error<{ event: string; line: number }>({
    about: 'An article has two accounts of one event.',
    message: ({ event, line }) =>
      `\`${event}\` has an account in this article already, on line ${line}.`,
    fix: () => 'Put the two together, or give the second the id of the event that it is about.',
  }),
  'missing-prose': error<{ event: string }>({
    about: 'An account has no prose.',
    message: ({ event }) => `The account of \`${event}\` has no prose.`,
    fix: () => 'Say in your own words what the article says of the event.',
  }),
  'report-syntax': error<{ text: string }>({
    about: 'An item of the list of reports is not `field: value`.',
    message: ({ text }) => `“${excerpt(text)}” is no report.`,
    fix: () =>
      'Write each item as `- field: value`, with `as reported:` and `according to:` nested under it.',
  }),
  'unknown-field': error<UnknownName & { known: readonly string[] }>({
    about: 'A report’s field is neither one of the format’s nor declared in `site.yaml`.',
    message: ({ name }) => `\`${excerpt(name)}\` is no field.`,
    fix: (details) =>
      didYouMean(details, 'Declare it under `fields` in `site.yaml`, or use a declared one.'),
  }),
  'unknown-detail': error<UnknownName>({
    about: 'An item nested under a report is neither `as reported:` nor `according to:`.',
    message: ({ name }) => `\`${excerpt(name)}\` is nothing that a report has.`,
    fix: (details) =>
      didYouMean(details, 'Under a report stand only `as reported:` and `according to:`.'),
  }),
  'duplicate-detail': error<{ name: string }>({
    about:
      'A report has `as reported:` or `according to:` twice; an account `kind`, `status` or `according to:`.',
    message: ({ name }) => `\`${name}\` stands here for the second time.`,
    fix: () => 'Keep one, or report the field twice, once for each voice.',
  }),
  'misplaced-reports': error<{ field: string }>({
    about: 'A list that looks like reports does not stand right under its account’s heading.',
    message: ({ field }) =>
      `This list looks like reports (\`${field}:\`), but it stands within the prose.`,
    fix: () => 'Move it right under the account’s heading.',
  }),
  'runs-on': error<{ what: string }>({
    about: 'A line of prose runs into the quote or the list above it.',
    message: ({ what }) =>
      `This line runs into the ${what} above it and would be read as part of it.`,
    fix: ({ what }) => `Leave an empty line after the ${what}.`,
  }),
  'repeated-report': error<{ field: string }>({
    about: 'A field stands twice in an account without `according to` or `as reported` on each.',
    message: ({ field }) =>
      `\`${field}\` is reported more than once here, and this report does not say whose it is.`,
    fix: () => 'Give each of them `according to:` or `as reported:`.',
  }),
  'repeated-name': warning<{ name: string }>({
    about: 'A list names the same thing twice.',
    message: ({ name }) => `\`${excerpt(name)}\` is named twice.`,
    fix: () => 'Name it once.',
  }),
  'count-syntax': error<{ text: string }>({
    about: 'A count is not written as the format takes it.',
    message: ({ text }) => `\`${excerpt(text)}\` is no count.`,
    fix: () =>
      'Write a whole number without separators, as `3`, `~24`, `>5000`, `>=25`, `<24`, `<=24` or `2..3`, with a breakdown in brackets if you like: `3 (2 soldiers, 1 sailor)`.',
  }),
  'count-breakdown': error<{ total: number; sum: number }>({
    about: 'The parts of a count do not add up to it.',
    message: ({ total, sum }) => `The parts add up to ${sum}, and the count is ${total}.`,
    fix: () => 'Correct the count or its parts; a part that is not exact carries `~`, `>` or `<`.',
  }),
  'unknown-place': error<UnknownName>({
    about: 'A place that `places.yaml` does not have.',
    message: ({ name }) => `\`${excerpt(name)}\` is no place in places.yaml.`,
    fix: (details) => didYouMean(details, 'Add it to places.yaml, or name one that is there.'),
  }),
  'unknown-actor': error<UnknownName>({
    about: 'An actor that `actors.yaml` does not have.',
    message: ({ name }) => `\`${excerpt(name)}\` is no actor in actors.yaml.`,
    fix: (details) => didYouMean(details, 'Add it to actors.yaml, or name one that is there.'),
  }),
  'unknown-kind': error<UnknownName>({
    about: 'A kind that `site.yaml` does not declare.',
    message: ({ name }) => `\`${excerpt(name)}\` is no kind in site.yaml.`,
    fix: (details) =>
      didYouMean(details, 'Declare it under `kinds` in site.yaml, or use a declared one.'),
  }),
  'unknown-strand': error<UnknownName>({
    about: 'A strand that `site.yaml` does not declare.',
    message: ({ name }) => `\`${excerpt(name)}\` is no strand in site.yaml.`,
    fix: (details) =>
      didYouMean(details, 'Declare it under `strands` in site.yaml, or use a declared one.'),
  }),
  'quote-too-long': error<{ words: number; limit: number }>({
    about: 'A quote has more than 25 words.',
    message: ({ words, limit }) =>
      `The quote has ${words} words, and a quote has at most ${limit}.`,
    fix: () => 'Keep the words that carry the point, and say the rest in your own.',
  }),
  'unsupported-markup': error<{ what: string; where: string }>({
    about:
      'Markup that the format does not have: HTML, comments, images, blocks of code, rules, markup within a quote.',
    message: ({ what, where }) => `There is ${what} in ${where}, which the format does not have.`,
    fix: ({ what }) => `Take out ${what}; prose has paragraphs, emphasis, lists and links.`,
  }),
  'too-complex': error<{ what: string }>({
    about:
      'A Markdown file has far more markup than any summary, and reading it could take minutes: more than 2,500 lines, 1,000 headings, quotes and list items, or 2,000 other marks.',
    message: ({ what }) => `The text has ${what}, and is not read.`,
    fix: () => 'Check that it is the right file; a summary of an article has a small part of that.',
  }),

  // What the files say together
  'missing-kind': error<{ event: string }>({
    about: 'No account of an event and no event file says which kind it is.',
    message: ({ event }) => `Nothing says which kind of event \`${event}\` is.`,
    fix: ({ event }) =>
      `Add \`- kind: …\` to an account, or \`kind: …\` to \`events/${event}.md\`.`,
  }),
  'kind-conflict': error<{ event: string; kind: string; other: string; where: string }>({
    about: 'Two places give an event two different kinds.',
    message: ({ event, kind, other, where }) =>
      `\`${event}\` is of kind \`${excerpt(kind)}\` here and of kind \`${excerpt(other)}\` in ${where}.`,
    fix: () => 'Agree on one: a kind is the editor’s, not the article’s.',
  }),
  'undated-event': error<{ event: string }>({
    about: 'No account gives an event a date.',
    message: ({ event }) => `No article dates \`${event}\`, so it has no place on the timeline.`,
    fix: () =>
      'Add `- date: …` as the article gives it, however vague: `2020`, `[2020-01..2020-03]`, `../2020-03-16`.',
  }),
  'event-without-account': error<UnknownName>({
    about: 'An event’s file is about an event that no article reports.',
    message: ({ name }) => `No article has an account of \`${name}\`.`,
    fix: (details) => didYouMean(details, 'Add an account of it, or delete this file.'),
  }),
  'missing-reason': error<{ key: string }>({
    about: 'An editor’s decision has no `because`.',
    message: ({ key }) => `\`${excerpt(key)}\` is settled here without a reason.`,
    fix: () => 'Add `because:` with the reason; readers see it.',
  }),
  'idle-reason': error<{ key: string }>({
    about: 'A `because` stands without the decision that it is the reason of.',
    message: ({ key }) => `There is a reason here, but no \`${key}\` that it is for.`,
    fix: ({ key }) => `Add \`${key}:\`, or take the reason out.`,
  }),
  'unreported-field': error<{ field: string }>({
    about: 'An editor’s verdict is about a field that no account of the event reports.',
    message: ({ field }) => `No account of this event reports \`${excerpt(field)}\`.`,
    fix: () => 'Take the verdict out, or add the report that it is about.',
  }),
  // What is no mistake, and an editor should know
  'single-origin': info<{ event: string; origin: string }>({
    about: 'An event is known through one origin alone.',
    message: ({ event, origin }) => `Only ${excerpt(origin)} tells of \`${event}\`.`,
    fix: () => 'Look for a second, independent source.',
    tally: (count) => `${counted(count, 'event')} known through one origin alone`,
  }),
  'lone-date': info<{ event: string; origins: number }>({
    about: 'Several origins tell of an event, and its date rests on one report.',
    message: ({ event, origins }) =>
      `\`${event}\` is told by ${origins} origins and dated by this report alone.`,
    fix: () => 'Check the day with special care.',
    tally: (count) => `${counted(count, 'event')} told by several origins and dated by one report`,
  }),
  'differ-without-note': info<{ event: string; field: string }>({
    about: 'Sources differ, and the event’s file says nothing of it.',
    message: ({ event, field }) => `The sources differ on \`${field}\` of \`${event}\`.`,
    fix: ({ event, field }) =>
      `Say in \`events/${event}.md\`, under \`verdicts: ${field}\` or in the note, what is behind it.`,
    tally: (count) =>
      `${counted(count, 'question')} on which sources differ without an editor’s word`,
  }),
  'unverified-quotes': info<{ words: number }>({
    about: 'An article’s quotes were not verified against its text. Found by `npm run check` only.',
    message: ({ words }) =>
      `Nobody has verified the ${words} places where this file gives the article’s own words.`,
    fix: () => 'Run `npm run verify -- --texts DIR --record` where you have the article’s text.',
    tally: (count) => `${counted(count, 'article')} whose quotes were not verified`,
  }),
  'old-id-taken': error<{ id: string; by: string }>({
    about: 'An old id in `formerly` is in use, by an event or by another `formerly`.',
    message: ({ id, by }) => `\`${id}\` cannot lead here: it belongs to \`${by}\`.`,
    fix: () => 'Take it out of one of the two.',
  }),
  'dead-link': warning<{ address: string; answer: string; since: string | undefined }>({
    about:
      'An article is no longer at its address, and no copy of it is recorded. Found by `npm run links`.',
    message: ({ address, answer, since }) =>
      `\`${excerpt(address)}\` is gone${since === undefined ? '' : ` since ${since}`} (${answer}).`,
    fix: () => 'Add `archived:` with the address of a copy, for example in the Wayback Machine.',
  }),

  // Quotations
  'quote-not-found': error<NotFound>({
    about: 'A quote does not stand word for word in the article’s text.',
    message: (details) => notFound('quote', 'is', details),
    fix: copyWords,
  }),
  'words-not-found': error<NotFound>({
    about: 'The words after `as reported:` do not stand word for word in the article’s text.',
    message: (details) => notFound('words', 'are', details),
    fix: copyWords,
  }),
  'quote-ambiguous': info<{ text: string; places: string }>({
    about: 'A quote stands in the article’s text more than once.',
    message: ({ text, places }) => `The quote stands in ${text} more than once, on ${places}.`,
    fix: () =>
      'Nothing has to be done; a few words more would lead readers to the one that is meant.',
  }),
  'text-missing': error<{ text: string }>({
    about: 'An article has quotes or words as reported, and there is no text to find them in.',
    message: ({ text }) => `There is no text of this article: ${text} is not there.`,
    fix: ({ text }) => `Save the article’s text as ${text} in the folder of the texts.`,
  }),
  'text-unreadable': error<{ text: string; reason: string }>({
    about: 'The operating system refuses to read an article’s text.',
    message: ({ text, reason }) => `The article’s text, ${text}, cannot be read (${reason}).`,
    fix: () => 'Check that it is a file, not a folder or a broken link, and that you may read it.',
  }),
  'text-too-large': error<{ text: string; bytes: number; limit: number }>({
    about: 'An article’s text is larger than any article is (1 MiB).',
    message: ({ text, bytes, limit }) =>
      `The article’s text, ${text}, has ${bytes} bytes, and a text has at most ${limit}.`,
    fix: () => 'Check that it is the article’s text alone, not a picture or a whole web page.',
  }),
  'text-empty': error<{ text: string }>({
    about: 'An article’s text has nothing in it.',
    message: ({ text }) => `The article’s text, ${text}, is empty.`,
    fix: () => 'Save the article’s text in it.',
  }),
  'text-not-utf-8': error<{ text: string; line: number }>({
    about: 'The bytes of an article’s text are not UTF-8.',
    message: ({ text, line }) =>
      `The bytes of the article’s text, ${text}, are not UTF-8 text from line ${line} on.`,
    fix: ({ text }) => `Save ${text} with the encoding UTF-8.`,
  }),
  'text-of-another-article': error<{ text: string }>({
    about: 'Neither an article’s headline nor its quotes are in what should be its text.',
    message: ({ text }) => `Neither the headline of this article nor its quotes are in ${text}.`,
    fix: ({ text }) => `Check that ${text} is the text of this article and not of another.`,
  }),
  'bad-record': error<{ record: string }>({
    about: 'The record of a verification, `verified`, is not as `npm run verify` writes it.',
    message: ({ record }) => `\`${excerpt(record)}\` is no record of a verification.`,
    fix: () =>
      'Run `npm run verify -- --texts DIR --record`, which writes it, or take the line out.',
  }),
  'stale-record': warning<{ changed: 'words' | 'text' }>({
    about: 'A quote, words as reported or the article’s text changed after they were verified.',
    message: ({ changed }) =>
      changed === 'words'
        ? 'The quotes of this file are not those that were verified.'
        : 'The quotes were verified against another text than the one given.',
    fix: () => 'Run `npm run verify -- --texts DIR --record`, or take the line out.',
  }),
  'record-unwritable': error<{ record: string; reason: string }>({
    about: 'The record of a verification cannot be written into the front matter.',
    message: ({ reason }) => `The record of the verification cannot be written here: ${reason}.`,
    fix: ({ record }) => `Put it into the front matter yourself: \`verified: ${record}\`.`,
  }),

  // Files that are imported
  'json-syntax': error<{ problem: string }>({
    about: 'A file that is imported should be JSON and is not.',
    message: ({ problem }) => `This is not JSON: ${excerpt(problem)}.`,
    fix: () => 'Check the brackets, commas and quotation marks up to this place.',
  }),
  'csv-syntax': error<{ problem: string }>({
    about: 'A file that is imported should be a table of comma-separated values and is not.',
    message: ({ problem }) => `The table cannot be read: ${excerpt(problem)}.`,
    fix: () =>
      'Put a cell that has quotation marks in it between quotation marks, and double those in it.',
  }),
  'bibtex-syntax': error<{ problem: string }>({
    about: 'A file that is imported should be BibTeX and is not.',
    message: ({ problem }) => `This is not BibTeX: ${excerpt(problem)}.`,
    fix: () => 'Export the records again, or correct the entry that begins here.',
  }),
  'nothing-to-import': error<{ expected: string }>({
    about: 'A file that is imported has nothing in it of what it should have.',
    message: ({ expected }) => `There is nothing to import here: ${expected}.`,
    fix: () => 'Check that it is the right file, and the right kind of import.',
  }),
  'missing-column': error<UnknownName & { known: readonly string[] }>({
    about: 'A table that is imported does not have a column that `--map` names.',
    message: ({ name }) => `The table has no column \`${excerpt(name)}\`.`,
    fix: (details) =>
      didYouMean(details, `Its columns are ${list(details.known.map((name) => excerpt(name)))}.`),
  }),
  'import-undated': error<{ what: string }>({
    about: 'What is imported as an event has no date.',
    message: ({ what }) => `${excerpt(what)} has no date, so it has no place on a timeline.`,
    fix: () => 'Add at least a year, or leave it out with `--skip-faulty`.',
  }),
  'import-date': error<{ text: string; problem: string; fix: string } & InTable>({
    about: 'A date of what is imported cannot be read, or is outside the years 1 to 9999.',
    message: ({ text, problem, where }) =>
      `${inTable(where)}\`${excerpt(text)}\` cannot be imported as a date: ${problem}.`,
    fix: ({ fix }) => fix,
  }),
  'ambiguous-date': error<{ text: string } & InTable>({
    about: 'In a date of what is imported, day and month could be either way round.',
    message: ({ text, where }) =>
      `${inTable(where)}In \`${excerpt(text)}\`, day and month could be either way round.`,
    fix: () => 'Say which it is, for the whole file: `--date-form d/m/y` or `--date-form m/d/y`.',
  }),
  'end-before-start': error<{ start: string; end: string } & InTable>({
    about: 'What is imported ends before it begins.',
    message: ({ start, end, where }) =>
      `${inTable(where)}It ends on \`${end}\`, before it begins on \`${start}\`.`,
    fix: () => 'Correct the start or the end.',
  }),
  'import-empty': error<{ what: string }>({
    about: 'What is imported as an event has neither a headline nor a text.',
    message: ({ what }) => `${excerpt(what)} has neither a headline nor a text.`,
    fix: () => 'Give it a headline, or leave it out with `--skip-faulty`.',
  }),
  'import-missing': error<{ what: string; missing: string }>({
    about: 'A record that is imported lacks what an article’s file requires.',
    message: ({ what, missing }) => `${excerpt(what)} has no ${missing}.`,
    fix: () => 'Add it to the record, or leave the record out with `--skip-faulty`.',
  }),

  // The built site as a whole
  'broken-link': error<{ element: string; target: string } & OfPage>({
    about:
      'A page, a feed, a calendar or the sitemap leads to a page or file that the site does not have.',
    message: ({ element, target, others }) =>
      `\`${element}\` leads to \`${target}\`, which the site does not have${andOn(others)}.`,
    fix: ({ sources }) =>
      `Mend the link in ${madeOf(sources)}. If it is not there, Dateline wrote it: report that.`,
  }),
  'broken-fragment': error<{ element: string; target: string } & OfPage>({
    about: 'A page leads to, or names, an element that the page meant does not have.',
    message: ({ element, target, others }) =>
      `\`${element}\` leads to \`${target}\`: no element there has that id${andOn(others)}.`,
    fix: ({ sources }) =>
      `Mend the link in ${madeOf(sources)}. If it is not there, Dateline wrote it: report that.`,
  }),
  'duplicate-id': error<{ element: string; id: string } & OfPage>({
    about: 'An id stands on more than one element of a page.',
    message: ({ element, id, others }) =>
      `\`${element}\` has the id \`${id}\`, as another element before it${andOn(others)}.`,
    fix: ourFault,
  }),
  'main-heading': error<{ count: number } & OfPage>({
    about: 'A page has no main heading, or more than one.',
    message: ({ count, others }) =>
      `The page has ${counted(count, 'main heading')} (\`<h1>\`), not one${andOn(others)}.`,
    fix: ourFault,
  }),
  'missing-title': error<OfPage>({
    about: 'A page has no title.',
    message: ({ others }) => `The page has no title${andOn(others)}.`,
    fix: ourFault,
  }),
  'same-title': warning<{ other: string } & OfPage>({
    about:
      'Two pages have one title and one description, so that nobody can tell them apart in a list.',
    message: ({ other, others }) =>
      `The page has the title and the description of \`${other}\`${andOn(others)}.`,
    fix: ({ sources }) => `Give one of the two another name or headline, in ${madeOf(sources)}.`,
  }),
  'page-language': error<{ language: string; expected: string } & OfPage>({
    about: 'A page does not say that it is in the site’s language.',
    message: ({ language, expected, others }) =>
      `The page says that its language is \`${language}\`; the site’s is \`${expected}\`${andOn(others)}.`,
    fix: ourFault,
  }),
  'wrong-canonical': error<{ canonical: string | undefined } & OfPage>({
    about:
      'A page’s canonical address is not its own; or, of a page that search engines leave out, not that of one they may list.',
    message: ({ canonical, others }) =>
      (canonical === undefined
        ? 'The page does not say what its canonical address is'
        : `The page says that its canonical address is \`${canonical}\``) + `${andOn(others)}.`,
    fix: ourFault,
  }),
  'not-in-sitemap': error<OfPage>({
    about: 'The sitemap leaves out a page that search engines may list.',
    message: () => 'The sitemap does not have this page.',
    fix: ourFault,
  }),
  'not-for-sitemap': error<{ page: string } & OfPage>({
    about: 'The sitemap has a page that asks search engines to leave it out.',
    message: ({ page }) => `\`${page}\` asks not to be listed.`,
    fix: ourFault,
  }),
  'over-budget': error<{ bytes: number; budget: number } & OfPage>({
    about: 'A page is larger, compressed, than any may be (100 kB).',
    message: ({ bytes, budget }) =>
      `The page is ${bytes} bytes compressed; at most ${budget} are allowed.`,
    fix: ({ sources }) =>
      `Look for what is very long in ${madeOf(sources)}. If nothing is, Dateline shows too much at once: report that.`,
  }),
  'heavy-home': warning<{ bytes: number; budget: number } & OfPage>({
    about:
      'The home page of a site of at most 50 events takes more than one round trip of a new connection (14.6 kB, compressed).',
    message: ({ bytes, budget }) =>
      `The home page is ${bytes} bytes compressed; a new connection carries ${budget} at once.`,
    fix: () =>
      'It loads a little later on a slow line. Shorter headlines and summaries would mend it.',
  }),
} as const;

export type RuleName = keyof typeof rules;

/** What the sentences of a rule need to know. */
export type RuleDetails<Name extends RuleName> =
  (typeof rules)[Name] extends Rule<infer Details> ? Details : never;

/** The names of all rules, in the catalogue's order. */
export const ruleNames = Object.keys(rules) as readonly RuleName[];
