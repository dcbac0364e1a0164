/** One page of each kind: the first that a pattern finds. */
export const KINDS = {
  timeline: /^index\.html$/,
  year: /^\d{4}\/index\.html$/,
  month: /^\d{4}\/\d\d\/index\.html$/,
  day: /^\d{4}\/\d\d\/\d\d\/index\.html$/,
  event: /^events\/[^/]+\/index\.html$/,
  sources: /^articles\/index\.html$/,
  article: /^articles\/[^/]+\/index\.html$/,
  differences: /^differences\/index\.html$/,
  places: /^places\/index\.html$/,
  place: /^places\/[^/]+\/index\.html$/,
  actors: /^actors\/index\.html$/,
  actor: /^actors\/[^/]+\/index\.html$/,
  strand: /^strands\/[^/]+\/index\.html$/,
  kind: /^kinds\/[^/]+\/index\.html$/,
  search: /^search\/index\.html$/,
  about: /^about\/index\.html$/,
  data: /^data\/index\.html$/,
  'framed timeline': /^embed\/index\.html$/,
  'framed event': /^embed\/events\/[^/]+\/index\.html$/,
  'not found': /^404\.html$/,
};

export type PageKind = keyof typeof KINDS;

export const PAGE_KINDS = Object.keys(KINDS) as PageKind[];
