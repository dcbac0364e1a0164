import { localeOf } from '../../edtf/locale.ts';

/**
 * A counted thing in each form that a language has for it, `{n}` where the number stands: "{n} event"
 * and "{n} events". Languages differ in how many forms they have (Unicode, CLDR, "Language Plural
 * Rules"); what a language does not name stands in `other`.
 */
type Forms<Rule extends Intl.LDMLPluralRule> = Readonly<Record<Rule | 'other', string>>;

/** How a language writes numbers, and things that are counted. */
export interface Counting<Rule extends Intl.LDMLPluralRule> {
  /** A number in the digits of the language: "1,234". */
  readonly write: (number: number) => string;
  /** A whole number of things, 0 or more, in the form that the number asks for. */
  readonly counted: (count: number, forms: Forms<Rule>) => string;
}

/**
 * Makes the numbers of a language.
 *
 * @param language The site's language tag. Its region, too, has a say in how numbers are written.
 */
export function countingIn<Rule extends Intl.LDMLPluralRule = 'one' | 'other'>(
  language: string,
): Counting<Rule> {
  const locale = localeOf(language);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const rules = new Intl.PluralRules(locale);
  const write = (number: number): string => numbers.format(number);
  return {
    write,
    counted: (count, forms) => {
      const known: Partial<Record<Intl.LDMLPluralRule, string>> = forms;
      return (known[rules.select(count)] ?? forms.other).replace('{n}', write(count));
    },
  };
}
