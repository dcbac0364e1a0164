/**
 * The locale whose habits a site in `language` follows: the language's own, but plain English puts
 * the day before the month and begins the week on Monday, as most of its readers do.
 */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
