const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a text is a language tag of BCP 47 for a language that has a name, such as `en` or `ar-IQ`. */
export function isLanguageTag(text: string): boolean {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text);
    return names.of(tag) !== undefined;
  } catch (problem) {
    if (problem instanceof RangeError) return false;
    throw problem;
  }
}
