/** Tags that name no region, and what most of their readers are used to. */
const habits: ReadonlyMap<string, string> = new Map([
  // The day before the month, and a week that begins on Monday.
  ['en', 'en-GB'],
  // The digits 0 to 9, as most newsrooms write them online. Versions of ICU differ here.
  ['ar', 'ar-u-nu-latn'],
]);

/**
 * The locale whose habits a site in `language` follows in dates, numbers and lists: the language's
 * own, but for plain tags of which readers in different countries expect different things. A tag
 * with a region is taken as it is: `ar-EG` has the digits of Egypt, in dates and counts alike.
 */
export function localeOf(language: string): string {
  return habits.get(language) ?? language;
}
