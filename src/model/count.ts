/** A whole number as an article gives it, with how sure it is. */
export type Quantity =
  | { readonly form: 'exact'; readonly value: number }
  | { readonly form: 'about'; readonly value: number }
  | { readonly form: 'more-than'; readonly value: number }
  | { readonly form: 'at-least'; readonly value: number }
  | { readonly form: 'fewer-than'; readonly value: number }
  | { readonly form: 'at-most'; readonly value: number }
  | { readonly form: 'between'; readonly least: number; readonly most: number };

/** One part of a breakdown: "2 soldiers". */
export interface CountPart {
  readonly quantity: Quantity;
  readonly label: string;
}

/** A count, with its breakdown where the article gives one. */
export interface Count {
  readonly quantity: Quantity;
  readonly parts: readonly CountPart[];
}

/** The whole numbers that a quantity allows, both ends included; `null` where there is no upper end. */
export interface Range {
  readonly least: number;
  readonly most: number | null;
}

const QUANTITY = /^(?:(~|>=|>|<=|<)?(\d{1,12})|(\d{1,12})\.\.(\d{1,12}))$/;
const COUNT = /^([^()]*)(?:\(([^()]*)\))?$/;
const PART = /^([~<>=.\d]+)\s+(\S.*)$/;

/**
 * Reads a quantity: `3`, `~24`, `>5000`, `>=25`, `<24`, `<=24`, `2..3`.
 *
 * @returns The quantity, or `undefined` where the text is none or allows no number at all (`<0`, `3..2`).
 */
export function parseQuantity(text: string): Quantity | undefined {
  const match = QUANTITY.exec(text);
  if (match === null) return undefined;
  const [, sign, number, least, most] = match;
  if (least !== undefined && most !== undefined) {
    const between = { form: 'between', least: Number(least), most: Number(most) } as const;
    return between.least < between.most ? between : undefined;
  }
  const value = Number(number);
  switch (sign) {
    case '~':
      return { form: 'about', value };
    case '>':
      return { form: 'more-than', value };
    case '>=':
      return { form: 'at-least', value };
    case '<':
      return value > 0 ? { form: 'fewer-than', value } : undefined;
    case '<=':
      return { form: 'at-most', value };
    default:
      return { form: 'exact', value };
  }
}

/**
 * Reads a count: a quantity, and in brackets after it the parts that it breaks down into, with commas
 * between them, of either kind that keyboards have: `3 (2 soldiers, 1 sailor)`. Whether the parts add
 * up is for {@link sumOfParts}.
 *
 * @returns The count, or `undefined` where the text is none.
 */
export function parseCount(text: string): Count | undefined {
  const match = COUNT.exec(text);
  const quantity = parseQuantity(match?.[1]?.trimEnd() ?? '');
  if (match === null || quantity === undefined) return undefined;
  const parts: CountPart[] = [];
  for (const part of match[2]?.split(/[,،]/) ?? []) {
    const [, number, label] = PART.exec(part.trim()) ?? [];
    const partial = number === undefined ? undefined : parseQuantity(number);
    if (partial === undefined || label === undefined) return undefined;
    parts.push({ quantity: partial, label });
  }
  return { quantity, parts };
}

/**
 * The sum of a count's parts.
 *
 * @returns The sum, or `undefined` where there are no parts or one of them is not exact.
 */
export function sumOfParts({ parts }: Count): number | undefined {
  if (parts.length === 0) return undefined;
  let sum = 0;
  for (const { quantity } of parts) {
    if (quantity.form !== 'exact') return undefined;
    sum += quantity.value;
  }
  return sum;
}

/** The numbers that a quantity allows. "About" is ten per cent either way, rounded outwards. */
export function rangeOf(quantity: Quantity): Range {
  switch (quantity.form) {
    case 'exact':
      return { least: quantity.value, most: quantity.value };
    case 'about':
      return {
        least: Math.floor((quantity.value * 9) / 10),
        most: Math.ceil((quantity.value * 11) / 10),
      };
    case 'more-than':
      return { least: quantity.value + 1, most: null };
    case 'at-least':
      return { least: quantity.value, most: null };
    case 'fewer-than':
      return { least: 0, most: quantity.value - 1 };
    case 'at-most':
      return { least: 0, most: quantity.value };
    case 'between':
      return { least: quantity.least, most: quantity.most };
    default:
      return quantity satisfies never;
  }
}
