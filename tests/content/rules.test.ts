import { describe, expect, it } from 'vitest';
import { ruleNames, rules, type RuleName } from '../../src/diagnostics/rules.ts';
import {
  COURIER,
  load,
  outsideTheirFile,
  POST,
  ROCKETS,
  row,
  rowsOf,
  swap,
  swaps,
  worldWith,
  type Overlay,
} from './world.ts';

/** A mistake, and all that comes of it. */
interface Case {
  readonly rule: RuleName;
  /** What is wrong, to go on after "when". */
  readonly when: string;
  readonly overlay: Overlay;
  /** `file:line:column rule severity | what stands there`, for every diagnostic. */
  readonly rows: readonly string[];
  readonly message: string;
  readonly fix: string;
}

/** Rules of `npm run verify`, which reads texts beside the content folder, and one of the check command. */
const OF_VERIFY: readonly RuleName[] = ruleNames.filter((name) =>
  /^(?:quote-not-found|words-not-found|quote-ambiguous|text-.+|record-unwritable|unverified-quotes)$/.test(
    name,
  ),
);
/** Rules of `npm run import`, about files that are no content yet. */
const OF_IMPORT: readonly RuleName[] = ruleNames.filter((name) =>
  /^(?:(?:json|csv|bibtex)-syntax|nothing-to-import|missing-column|import-.+|ambiguous-date|end-before-start)$/.test(
    name,
  ),
);

