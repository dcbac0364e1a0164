import { z } from 'zod';

/** What a schema tells an editor of a value: the shape in words, and an example. */
export interface Hint {
  readonly expected: string;
  readonly example: string;
}

/** A text that is not empty; `hint` words what is expected where something else stands. */
export function textWith(example: string, expected = 'text'): z.ZodString {
  const hint: Hint = { expected, example };
  return z
    .string()
    .trim()
    .min(1)
    .meta({ ...hint });
}

/** A list of texts. A single text stands for a list of one. */
export function textsWith(example: string) {
  const hint: Hint = { expected: 'a list of texts', example };
  return z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z.array(textWith(example)),
    )
    .meta({ ...hint });
}
