import { english as dates } from '../../edtf/date-words.ts';
import { countingIn } from './counting.ts';

const { write, counted } = countingIn('en');

const plural = (count: number, one: string, many: string): string =>
  counted(count, { one: `{n} ${one}`, other: `{n} ${many}` });

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** A text for each plural category that a language has. */
type Counted = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

const found: Counted = { one: '# result', other: '# results' };

/** Every word of the interface, in English. */
export const english = {
  dates,
  and: (names: readonly string[]): string => list.format(names),
  /** What stands between two texts that pages put together. */
  punctuation: { comma: ', ', colon: ': ' },
  skipToContent: 'Skip to the content',
  navigation: {
    label: 'Site',
    timeline: 'Timeline',
    byDate: 'By date',
    sources: 'Sources',
    places: 'Places',
    actors: 'Who',
    differences: 'Where they differ',
    about: 'About',
    path: 'You are here',
  },
  fields: { date: 'Date', place: 'Place', actors: 'Who', kind: 'Kind', status: 'Status' },
  counts: {
    events: (count: number): string => plural(count, 'event', 'events'),
    articles: (count: number): string => plural(count, 'article', 'articles'),
    sources: (count: number): string => plural(count, 'source', 'sources'),
    origins: (count: number): string => plural(count, 'origin', 'origins'),
    actors: (count: number): string => plural(count, 'person or body', 'people and bodies'),
    differences: (count: number): string =>
      count === 1 ? 'They differ on one point' : `They differ on ${write(count)} points`,
    independentOrigins: (count: number): string =>
      plural(count, 'independent origin', 'independent origins'),
    daysWithoutEvent: (count: number): string => `${write(count)} days without an event here`,
    yearsWithoutEvent: (count: number): string =>
      count === 1
        ? 'One year without an event here'
        : `${write(count)} years without an event here`,
  },
  quantities: {
    exact: (number: string): string => number,
    about: (number: string): string => `about ${number}`,
    'more-than': (number: string): string => `more than ${number}`,
    'at-least': (number: string): string => `at least ${number}`,
    'fewer-than': (number: string): string => `fewer than ${number}`,
    'at-most': (number: string): string => `at most ${number}`,
    between: (least: string, most: string): string => `${least} to ${most}`,
  },
  /** "The New Arab (AFP)". */
  outletWithWire: (outlet: string, wire: string): string => `${outlet} (${wire})`,
  overview: {
    title: 'Everything at a glance',
    why: 'Each mark is an event, and a bar the days that its date allows. Where the axis is broken, the scale of time changes.',
    whyColumns: 'How many events begin when, to scale.',
    skip: 'Skip the overview',
    table: 'The overview as a table',
    when: 'When',
  },
  filters: {
    title: 'See only some of the events',
    agreement: 'Agreement',
    differ: 'Sources differ',
    clear: 'Show all again',
    status: 'Shown: {shown} of {all} events.',
    newest: 'The newest part',
    everything: 'Everything, year by year',
  },
  facets: {
    strand: 'Strand',
    kind: 'Kind of event',
    kinds: 'Kinds of events in it',
    actor: 'Who',
    spellings: 'Also written',
    called: 'What the articles call them',
    calledWhy: 'Names as they stand in the quoted words of each article, about these events.',
    actorsTitle: 'Who is in this timeline',
    actorsWhy:
      'People and bodies that the articles name in an event, under one name each, with the other spellings on their pages. That someone is named says nothing of what they did.',
    previous: 'Before in the list',
    next: 'Next in the list',
  },
  certainty: {
    key: 'How to read the marks',
    several: 'told by two origins or more',
    one: 'told by one origin alone',
    differ: 'sources differ on something',
    announced: 'announced for later',
    lasting: 'more than a day, or not known to the day',
    more: 'More on how dates are read',
  },
  event: {
    announced: 'Announced, not yet reported as happened',
    differOnDate: 'Sources differ on the date.',
    differOn: (fields: string): string => `Sources differ: ${fields}`,
    stillToCome: 'Tells of it as still to come',
    settledDate: (because: string): string => `The date is the editor’s decision: ${because}`,
    settledPlace: (because: string): string => `The place is the editor’s decision: ${because}`,
    sameOrigin: (outlets: string, origin: string): string =>
      `${outlets} are one origin: ${origin}.`,
    when: 'When',
    where: 'Where',
    who: 'Who',
    toldBy: 'Told by',
    note: 'Editor’s note',
    accounts: 'What each source says',
    reports: 'What it reports',
    field: 'Field',
    value: 'What is said',
    asReported: 'In the article’s words',
    accordingTo: 'According to',
    wholeAccount: (whom: string): string => `All of this according to ${whom}.`,
    quoteFrom: (outlet: string): string => `Read it at ${outlet}`,
    verified: 'verified against the article’s text',
    leadBy: (outlet: string): string => `as told by ${outlet}`,
    previous: 'Before',
    next: 'After',
    previousIn: (strand: string): string => `Before, in ${strand}`,
    nextIn: (strand: string): string => `After, in ${strand}`,
    movedTo: 'This event has a new address:',
  },
  comparison: {
    title: 'What the sources say, side by side',
    question: 'Question',
    answer: 'What is said',
    voices: 'By whom, and in which words',
    verdicts: {
      single: 'one origin alone',
      agree: 'sources agree',
      compatible: 'sources are compatible',
      differ: 'sources differ',
      unjudged: 'side by side',
    },
    decided: (computed: string, because: string): string =>
      `This is the editor’s judgement; computed alone: ${computed}. ${because}`,
    wouldSettle: 'What would settle it:',
    silent: (outlets: string, count: number): string =>
      `${outlets} ${count === 1 ? 'says' : 'say'} nothing of it.`,
    axis: 'The days that each source allows, to scale',
  },
  differences: {
    title: 'Where the sources differ',
    intro:
      'Every question on which what the articles report cannot all be so, those first behind which the most independent origins stand. Articles that say nothing on a question are named, and are not counted as an answer.',
    standings: 'What each article reports alone',
    standingsWhy:
      'Counted are the fields of events that an article reports: the day of an attack is one, the number of its dead another.',
    source: 'Source',
    reported: 'Reported',
    alone: 'No other article has it',
    agreeing: 'Same as another article',
    differing: 'Sources differ',
  },
  coverage: {
    title: 'Who covers what',
    why: 'A dot leads to what the article says of the event. An empty cell means that it does not speak of it.',
    event: 'Event',
    no: 'no account',
    account: (outlet: string, event: string): string => `${outlet} on: ${event}`,
    tooMany:
      'There are too many events and articles to lay them side by side. Each article’s page says what it leaves out.',
    leftOut: 'What it leaves out',
    more: (count: number): string => `And ${write(count)} more.`,
    leftOutWhy:
      'Events that other articles report, from the first that this one reports up to the day of its publication.',
  },
  time: {
    previousDay: 'Previous day with events',
    nextDay: 'Next day with events',
    previousMonth: 'Previous month with events',
    nextMonth: 'Next month with events',
    previousYear: 'Previous year with events',
    nextYear: 'Next year with events',
    whatHappened: 'What happened',
    alsoHere: 'Also placed on this day',
    alsoHereWhy: 'Each stands in full on the first day that its sources allow.',
    around: 'Around this day',
    aroundWhy: 'Dates too wide for one day’s page, and this day lies within them.',
    otherYears: 'This day in other years',
    strip: (year: string): string => `The days of ${year}`,
    stripWhy: 'The fuller a day’s square, the more events it has.',
    days: 'Days with events',
    daysBelow: 'Days with events, again',
    months: 'Months',
    monthsBelow: 'Months, again',
    years: 'Years with events',
    yearsBelow: 'Years with events, again',
    allYears: 'All years',
    monthWide: 'Not known to the day, or longer than a week',
  },
  article: {
    listWhy:
      'Every article that this timeline is made from, in the order of publication. Articles that carry the copy of one agency count as one origin.',
    original: (outlet: string): string => `Read the original at ${outlet}`,
    archived: 'Archived copy',
    wayback: 'Look for a copy of that day in the Wayback Machine',
    outlet: 'Outlet',
    wire: 'Carries',
    noWire: 'The outlet’s own',
    byline: 'By',
    published: 'Published',
    retrieved: 'Read by the editor',
    language: 'Language',
    origin: 'Origin',
    sameOrigin: 'shared with',
    previous: 'Published before',
    next: 'Published after',
    summary: 'What it says, in our words',
    reports: 'Everything it reports, in order of time',
    wholeEvent: 'All sources on this event',
  },
  places: {
    intro:
      'Where things happened, as exactly as that is recorded. Places with the most events come first.',
    map: 'Map of the places',
    list: 'All places',
    count: (count: number): string => plural(count, 'place', 'places'),
    more: (count: number): string => `${write(count)} more`,
    /** What a mark on the map is called: "Camp X: 5 events". */
    spoken: (name: string, events: string): string => `${name}: ${events}`,
    scaleAtMiddle: (length: string): string => `${length} in the middle of the map`,
    eventsWithin: (events: string): string => `${events} at places within it`,
    first: 'First:',
    last: 'Last:',
    far: 'Outside the map',
    farWhy: 'These lie too far off to be drawn with the others.',
    unlocated: 'Not on the map',
    unlocatedWhy: 'Where exactly these are, is not recorded.',
    holding: 'Known through the places within them',
    holdingWhy: 'No source places an event at these themselves, so they have no mark of their own.',
    precisions: {
      site: 'known to the spot',
      town: 'known to the town',
      city: 'known to the city',
      region: 'known to the region',
      country: 'known to the country',
    },
    notLocated: 'no position recorded',
    key: {
      strands: 'Strands on the map',
      certainty: 'How sure the events at a place are',
      size: 'How large the marks are',
      precision: 'How exactly a place is known',
      oneEvent: '1 event',
      manyEvents: (count: string): string => `${count} events or more`,
      site: 'known to the spot',
      town: 'known to the town or city',
      region: (radius: string): string => `known to the region: a ring of ${radius} about it`,
      country: (radius: string): string => `known to the country: a ring of ${radius} about it`,
      aside: 'moved aside; the dot is the place',
      several: 'the number says how many places are drawn as one',
      credit: 'Land and borders as in Natural Earth; they take no side where a border is disputed.',
    },
    facts: {
      coordinates: 'Where it is',
      notRecorded: 'Where exactly it is, is not recorded.',
      precision: 'How exactly',
      source: 'Position from',
      spellings: 'Also written',
      within: 'Lies within',
      holds: 'Holds',
      elsewhere: 'Look it up',
      openStreetMap: 'OpenStreetMap',
      geoNames: 'GeoNames',
    },
    latitude: (degrees: string, north: boolean): string => `${degrees}° ${north ? 'N' : 'S'}`,
    longitude: (degrees: string, east: boolean): string => `${degrees}° ${east ? 'E' : 'W'}`,
    precisionMeanings: {
      site: 'to the spot itself',
      town: 'to the town: the spot may be anywhere in or near it',
      city: 'to the city: the spot may be anywhere in or near it',
      region: 'to the region: the spot may be anywhere in it',
      country: 'to the country: the spot may be anywhere in it',
    },
    here: 'Events here',
    within: 'Events at places within it',
    pager: 'Places in alphabetical order',
    previous: 'Place before',
    next: 'Place after',
  },
  about: {
    title: 'About this timeline',
    dates: 'How dates are read',
    dateWays: [
      'A date stands as the article gives it, in the Extended Date/Time Format (EDTF, ISO 8601-2), and is never made more exact than the article’s words.',
      'Every date has bounds: the earliest and the latest day that it allows. “March 2020” allows 1 to 31 March; “about” and “uncertain” are said, and widen nothing.',
      'Where several articles date an event, it stands on the days that all of them allow. Where there is no such day, it stands on the span of them all, and the page says that sources differ.',
    ],
    zone: (zone: string, id: string): string =>
      `Days and times are those of ${zone} (${id}), never those of the reader’s clock.`,
    order:
      'Events stand in the order of the earliest day they allow; where the start is open, of the latest. Then follow the latest day, the time of day where one is known, and last the event’s id, so that the order is the same on every page.',
    pages:
      'An event stands on the page of every day that it allows, if these are at most seven; else on the pages of its months, up to 24; else on those of its years.',
    origins: 'What counts as independent',
    originWays: [
      'An article’s origin is the news agency whose copy it carries, or its outlet where it carries none. Two outlets with the same agency’s copy are two sources and one origin.',
      'An article that says nothing on a question is never counted as an answer to it.',
    ],
    originList: 'The origins of this timeline',
    marks: 'How to read the marks',
    verdicts: 'How answers are compared',
    verdictsWhy:
      'For every question that the articles answer about an event, their answers are compared by rule: days with days, numbers with numbers, places with the larger places they lie in. The editor can overrule the result, and then both stand there, with the reason.',
    verdictMeanings: {
      differ:
        'At least two of the answers cannot be so at once: no day in common, no number in common, neither place within the other.',
      unjudged: 'The answers are words that no rule compares, and the editor has not judged them.',
      compatible: 'All can be so at once, though not all say the same: 5,200 and more than 5,000.',
      agree: 'Independent origins say the same.',
      single: 'One origin alone speaks of it; another outlet may carry its copy.',
    },
    verified: 'What is verified, and how',
    verifiedWays: [
      'Where a quote says “verified”, the editors had the article’s text, and every quote and every “in the article’s words” taken from it was found there word for word; only white space and the shape of quotation marks may differ. A quote that was changed since is no longer called verified.',
    ],
    corrections: 'How to report a mistake',
    correctionWays: [
      'Compare the page with the article it links to. If the page says something that the article does not, or leaves out what the article says, it is our mistake.',
      'Write to the editors of this site with the address of the page and the words of the article. A correction changes the account and stays in the history of the content.',
    ],
    summaries: 'What is ours, and what is quoted',
    summaryWays: [
      'Summaries are in the editors’ own words and stay with what one article says. Words between quotation marks are the article’s, at most 25 at a time, and link to it.',
      'No account is merged with another: each stands under its source, with whom the source cites.',
    ],
    data: 'The data',
    dataWays:
      'The whole timeline can be downloaded as one file of JSON, described by a JSON Schema.',
    dataLink: 'timeline.json',
    schemaLink: 'timeline.schema.json',
  },
  search: {
    title: 'Search',
    description: 'Find events, sources, places and people by word, kind, place and year.',
    keyHint: 'Key: /',
    keySwitch: 'The keys: / leads here from every page, [ and ] to the page before and after',
    words: 'What are you looking for?',
    hint: 'Words between quotation marks are found exactly as they stand there.',
    submit: 'Search',
    needsScripts:
      'Searching needs scripts, and they are switched off or blocked; these lists lead to every page.',
    types: { event: 'Event', article: 'Source', place: 'Place', actor: 'Who' },
    /** What a source says, in the text that is searched. */
    account: (outlet: string, text: string): string => `${outlet}: ${text}`,
    quoted: (text: string): string => `“${text}”`,
    filters: 'Filters',
    facets: {
      type: 'Type of page',
      strand: 'Strand',
      kind: 'Kind',
      place: 'Place',
      actor: 'Who',
      year: 'Year',
      outlet: 'Outlet',
      differ: 'Differences',
    },
    differ: 'Sources differ',
    any: 'Any',
    clear: 'Remove all filters',
    order: 'Order',
    orders: { best: 'Best match first', earliest: 'Earliest first', latest: 'Latest first' },
    results: 'Results',
    /** By the plural categories of the language (Unicode CLDR); `#` stands for the number. */
    found,
    searching: 'Searching …',
    /** `#` stands for what was looked for. */
    nothing: 'Nothing found for “#”.',
    nothingFiltered: 'Nothing found with these filters.',
    tryFilters: 'Try fewer filters.',
    tryWords: 'Try other words or fewer of them, or look through the lists below.',
    failed:
      'The search index cannot be loaded. Try again in a while, or look through the lists below.',
    more: 'Show more results',
    look: 'Everything, in lists',
    lists: { months: 'Months', kinds: 'Kinds', places: 'Places', actors: 'Who' },
    all: {
      places: (count: number): string => `All ${write(count)} places`,
      actors: (count: number): string => `All ${write(count)} persons and bodies`,
    },
  },
  shared: {
    announced: 'Announced',
    differOnPoints: (count: number): string =>
      count === 1 ? 'Sources differ on one point' : `Sources differ on ${write(count)} points`,
    eventAlt: (headline: string, said: readonly string[]): string =>
      `A card that says: ${[headline, ...said].join('. ')}.`,
    /** What pages are about, in a sentence, where their address is shown with it. */
    aboutPage: (title: string): string =>
      `How to read “${title}”: how dates are read, how answers are compared, what counts as independent, and how to report a mistake.`,
    sourcesPage: (title: string, outlets: string): string =>
      `What “${title}” is made from: one summary per article, from ${outlets}.`,
    differencesPage: (title: string, count: number): string =>
      count === 0
        ? `The sources of “${title}” differ on no question.`
        : `The ${plural(count, 'question', 'questions')} on which the sources of “${title}” differ, with each answer, who gives it, and who says nothing of it.`,
    siteAlt: (title: string): string => `A card that says: ${title}.`,
  },
  data: {
    title: 'Data and feeds',
    intro:
      'Everything on this site can be taken along: as tables, on a map, in a calendar, as citations, or as it comes in. All files are made from the same content as the pages and have the same ids, dates and addresses.',
    link: 'All data and feeds',
    size: (bytes: string): string => `${bytes} bytes`,
    excerpt: (name: string): string => `From ${name}`,
    sections: {
      whole: {
        title: 'Everything',
        why: 'The whole timeline for programs: articles, events, what each article says of each event in every field, what the answers come to, places and actors. New members may come; those there now keep their names and meaning.',
        notes: [
          'Each event has a file of its own: put .json in the place of the last slash of its page’s address.',
        ],
      },
      tables: {
        title: 'Tables',
        why: 'For spreadsheets and statistics: CSV with commas, in UTF-8.',
        notes: [
          'The files begin with a byte order mark, which tells Excel how to read them; Python drops it with the encoding utf-8-sig.',
          'A cell that a spreadsheet would take for a formula has an apostrophe before it. Where a cell begins with an apostrophe and then =, +, -, @, a tab or a line end, take one apostrophe away.',
          'The column “date” is EDTF (ISO 8601-2); “earliest” and “latest” are the days that it allows. Import these columns as text, or a spreadsheet makes days out of months.',
        ],
      },
      map: {
        title: 'Map',
        why: 'For maps: a point for each event and place, in WGS 84.',
        notes: [
          'A place is never more exact than its “precision”; “radiusMetres” is a round figure for the circle in which it lies. Where nobody knows the coordinates, the geometry is null.',
          'Where an event has a place and a larger one that holds it, the larger has “innermost”: false.',
        ],
      },
      calendar: {
        title: 'Calendar',
        why: 'For calendar programs. Days that are not certain are said in the event’s title.',
        notes: [
          'To stay up to date, subscribe by address and do not import the file: calendar programs then ask for changes by themselves.',
          'Each event has a file of its own: put .ics in the place of the last slash of its page’s address.',
        ],
      },
      feeds: {
        title: 'Feeds',
        why: 'What is new: the events that were last added or changed, a hundred at most, with what each source says and links to all of them.',
        notes: [
          'Entries are dated by when this timeline came to know of an event, or of more about it. When the event itself happened stands in the entry, and in the JSON feed under “_event” as EDTF.',
        ],
      },
      slides: {
        title: 'TimelineJS',
        why: 'For TimelineJS 3, with a slide for each event, a lane for each strand, our words for its date and links to its sources.',
        notes: [],
      },
      citations: {
        title: 'Citations',
        why: 'For Zotero, JabRef, LaTeX, Pandoc and others: the articles, and in CSL-JSON this site’s page of every event too.',
        notes: [],
      },
    },
    files: {
      'timeline.json': 'The whole timeline.',
      'timeline.schema.json':
        'What stands where in timeline.json and in the events’ own files: JSON Schema 2020-12.',
      'events.csv': 'A line for each event.',
      'accounts.csv': 'A line for what each article says of each event.',
      'reports.csv':
        'A line for each field that an article reports of an event, with the article’s own words and whom it cites.',
      'events.geojson': 'GeoJSON (RFC 7946).',
      'timeline.ics': 'iCalendar (RFC 5545).',
      'feed.xml': 'Atom (RFC 4287).',
      'rss.xml': 'RSS 2.0.',
      'feed.json': 'JSON Feed 1.1.',
      'timelinejs.json': 'TimelineJS JSON.',
      'citations.bib': 'BibTeX, with the fields of BibLaTeX; the keys are the articles’ ids.',
      'citations.json': 'CSL-JSON, articles and events.',
    },
    subscribe: 'Subscribe in your calendar program',
    strandFeeds: 'By strand',
    kindFeeds: 'By kind',
    partOfFeeds: (label: string): string => `${label} (Atom)`,
    citeTitle: 'How to cite',
    cite: 'Cite an article for what it says, and this site for bringing the articles together:',
    citation: (title: string, address: string, day: string): string =>
      `“${title}”, ${address}, as of ${day}.`,
    rightsTitle: 'Whose words these are',
    rights:
      'Summaries are the editors’ own words. Words between quotation marks are those of the article they link to.',
    alternates: {
      atom: 'What is new (Atom)',
      jsonFeed: 'What is new (JSON Feed)',
      calendar: 'Calendar',
    },
    carries: (wire: string): string => `Carries the copy of ${wire}.`,
    archived: (address: string): string => `Archived at ${address}`,
    feeds: {
      part: (label: string, title: string): string => `${label}: ${title}`,
      whole: 'All sources, side by side',
    },
    calendar: {
      noted: (title: string, notes: readonly string[]): string => `${title} (${notes.join('; ')})`,
      differ: 'sources differ',
      announced: 'announced',
      onFirstDay: 'shown on the first day it allows',
      onLastDay: 'shown on the last day it allows',
      when: (date: string, zone: string): string => `When: ${date} (days of ${zone})`,
      whole: (address: string): string => `All sources, side by side: ${address}`,
    },
  },
  embed: {
    title: 'Embed this event',
    why: 'This code shows the event, with its sources, in a frame on another page.',
    code: 'Code that embeds this event',
    copy: 'Copy the code',
    copied: 'The code is copied.',
    refused:
      'The browser does not let this page copy. The code is selected: copy it with the keyboard.',
    preview: 'The framed page',
    more: 'More on embedding',
    newest: (shown: number, all: string): string => `The newest ${write(shown)} of ${all}`,
    first: (shown: number, all: string): string => `The first ${write(shown)} of ${all}`,
    all: 'See all',
    newTab: 'Links open in a new tab.',
    help: {
      title: 'Embedding',
      intro: 'This code shows the timeline in a frame on another page:',
      timeline: 'Code that embeds the timeline',
      pages:
        'Every event’s page has a code of its own. For a part of the timeline, put one of these addresses after “src” instead:',
      dates:
        'The address of a month, or of a day on which an event begins, is that of its page with “embed/” before the year: 2020/03/ becomes embed/2020/03/. Of more than 30 events a frame shows the newest.',
      height:
        'A frame keeps the height that its code gives it, and what is longer scrolls. This code, once on the page around, gives each frame the height of what is in it:',
      autoHeight: 'Code that fits the height of frames',
      promise:
        'A framed page reads without scripts, sets no cookie, stores nothing in the reader’s browser and asks no other host for anything. With scripts it tells the page around it how high it is, and nothing else.',
    },
  },
  notFound: {
    title: 'There is no such page',
    why: 'The address may be mistyped, or the day may have no event. Everything on this site can be reached from these pages:',
  },
  foot: {
    zone: (zone: string): string => `Days and times are those of ${zone}.`,
    made: 'Made with Dateline from one summary per article. No cookies, nothing loaded from elsewhere, and every page reads without scripts.',
    data: 'Data (JSON)',
  },
  links: {
    gone: 'The original is gone.',
    goneCopy: 'The original is gone; the link leads to an archived copy.',
    readCopy: 'Read the archived copy',
    quoteCopy: 'Read it in the archived copy',
    original: 'Where the original was',
  },
  notes: 'Sources',
  external: (outlet: string): string => `${outlet}, outside this site`,
};

/** The words of the interface. A language that lacks one does not compile. */
export type Words = typeof english;