const cases: readonly Case[] = [
  {
    rule: 'missing-file',
    when: 'a content folder has no site.yaml',
    overlay: { 'site.yaml': undefined },
    rows: ['site.yaml:1:1 missing-file error | '],
    message: '`site.yaml` is not there.',
    fix: 'Add it: it holds the site’s title, language, zone, kinds and fields.',
  },
  {
    rule: 'unreadable-file',
    when: 'a folder has an article’s name',
    overlay: { 'articles/folder.md/inner.txt': 'x' },
    rows: ['articles/folder.md:1:1 unreadable-file error | '],
    message: 'The file cannot be read (EISDIR).',
    fix: 'Check that it is a file, not a folder or a broken link, and that you may read it.',
  },
  {
    rule: 'unread-file',
    when: 'a file in articles/ is no Markdown',
    overlay: { 'articles/notes.txt': 'x' },
    rows: ['articles/notes.txt:1:1 unread-file warning | x'],
    message: 'Nothing reads this file.',
    fix: 'Give it a name that ends in `.md`, or move it out of the folder.',
  },
  {
    rule: 'file-name',
    when: 'an article’s name has capital letters and a blank',
    overlay: { 'articles/My Notes.md': 'x' },
    rows: ['articles/My Notes.md:1:1 file-name error | x'],
    message: '`My Notes` cannot be an id, and so cannot be an address.',
    fix: 'Rename the file to `my-notes.md`.',
  },
  {
    rule: 'empty-file',
    when: 'an article’s file holds white space',
    overlay: { [POST]: ' \n\t\n' },
    rows: ['articles/2021-05-12-example-post.md:1:1 empty-file error |  '],
    message: 'The file is empty.',
    fix: 'Write the summary of an article into it, or delete it.',
  },
  {
    rule: 'file-too-large',
    when: 'an article’s file has more bytes than any summary',
    overlay: { [POST]: 'x'.repeat(300_000) },
    rows: [
      'articles/2021-05-12-example-post.md:1:1 file-too-large error | xxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    message: 'The file has 300000 bytes, and a file of this kind has at most 262144.',
    fix: 'Check that it is the right file; a summary is a few thousand characters.',
  },
  {
    rule: 'not-utf-8',
    when: 'a byte in the middle of line 3 is Latin-1',
    overlay: { [POST]: latin1(swap('The Example Post', 'The Exampl\u00e9 Post')) },
    rows: ['articles/2021-05-12-example-post.md:3:19 not-utf-8 error | � Post'],
    message: 'The bytes from here on are not UTF-8 text.',
    fix: 'Save the file with the encoding UTF-8.',
  },
  {
    rule: 'control-character',
    when: 'a heading has an escape character',
    overlay: { [POST]: swap('Rockets hit the harbour {', 'Rockets hit \u001b[31mthe harbour {') },
    rows: [
      'articles/2021-05-12-example-post.md:13:16 control-character error | \u001b[31mthe harbour {#harbo',
    ],
    message: 'There is a control character here (U+001B).',
    fix: 'Delete it; it is invisible in most editors.',
  },
  {
    rule: 'invisible-in-name',
    when: 'the name of an outlet has a space of no width in it',
    overlay: { [POST]: swap('The Example Post', 'The Exam\u200Bple Post') },
    rows: ['articles/2021-05-12-example-post.md:3:17 invisible-in-name error | \u200Bple Post'],
    message: 'There is an invisible character in this text (U+200B, a space of no width).',
    fix: 'Delete it; joiners may stand where a script has them, and direction marks in text from right to left.',
  },
  {
    rule: 'invisible-in-text',
    when: 'a quote has a right-to-left override and its end',
    overlay: { [POST]: swap('> The rockets struck', '> The \u202Erockets\u202C struck') },
    rows: [
      'articles/2021-05-12-example-post.md:27:7 invisible-in-text warning | \u202Erockets\u202C struck the eas',
    ],
    message: 'There is an invisible character in this text (U+202E, a right-to-left override).',
    fix: 'Delete it, unless the source’s own words have it and you mean to keep it.',
  },
  {
    rule: 'unpaired-direction',
    when: 'a report closes an isolate that nothing opens',
    overlay: { [POST]: swap('weapon: rockets', 'weapon: rock\u2069ets') },
    rows: [
      'articles/2021-05-12-example-post.md:23:15 invisible-in-text warning | \u2069ets',
      'articles/2021-05-12-example-post.md:23:15 unpaired-direction error | \u2069ets',
    ],
    message: 'A direction control here has no partner (U+2069, the end of an isolate).',
    fix: 'Delete it: it would turn around what stands beside this text.',
  },
  {
    rule: 'stacked-marks',
    when: 'a heading has nine accents on a letter',
    overlay: { [POST]: swap('Rockets hit the', `Ro${'\u0301'.repeat(9)}ckets hit the`) },
    rows: [
      `articles/2021-05-12-example-post.md:13:6 stacked-marks error | ${'\u0301'.repeat(9)}ckets hit the h`,
    ],
    message: 'More than eight marks stand on one letter here (U+0301).',
    fix: 'Delete those that the word does not have.',
  },
  {
    rule: 'byte-order-mark',
    when: 'a file begins with a byte order mark',
    overlay: { 'places.yaml': (text) => `\uFEFF${text}` },
    rows: ['places.yaml:1:1 byte-order-mark info | coast:'],
    message: 'The file begins with a byte order mark.',
    fix: 'Nothing has to be done; saving as “UTF-8 without BOM” takes it away.',
  },
  {
    rule: 'crlf-line-ends',
    when: 'a file has the line ends of Windows',
    overlay: { 'actors.yaml': (text) => text.replaceAll('\n', '\r\n') },
    rows: ['actors.yaml:1:17 crlf-line-ends info | '],
    message: 'The lines of this file end in carriage return and line feed.',
    fix: 'Nothing has to be done; saving with the line ends “LF” keeps differences small.',
  },
  {
    rule: 'front-matter-missing',
    when: 'an event’s file begins with prose',
    overlay: { [ROCKETS]: 'A note.\n' },
    rows: ['events/harbour-rockets.md:1:1 front-matter-missing error | A note.'],
    message: 'The file does not begin with front matter.',
    fix: 'Begin it with a line `---`, the keys, and another line `---`.',
  },
  {
    rule: 'front-matter-unclosed',
    when: 'an article’s front matter has no end',
    overlay: { [POST]: swap('language: en\n---\n', 'language: en\n') },
    rows: ['articles/2021-05-12-example-post.md:1:1 front-matter-unclosed error | ---'],
    message: 'The front matter that begins here has no closing line.',
    fix: 'End it with a line that is `---` and nothing else.',
  },
  {
    rule: 'front-matter-language',
    when: 'front matter says that it is code',
    overlay: { [ROCKETS]: swap('---\ntitle', '---js\ntitle') },
    rows: ['events/harbour-rockets.md:1:4 front-matter-language error | js'],
    message: 'The front matter says that it is `js`, not YAML.',
    fix: 'Begin the file with `---` alone and write the keys as YAML.',
  },
  {
    rule: 'yaml-syntax',
    when: 'a title has a colon and a blank in it',
    overlay: { [POST]: swap('title: Rockets', 'title: Breaking: Rockets') },
    rows: ['articles/2021-05-12-example-post.md:2:8 yaml-syntax error | Breaking: Rockets strike'],
    message: 'This is not YAML: nested mappings are not allowed in compact mappings.',
    fix: 'Check the indentation, and put text that has `: ` or ` #` in it between quotes.',
  },
  {
    rule: 'yaml-alias',
    when: 'an actor’s name is an anchor',
    overlay: { 'actors.yaml': swap('name: Navy', 'name: &navy Navy') },
    rows: ['actors.yaml:5:15 yaml-alias error | &navy Navy }'],
    message: '`&navy` is YAML for a reference or a type, which the format does not have.',
    fix: 'Write the value itself, and put it between quotes if it begins with `&`, `*` or `!`.',
  },
  {
    rule: 'duplicate-key',
    when: 'an article has two titles',
    overlay: { [POST]: swap('outlet: The', 'title: Again\noutlet: The') },
    rows: ['articles/2021-05-12-example-post.md:3:1 duplicate-key error | title: Again'],
    message: '`title` stands here for the second time.',
    fix: 'Keep one of the two.',
  },
  {
    rule: 'unknown-key',
    when: 'an article’s key is misspelt',
    overlay: { [POST]: swap('published:', 'publishd:') },
    rows: ['articles/2021-05-12-example-post.md:5:1 unknown-key error | publishd: 2021-05-12'],
    message: '`publishd` is no key here.',
    fix: 'Did you mean `published`?',
  },
  {
    rule: 'missing-key',
    when: 'an article has no outlet',
    overlay: { [POST]: swap('outlet: The Example Post\n', '') },
    rows: ['articles/2021-05-12-example-post.md:2:1 missing-key error | title: Rockets strike ha'],
    message: '`outlet` is required here.',
    fix: 'Add it, for example `outlet: The Example Post`.',
  },
  {
    rule: 'wrong-shape',
    when: 'an actor’s name is a list',
    overlay: { 'actors.yaml': swap('name: Navy', 'name: [Navy]') },
    rows: ['actors.yaml:5:15 wrong-shape error | [Navy] }'],
    message: '`name` takes text.',
    fix: 'Write text here.',
  },
  {
    rule: 'empty-value',
    when: 'a report has no value',
    overlay: { [POST]: swap('- weapon: rockets', '- weapon:') },
    rows: ['articles/2021-05-12-example-post.md:23:3 empty-value error | weapon:'],
    message: '`weapon` has no value.',
    fix: 'Write one, or take the line out: what is not known is left out.',
  },
  {
    rule: 'not-a-choice',
    when: 'a report’s choice is not declared',
    overlay: { [POST]: swap('- cause: no', '- cause: nope') },
    rows: ['articles/2021-05-12-example-post.md:22:10 not-a-choice error | nope'],
    message: '`nope` is no value of `cause`.',
    fix: 'Its values are `yes`, `no`.',
  },
  {
    rule: 'bad-id',
    when: 'an account’s event is no id',
    overlay: { [COURIER]: swap('{#council-vote}', '{#Council Vote}') },
    rows: ['articles/2021-05-13-harbour-courier.md:21:24 bad-id error | Council Vote}'],
    message: '`Council Vote` cannot be an id.',
    fix: 'Write `council-vote`.',
  },
  {
    rule: 'bad-address',
    when: 'a link in prose leads to a script',
    overlay: {
      [POST]: swap('two nights of rockets', '[two nights](javascript:alert(1)) of rockets'),
    },
    rows: [
      'articles/2021-05-12-example-post.md:11:19 bad-address error | [two nights](javascript:',
    ],
    message: '`javascript:alert(1)` is no address that a reader could follow.',
    fix: 'Write the whole address, with `https:`, `http:` or `mailto:` in front.',
  },
  {
    rule: 'bad-language',
    when: 'an article’s language is no tag',
    overlay: { [POST]: swap('language: en', 'language: English') },
    rows: ['articles/2021-05-12-example-post.md:8:11 bad-language error | English'],
    message: '`English` is no language tag.',
    fix: 'Write a tag of BCP 47, such as `en`, `ar` or `pt-BR`.',
  },
  {
    rule: 'bad-time-zone',
    when: 'the site’s zone is no zone of the database',
    overlay: { 'site.yaml': swap('Europe/Kyiv', 'Europe/Harbour') },
    rows: ['site.yaml:4:11 bad-time-zone error | Europe/Harbour'],
    message: '`Europe/Harbour` is no time zone.',
    fix: 'Write a name of the IANA database, such as `Africa/Nairobi`.',
  },
  {
    rule: 'bad-coordinates',
    when: 'a place has a latitude and no longitude',
    overlay: { 'places.yaml': swap('  lon: 30.74\n', '') },
    rows: ['places.yaml:3:1 bad-coordinates error | east-harbour:'],
    message: 'The place’s coordinates cannot be used: `lon` is missing.',
    fix: 'Give `lat` (−90 to 90), `lon` (−180 to 180) and `precision` together, or none of the three.',
  },
  {
    rule: 'place-cycle',
    when: 'two places lie within each other',
    overlay: {
      'places.yaml': swap('name: The Coast\n', 'name: The Coast\n  within: east-harbour\n'),
    },
    rows: [
      'places.yaml:3:11 place-cycle error | east-harbour',
      'places.yaml:11:11 place-cycle error | coast',
    ],
    message: '`coast` lies within itself.',
    fix: 'Let `within` name a larger place.',
  },
  {
    rule: 'reserved-field',
    when: 'the site declares the field place',
    overlay: {
      'site.yaml': swap(
        '  weapon: { label: Weapon, type: text }',
        '  weapon: { label: Weapon, type: text }\n  place: { label: Place, type: place }',
      ),
    },
    rows: ['site.yaml:23:3 reserved-field error | place: { label: Place, t'],
    message: '`place` is a field of the format and needs no declaration.',
    fix: 'Take it out of `fields`, or give your field another id.',
  },
  {
    rule: 'bad-date',
    when: 'a report’s date has a month that is none',
    overlay: { [POST]: swap('- date: 2021-05-10', '- date: 2021-13-10') },
    rows: ['articles/2021-05-12-example-post.md:16:14 bad-date error | 13-10'],
    message: '`2021-13-10` is no date: there is no month `13`.',
    fix: 'Write a month from 01 to 12, or a season from 21 (spring) to 24 (winter).',
  },
  {
    rule: 'weekday-mismatch',
    when: 'the words name another weekday',
    overlay: { [POST]: swap('- date: 2021-05-10', '- date: 2021-05-11') },
    rows: ['articles/2021-05-12-example-post.md:16:9 weekday-mismatch warning | 2021-05-11'],
    message: '`2021-05-11` is a Tuesday, but the words say “late on Monday night”.',
    fix: 'Check the date: Monday on or before `2021-05-12`, the article’s day, is `2021-05-10`.',
  },
  {
    rule: 'day-mismatch',
    when: 'the words name another day of the month',
    overlay: { [POST]: swap('reported: late on Monday night', 'reported: late on 9 May') },
    rows: ['articles/2021-05-12-example-post.md:16:9 day-mismatch warning | 2021-05-10'],
    message: 'The date is `2021-05-10`, but the words say “late on 9 May”.',
    fix: 'Check the date: the words name “9 May”.',
  },
  {
    rule: 'vague-words',
    when: 'the words name a month',
    overlay: { [POST]: swap('reported: late on Monday night', 'reported: late in May') },
    rows: ['articles/2021-05-12-example-post.md:16:9 vague-words warning | 2021-05-10'],
    message: '`2021-05-10` is a day, but “late in May” names none.',
    fix: 'Give the dates that the words allow, such as `2020-03`, `2020-03-09/2020-03-15` or `[2020-03-09..2020-03-15]`.',
  },
  {
    rule: 'after-publication',
    when: 'an article dates an event after itself',
    overlay: { [COURIER]: swap('- status: announced\n', '') },
    rows: ['articles/2021-05-13-harbour-courier.md:24:9 after-publication warning | 2021-05-20'],
    message: 'The event is dated `2021-05-20`, after the article’s publication on `2021-05-13`.',
    fix: 'Correct the date, or add `- status: announced` where the article speaks of something to come.',
  },
  {
    rule: 'missing-summary',
    when: 'an article begins with an account',
    overlay: { [POST]: swap('The Post tells of two nights of rockets.\n\n', '') },
    rows: ['articles/2021-05-12-example-post.md:10:1 missing-summary error | '],
    message: 'There is no summary of the article.',
    fix: 'Write one to three paragraphs between the front matter and the first `##`.',
  },
  {
    rule: 'unwritten',
    when: 'a command left the summary to the editor',
    overlay: {
      [POST]: swap('The Post tells of two nights of rockets.', 'To be written: a summary.'),
    },
    rows: ['articles/2021-05-12-example-post.md:11:1 unwritten error | To be written: a summary'],
    message: 'Something in the summary is still to be written.',
    fix: 'Write it in the place of what begins with “To be written:”.',
  },
  {
    rule: 'missing-accounts',
    when: 'an article has a summary alone',
    overlay: {
      'articles/summary-alone.md':
        '---\ntitle: T\noutlet: O\npublished: 2021\nurl: https://example.org/\n---\n\nA summary.\n',
    },
    rows: ['articles/summary-alone.md:1:1 missing-accounts error | ---'],
    message: 'The article has no account of any event.',
    fix: 'Add one: a heading `## What happened {#event-id}` and what the article says of it.',
  },
  {
    rule: 'heading-level',
    when: 'an account’s heading is of level 3',
    overlay: {
      [COURIER]: swap(
        '## A night of rockets {#harbour-rockets}',
        '### A night of rockets {#harbour-rockets}',
      ),
    },
    rows: [
      'articles/2021-05-13-harbour-courier.md:10:1 heading-level error | ### A night of rockets {',
    ],
    message: 'A heading of level 3 cannot stand here.',
    fix: 'Begin an account, in an article’s file, with `## What happened {#event-id}`; elsewhere write a paragraph.',
  },
  {
    rule: 'heading-id',
    when: 'an account’s heading names no event',
    overlay: {
      [COURIER]: swap('## A night of rockets {#harbour-rockets}', '## A night of rockets'),
    },
    rows: ['articles/2021-05-13-harbour-courier.md:10:1 heading-id error | ## A night of rockets'],
    message: 'The heading does not name its event.',
    fix: 'End it with the event’s id, for example `{#a-night-of-rockets}`.',
  },
  {
    rule: 'empty-heading',
    when: 'an account’s heading has an id alone',
    overlay: { [COURIER]: swap('## A night of rockets {', '## {') },
    rows: [
      'articles/2021-05-13-harbour-courier.md:10:1 empty-heading error | ## {#harbour-rockets}',
    ],
    message: 'The heading has no words.',
    fix: 'Say in a few words what happened.',
  },
  {
    rule: 'duplicate-account',
    when: 'an article has two accounts of one event',
    overlay: { [COURIER]: swap('{#council-vote}', '{#harbour-rockets}') },
    rows: [
      'articles/2021-05-13-harbour-courier.md:21:1 duplicate-account error | ## The council votes {#h',
    ],
    message: '`harbour-rockets` has an account in this article already, on line 10.',
    fix: 'Put the two together, or give the second the id of the event that it is about.',
  },
  {
    rule: 'missing-prose',
    when: 'an account has a list alone',
    overlay: { [COURIER]: swap('The Courier recalls the rockets.\n\n', '') },
    rows: [
      'articles/2021-05-13-harbour-courier.md:10:1 missing-prose error | ## A night of rockets {#',
    ],
    message: 'The account of `harbour-rockets` has no prose.',
    fix: 'Say in your own words what the article says of the event.',
  },
  {
    rule: 'report-syntax',
    when: 'an item of the list has no colon',
    overlay: { [POST]: swap('- weapon: rockets', '- weapon rockets') },
    rows: ['articles/2021-05-12-example-post.md:23:1 report-syntax error | - weapon rockets'],
    message: '“weapon rockets” is no report.',
    fix: 'Write each item as `- field: value`, with `as reported:` and `according to:` nested under it.',
  },
  {
    rule: 'unknown-field',
    when: 'a report’s field is misspelt',
    overlay: { [POST]: swap('- weapon: rockets', '- wapon: rockets') },
    rows: ['articles/2021-05-12-example-post.md:23:3 unknown-field error | wapon: rockets'],
    message: '`wapon` is no field.',
    fix: 'Did you mean `weapon`?',
  },
  {
    rule: 'unknown-detail',
    when: 'a nested item is misspelt',
    overlay: { [POST]: swap('according to: a navy', 'acording to: a navy') },
    rows: [
      'articles/2021-05-12-example-post.md:21:5 unknown-detail error | acording to: a navy spok',
    ],
    message: '`acording to` is nothing that a report has.',
    fix: 'Did you mean `according to`?',
  },
  {
    rule: 'duplicate-detail',
    when: 'a report has two sets of words',
    overlay: {
      [POST]: swap(
        'late on Monday night\n- place',
        'late on Monday night\n  - as reported: at night\n- place',
      ),
    },
    rows: [
      'articles/2021-05-12-example-post.md:18:5 duplicate-detail error | as reported: at night',
    ],
    message: '`as reported` stands here for the second time.',
    fix: 'Keep one, or report the field twice, once for each voice.',
  },
  {
    rule: 'misplaced-reports',
    when: 'the reports stand under the prose',
    overlay: {
      [COURIER]: swap(
        'The council is to vote in a week.\n',
        'The council is to vote in a week.\n\n- ends-by: 2021-06\n',
      ),
    },
    rows: [
      'articles/2021-05-13-harbour-courier.md:30:1 misplaced-reports error | - ends-by: 2021-06',
    ],
    message: 'This list looks like reports (`ends-by:`), but it stands within the prose.',
    fix: 'Move it right under the account’s heading.',
  },
  {
    rule: 'runs-on',
    when: 'prose stands right under a quote',
    overlay: {
      [POST]: swap('late on Monday night\n\n', 'late on Monday night\nSo says the Post.\n\n'),
    },
    rows: ['articles/2021-05-12-example-post.md:28:1 runs-on error | So says the Post.'],
    message: 'This line runs into the quote above it and would be read as part of it.',
    fix: 'Leave an empty line after the quote.',
  },
  {
    rule: 'repeated-report',
    when: 'a field stands twice and one report says nothing of its voice',
    overlay: {
      [POST]: swap('- cause: no\n', '- cause: no\n- cause: yes\n  - according to: a sailor\n'),
    },
    rows: ['articles/2021-05-12-example-post.md:22:10 repeated-report error | no'],
    message: '`cause` is reported more than once here, and this report does not say whose it is.',
    fix: 'Give each of them `according to:` or `as reported:`.',
  },
  {
    rule: 'repeated-name',
    when: 'a report names an actor twice',
    overlay: { [POST]: swap('harbour-brigade, navy', 'harbour-brigade, navy, navy') },
    rows: ['articles/2021-05-12-example-post.md:19:34 repeated-name warning | navy'],
    message: '`navy` is named twice.',
    fix: 'Name it once.',
  },
  {
    rule: 'count-syntax',
    when: 'a count has a separator of thousands',
    overlay: { [COURIER]: swap('- killed: <24', '- killed: 5,200') },
    rows: ['articles/2021-05-13-harbour-courier.md:14:11 count-syntax error | 5,200'],
    message: '`5,200` is no count.',
    fix: 'Write a whole number without separators, as `3`, `~24`, `>5000`, `>=25`, `<24`, `<=24` or `2..3`, with a breakdown in brackets if you like: `3 (2 soldiers, 1 sailor)`.',
  },
  {
    rule: 'count-breakdown',
    when: 'a count’s parts do not add up',
    overlay: { [POST]: swap('(2 soldiers, 1 sailor)', '(2 soldiers, 2 sailors)') },
    rows: [
      'articles/2021-05-12-example-post.md:20:11 count-breakdown error | 3 (2 soldiers, 2 sailors',
    ],
    message: 'The parts add up to 4, and the count is 3.',
    fix: 'Correct the count or its parts; a part that is not exact carries `~`, `>` or `<`.',
  },
  {
    rule: 'unknown-place',
    when: 'a report’s place is misspelt',
    overlay: { [POST]: swap('- place: east-harbour', '- place: east-harbor') },
    rows: ['articles/2021-05-12-example-post.md:18:10 unknown-place error | east-harbor'],
    message: '`east-harbor` is no place in places.yaml.',
    fix: 'Did you mean `east-harbour`?',
  },
  {
    rule: 'unknown-actor',
    when: 'a report’s second actor is misspelt',
    overlay: { [POST]: swap('harbour-brigade, navy', 'harbour-brigade, nayv') },
    rows: ['articles/2021-05-12-example-post.md:19:28 unknown-actor error | nayv'],
    message: '`nayv` is no actor in actors.yaml.',
    fix: 'Add it to actors.yaml, or name one that is there.',
  },
  {
    rule: 'unknown-kind',
    when: 'an event’s kind is misspelt',
    overlay: { [COURIER]: swap('- kind: vote', '- kind: vot') },
    rows: ['articles/2021-05-13-harbour-courier.md:23:9 unknown-kind error | vot'],
    message: '`vot` is no kind in site.yaml.',
    fix: 'Did you mean `vote`?',
  },
  {
    rule: 'unknown-strand',
    when: 'a kind’s strand is misspelt',
    overlay: { 'site.yaml': swap('strand: politics', 'strand: politic') },
    rows: ['site.yaml:11:32 unknown-strand error | politic }'],
    message: '`politic` is no strand in site.yaml.',
    fix: 'Did you mean `politics`?',
  },
  {
    rule: 'quote-too-long',
    when: 'a quote has 26 words',
    overlay: { [POST]: swap('> The rockets struck', `>${' word'.repeat(16)} The rockets struck`) },
    rows: [
      'articles/2021-05-12-example-post.md:27:1 quote-too-long error | > word word word word wo',
    ],
    message: 'The quote has 26 words, and a quote has at most 25.',
    fix: 'Keep the words that carry the point, and say the rest in your own.',
  },
  {
    rule: 'unsupported-markup',
    when: 'prose has an image',
    overlay: { [POST]: swap('two nights of rockets', 'two ![nights](x.png) of rockets') },
    rows: [
      'articles/2021-05-12-example-post.md:11:23 unsupported-markup error | ![nights](x.png) of rock',
    ],
    message: 'There is an image in the summary, which the format does not have.',
    fix: 'Take out an image; prose has paragraphs, emphasis, lists and links.',
  },
  {
    rule: 'too-complex',
    when: 'a summary is a table of asterisks',
    overlay: { [POST]: swap('two nights of rockets.', `two nights.\n\n${'* a\n'.repeat(1_001)}`) },
    rows: ['articles/2021-05-12-example-post.md:1013:1 too-complex error | * a'],
    message: 'The text has more than 1000 headings, quotes and list items, and is not read.',
    fix: 'Check that it is the right file; a summary of an article has a small part of that.',
  },
  {
    rule: 'missing-kind',
    when: 'nothing says which kind an event is',
    overlay: { [COURIER]: swap('- kind: vote\n', '') },
    rows: [
      'articles/2021-05-12-example-post.md:29:1 missing-kind error | ## A vote on the harbour',
    ],
    message: 'Nothing says which kind of event `council-vote` is.',
    fix: 'Add `- kind: …` to an account, or `kind: …` to `events/council-vote.md`.',
  },
  {
    rule: 'kind-conflict',
    when: 'an account and the event’s file differ on the kind',
    overlay: { [POST]: swap('- kind: attack', '- kind: vote') },
    rows: ['articles/2021-05-12-example-post.md:15:9 kind-conflict error | vote'],
    message:
      '`harbour-rockets` is of kind `vote` here and of kind `attack` in events/harbour-rockets.md, line 3.',
    fix: 'Agree on one: a kind is the editor’s, not the article’s.',
  },
  {
    rule: 'undated-event',
    when: 'no account dates an event',
    overlay: {
      [POST]: swap('- date: 2021-05-20\n', ''),
      [COURIER]: swap('- date: 2021-05-20\n', ''),
    },
    rows: [
      'articles/2021-05-12-example-post.md:29:1 undated-event error | ## A vote on the harbour',
    ],
    message: 'No article dates `council-vote`, so it has no place on the timeline.',
    fix: 'Add `- date: …` as the article gives it, however vague: `2020`, `[2020-01..2020-03]`, `../2020-03-16`.',
  },
  {
    rule: 'event-without-account',
    when: 'an event’s file has no account',
    overlay: { 'events/harbour-rocket.md': '---\ntitle: T\n---\n' },
    rows: ['events/harbour-rocket.md:1:1 event-without-account error | ---'],
    message: 'No article has an account of `harbour-rocket`.',
    fix: 'Did you mean `harbour-rockets`?',
  },
  {
    rule: 'missing-reason',
    when: 'an editor settles a date without a reason',
    overlay: { [ROCKETS]: swap('because: Both papers were there.\n', '') },
    rows: ['events/harbour-rockets.md:5:7 missing-reason error | 2021-05-10'],
    message: '`date` is settled here without a reason.',
    fix: 'Add `because:` with the reason; readers see it.',
  },
  {
    rule: 'idle-reason',
    when: 'an editor’s reason has no decision',
    overlay: { [ROCKETS]: swap('date: 2021-05-10\n', '') },
    rows: ['events/harbour-rockets.md:5:1 idle-reason error | because: Both papers wer'],
    message: 'There is a reason here, but no `date` that it is for.',
    fix: 'Add `date:`, or take the reason out.',
  },
  {
    rule: 'unreported-field',
    when: 'an editor judges a field that nobody reports',
    overlay: { [ROCKETS]: swap('  killed: {', '  wounded: {') },
    rows: ['events/harbour-rockets.md:8:3 unreported-field error | wounded: { verdict: comp'],
    message: 'No account of this event reports `wounded`.',
    fix: 'Take the verdict out, or add the report that it is about.',
  },
  {
    rule: 'single-origin',
    when: 'an event is known through one origin',
    overlay: {
      [POST]: swaps([
        '\n## A vote on the harbour is to come {#council-vote}\n\n- status: announced\n- date: 2021-05-20\n\nThe Post mentions the vote.\n',
        '',
      ]),
    },
    rows: [
      'articles/2021-05-13-harbour-courier.md:21:1 single-origin info | ## The council votes {#c',
    ],
    message: 'Only Harbour Courier tells of `council-vote`.',
    fix: 'Look for a second, independent source.',
  },
  {
    rule: 'lone-date',
    when: 'one of two origins dates an event',
    overlay: { [POST]: swap('- date: 2021-05-20\n', '') },
    rows: ['articles/2021-05-13-harbour-courier.md:25:9 lone-date info | 2021-05-20'],
    message: '`council-vote` is told by 2 origins and dated by this report alone.',
    fix: 'Check the day with special care.',
  },
  {
    rule: 'differ-without-note',
    when: 'sources differ and the editor says nothing',
    overlay: { [POST]: swap('- date: 2021-05-20\n', '- date: 2021-05-21\n') },
    rows: ['articles/2021-05-12-example-post.md:32:9 differ-without-note info | 2021-05-21'],
    message: 'The sources differ on `date` of `council-vote`.',
    fix: 'Say in `events/council-vote.md`, under `verdicts: date` or in the note, what is behind it.',
  },
  {
    rule: 'dead-link',
    when: 'links.yaml says that an article without a copy is gone',
    overlay: {
      'links.yaml':
        'https://example.org/harbour: { state: gone, answer: 404, checked: 2026-11-20, since: 2026-11-19 }\n',
    },
    rows: ['articles/2021-05-12-example-post.md:1:1 dead-link warning | ---'],
    message: '`https://example.org/harbour` is gone since 2026-11-19 (404).',
    fix: 'Add `archived:` with the address of a copy, for example in the Wayback Machine.',
  },
  {
    rule: 'old-id-taken',
    when: 'an old id is that of another event',
    overlay: { [ROCKETS]: swap('[harbour-strike]', '[harbour-strike, council-vote]') },
    rows: ['events/harbour-rockets.md:4:28 old-id-taken error | council-vote]'],
    message: '`council-vote` cannot lead here: it belongs to `events/council-vote.md`.',
    fix: 'Take it out of one of the two.',
  },
  {
    rule: 'bad-record',
    when: 'the record of a verification is no record',
    overlay: { [POST]: swap('language: en', 'language: en\nverified: yesterday') },
    rows: ['articles/2021-05-12-example-post.md:9:11 bad-record error | yesterday'],
    message: '`yesterday` is no record of a verification.',
    fix: 'Run `npm run verify -- --texts DIR --record`, which writes it, or take the line out.',
  },
  {
    rule: 'stale-record',
    when: 'a quote is not the one that was verified',
    overlay: {
      [POST]: swap('language: en', `language: en\nverified: ${'0'.repeat(64)} ${'0'.repeat(16)}`),
    },
    rows: [
      'articles/2021-05-12-example-post.md:9:11 stale-record warning | 000000000000000000000000',
    ],
    message: 'The quotes of this file are not those that were verified.',
    fix: 'Run `npm run verify -- --texts DIR --record`, or take the line out.',
  },
];

describe('the base world', () => {
  it('has no mistake, so that every diagnostic below comes of its overlay', () => {
    expect(rowsOf({})).toEqual([]);
    expect(load(worldWith()).value.timeline?.events.map(({ id }) => id)).toEqual([
      'harbour-rockets',
      'council-vote',
    ]);
  });
});

describe('every rule of the content', () => {
  it('has a case below, and only one', () => {
    expect(cases.map(({ rule }) => rule).toSorted()).toEqual(
      ruleNames.filter((name) => !OF_VERIFY.includes(name) && !OF_IMPORT.includes(name)).toSorted(),
    );
  });

  it.each(cases)('$rule is found when $when', ({ rule, overlay, rows, message, fix }) => {
    const world = worldWith(overlay);
    const { diagnostics } = load(world);
    expect(diagnostics.map((diagnostic) => row(diagnostic, world))).toEqual(rows);
    const found = diagnostics.find((diagnostic) => diagnostic.rule === rule);
    expect(found).toMatchObject({ message, fix, severity: rules[rule].severity });
    expect(outsideTheirFile(diagnostics, world)).toEqual([]);
  });

  it.each(cases)('$rule stops a build if it is an error, and only then', ({ overlay, rows }) => {
    const { timeline } = load(worldWith(overlay)).value;
    expect(timeline === undefined).toBe(rows.some((found) => found.includes(' error |')));
  });

  it.each(ruleNames)('%s is explained in sentences that end with a full stop', (name) => {
    expect(rules[name].about).toMatch(/^\S.*\.$/);
    expect(rules[name].about).not.toMatch(/!|invalid/i);
  });

  it.each(cases)(
    '$rule says what is wrong and how to mend it in whole sentences',
    ({ message, fix }) => {
      for (const sentence of [message, fix]) expect(sentence).toMatch(/^[^a-z].*[.?]$/s);
    },
  );
});

describe('mistakes in several files', () => {
  const MISTAKES: Overlay = {
    'actors.yaml': swap('description:', 'descripton:'),
    'articles/notes.txt': 'x',
    'articles/Bad Name.md': 'x',
    [POST]: swaps(
      ['language: en', 'langage: en'],
      ['- date: 2021-05-10', '- date: 2021-02-30'],
      ['- cause: no', '- cuase: no'],
      ['- weapon: rockets', '- weapon:'],
      ['> The rockets struck', '> The *rockets* struck'],
    ),
    [COURIER]: swaps(
      ['- killed: <24', '- killed: two dozen'],
      ['east-harbour, west-harbour', 'east-harbour, west-harbor'],
      ['- kind: vote', '- kind: votes'],
      ['in a week.\n', 'in a week.\nYes.\n\n## Then {#Then}\n\nMore.\n'],
    ),
    [ROCKETS]: swaps(
      ['because: Both papers were there.\n', ''],
      ['updated: 2026-11-20', 'updated: 20 November 2026'],
      ['A note from the editor.', '<b>A note</b>'],
    ),
  };

  it('are all found at once', () => {
    expect(rowsOf(MISTAKES)).toEqual([
      'actors.yaml:4:3 unknown-key error | descripton: An armed gro',
      'articles/2021-05-12-example-post.md:8:1 unknown-key error | langage: en',
      'articles/2021-05-12-example-post.md:16:17 bad-date error | 30',
      'articles/2021-05-12-example-post.md:22:3 unknown-field error | cuase: no',
      'articles/2021-05-12-example-post.md:23:3 empty-value error | weapon:',
      'articles/2021-05-12-example-post.md:27:7 unsupported-markup error | *rockets* struck the eas',
      'articles/2021-05-13-harbour-courier.md:14:11 count-syntax error | two dozen',
      'articles/2021-05-13-harbour-courier.md:16:25 unknown-place error | west-harbor',
      'articles/2021-05-13-harbour-courier.md:23:9 unknown-kind error | votes',
      'articles/2021-05-13-harbour-courier.md:31:11 bad-id error | Then}',
      'articles/Bad Name.md:1:1 file-name error | x',
      'articles/notes.txt:1:1 unread-file warning | x',
      'events/harbour-rockets.md:5:7 missing-reason error | 2021-05-10',
      'events/harbour-rockets.md:8:13 bad-date error | November 2026',
      'events/harbour-rockets.md:11:1 unsupported-markup error | <b>A note</b>',
      'events/harbour-rockets.md:11:10 unsupported-markup error | </b>',
    ]);
  });

  it('are found in the same order whatever the order of the files', () => {
    const there = load(worldWith(MISTAKES)).diagnostics;
    const turned = new Map([...worldWith(MISTAKES)].toReversed());
    expect(load(turned).diagnostics).toEqual(there);
  });
});

describe('a mistake', () => {
  it.each<[string, Overlay, readonly string[]]>([
    [
      'in site.yaml does not make fields and kinds unknown',
      { 'site.yaml': swap('language: en', 'language: English') },
      ['site.yaml:3:11 bad-language error | English'],
    ],
    [
      'in the syntax of site.yaml does not make fields and kinds unknown',
      { 'site.yaml': swap('title: Harbour', 'title: Harbour: ') },
      ['site.yaml:1:8 yaml-syntax error | Harbour:  strikes, May 2'],
    ],
    [
      'in places.yaml does not make places unknown',
      { 'places.yaml': swap('lat: 46.49', 'lat: north') },
      ['places.yaml:3:1 bad-coordinates error | east-harbour:'],
    ],
    [
      'in actors.yaml does not make actors unknown',
      { 'actors.yaml': swap('navy:', 'Navy:') },
      ['actors.yaml:5:1 bad-id error | Navy: { name: Navy }'],
    ],
    [
      'in an article’s front matter does not make its event’s file idle',
      {
        [POST]: swap('published: 2021-05-12', 'published: soon'),
        [COURIER]: swap('{#harbour-rockets}', '{#other-rockets}'),
      },
      [`${POST}:5:12 bad-date error | soon`],
    ],
    [
      'in an article’s heading does not make its event’s kind missing',
      { [COURIER]: swap('## The council votes {#council-vote}', '## The council votes') },
      [`${COURIER}:21:1 heading-id error | ## The council votes`],
    ],
    [
      'in the only date of an event does not make the event undated',
      {
        [POST]: swap('- date: 2021-05-20\n', ''),
        [COURIER]: swap('- date: 2021-05-20', '- date: 2021-05-2'),
      },
      [`${COURIER}:25:17 bad-date error | 2`],
    ],
    [
      'in an event’s file does not make its kind missing',
      {
        [ROCKETS]: swap('updated: 2026-11-20', 'updated: today'),
        [POST]: swap('- kind: attack\n', ''),
      },
      [`${ROCKETS}:9:10 bad-date error | today`],
    ],
    [
      'in a kind’s name is not a conflict of kinds too',
      { [POST]: swap('- kind: attack', '- kind: Attack') },
      [`${POST}:15:9 unknown-kind error | Attack`],
    ],
    [
      'in a key’s spelling does not make the key missing too',
      { 'actors.yaml': swap('navy: { name:', 'navy: { nam:') },
      ['actors.yaml:5:9 unknown-key error | nam: Navy }'],
    ],
    [
      'in the Markdown of an account does not make its prose missing',
      { [COURIER]: swap('The Courier recalls the rockets.', '<p>The Courier recalls.</p>') },
      [`${COURIER}:19:1 unsupported-markup error | <p>The Courier recalls.<`],
    ],
  ])('%s', (_title, overlay, rows) => {
    expect(rowsOf(overlay)).toEqual(rows);
  });

  it('in an event’s name is met with the name that was probably meant', () => {
    const { diagnostics } = load(worldWith({ 'events/council-votes.md': '---\n---\n\nA note.\n' }));
    expect(diagnostics.map(({ fix }) => fix)).toEqual(['Did you mean `council-vote`?']);
  });
});

/** An edit whose text is written in Latin-1, where letters beyond ASCII are no UTF-8. */
function latin1(edit: (text: string) => string): Overlay[string] {
  return (text) => Buffer.from(edit(text), 'latin1');
}
