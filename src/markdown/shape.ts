import { z } from 'zod';
import { diagnose, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Hint } from '../model/text.ts';
import type { Yaml, YamlPath } from './yaml.ts';

/**
 * Checks YAML against a schema and words every breach as a diagnostic at its own line.
 *
 * @param schema The schema of the whole document, or of the part at `path`.
 * @param yaml The document.
 * @param file The file, relative to the content folder.
 * @param path The path of the part that is checked.
 * @returns What the schema makes of the value, or `undefined` where it breaks the schema anywhere.
 */
export function checkShape<Schema extends z.ZodType>(
  schema: Schema,
  yaml: Yaml,
  file: string,
  path: YamlPath = [],
): Outcome<z.output<Schema> | undefined> {
  // A document with nothing but comments lacks every key; that says more than its being no map.
  const value = path.length === 0 ? (yaml.value ?? {}) : valueAt(yaml.value, path);
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [] };
  const { issues } = result.error;
  const misspelt = new Set(issues.flatMap((issue) => meantKeys(issue, schema)));
  return {
    value: undefined,
    diagnostics: issues
      .filter((issue) => issue.code === 'unrecognized_keys' || !misspelt.has(keyOf(issue.path)))
      .flatMap((issue) => wordIssue(issue, schema, yaml, file, path)),
  };
}

/** The keys that unknown ones probably meant: that these are missing says nothing more. */
function meantKeys(issue: z.core.$ZodIssue, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = knownKeys(schemaAt(schema, stepsOf(issue)));
  return issue.keys
    .map((name) => nearest(name, known))
    .filter((key) => key !== undefined)
    .map((key) => keyOf([...issue.path, key]));
}

function keyOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

function stepsOf(issue: z.core.$ZodIssue): YamlPath {
  return issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function knownKeys(schema: z.ZodType | undefined): readonly string[] {
  const object = unwrapped(schema);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function wordIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  yaml: Yaml,
  file: string,
  base: YamlPath,
): Diagnostic[] {
  const inner = stepsOf(issue);
  const path = [...base, ...inner];
  const key = path.findLast((step) => typeof step === 'string') ?? 'the file';
  const wanted = schemaAt(schema, inner);
  const { expected, example } = hintOf(wanted);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(wanted);
      return issue.keys.map((name) =>
        diagnose('unknown-key', file, yaml.keyAt([...path, name]), {
          name,
          nearest: nearest(name, known),
          known,
        }),
      );
    }
    case 'too_small':
      return [diagnose('empty-value', file, yaml.valueAt(path), { key })];
    case 'invalid_value': {
      if (!yaml.has(path)) break;
      const known = issue.values.map(String);
      const name = typeof issue.input === 'string' ? issue.input : '';
      if (name === '')
        return [diagnose('wrong-shape', file, yaml.valueAt(path), { key, expected })];
      return [
        diagnose('not-a-choice', file, yaml.valueAt(path), {
          key,
          name,
          nearest: nearest(name, known),
          known,
        }),
      ];
    }
    default:
      break;
  }
  if (path.length > 0 && !yaml.has(path)) {
    return [diagnose('missing-key', file, yaml.valueAt(path), { key, example })];
  }
  if (issue.input === null) return [diagnose('empty-value', file, yaml.keyAt(path), { key })];
  return [diagnose('wrong-shape', file, yaml.valueAt(path), { key, expected })];
}

/** The schema of the part of a value that a path leads to. */
function schemaAt(schema: z.ZodType, path: YamlPath): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((current, step) => {
    const bare = unwrapped(current);
    if (bare instanceof z.ZodObject) return (bare.shape as Record<string, z.ZodType>)[String(step)];
    if (bare instanceof z.ZodRecord) return bare.valueType as z.ZodType;
    if (bare instanceof z.ZodArray) return bare.element as z.ZodType;
    return undefined;
  }, schema);
}

/** The schema inside an optional one, or behind a preprocessing step. */
function inside(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional) return schema.unwrap() as z.ZodType;
  if (schema instanceof z.ZodPipe) return schema.out as z.ZodType;
  return undefined;
}

function unwrapped(schema: z.ZodType | undefined): z.ZodType | undefined {
  const inner = schema === undefined ? undefined : inside(schema);
  return inner === undefined ? schema : unwrapped(inner);
}

function hintOf(schema: z.ZodType | undefined): Hint {
  if (schema === undefined) return { expected: 'keys and values', example: '…' };
  const { expected, example } = schema.meta() ?? {};
  if (typeof expected === 'string' && typeof example === 'string') return { expected, example };
  return hintOf(inside(schema));
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (part, step) =>
      typeof part === 'object' && part !== null
        ? (part as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}
