import { diagnose, START, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { isZone } from '../edtf/zone.ts';
import { isWebAddress } from '../markdown/address.ts';
import { isLanguageTag } from '../markdown/language.ts';
import { checkShape } from '../markdown/shape.ts';
import { sourceOf } from '../markdown/source.ts';
import { readYaml, type Yaml } from '../markdown/yaml.ts';
import {
  idFrom,
  isId,
  type ChoiceId,
  type FieldId,
  type KindId,
  type StrandId,
} from '../model/ids.ts';
import { isBuiltInField, SiteFileSchema, type Field, type Kind, type Site } from '../model/site.ts';

/** Where the site is described, relative to the content folder. */
export const SITE_FILE = 'site.yaml';

/**
 * Reads `site.yaml`.
 *
 * @param text The file's text.
 * @returns The site, or `undefined` with a diagnostic for everything that is wrong.
 */
export function readSite(text: string): Outcome<Site | undefined> {
  const { value: yaml, diagnostics } = readYaml(sourceOf(SITE_FILE, text), 0, text.length);
  if (yaml === undefined) return { value: undefined, diagnostics };
  const shape = checkShape(SiteFileSchema, yaml, SITE_FILE);
  if (shape.value === undefined) return { value: undefined, diagnostics: shape.diagnostics };
  const { title, description, language, timeZone, url } = shape.value;
  const problems: Diagnostic[] = [
    ...checkIds(yaml, 'strands', Object.keys(shape.value.strands)),
    ...checkIds(yaml, 'kinds', Object.keys(shape.value.kinds)),
    ...checkIds(yaml, 'fields', Object.keys(shape.value.fields ?? {})),
  ];
  const at = (key: string) => yaml.valueAt([key]);
  if (!isWebAddress(url)) {
    const details = { address: url, schemes: '`https:` or `http:`' };
    problems.push(diagnose('bad-address', SITE_FILE, at('url'), details));
  }
  if (!isLanguageTag(language)) {
    problems.push(diagnose('bad-language', SITE_FILE, at('language'), { tag: language }));
  }
  // An offset such as "+03:00" has no summer time; the names of the database have.
  if (!isZone(timeZone) || /^[+-]/.test(timeZone)) {
    problems.push(diagnose('bad-time-zone', SITE_FILE, at('timeZone'), { zone: timeZone }));
  }

  const strands = Object.entries(shape.value.strands).map(([id, { label }]) => ({
    id: id as StrandId,
    label,
  }));
  const strandIds = strands.map(({ id }) => id);
  const kinds: Kind[] = Object.entries(shape.value.kinds).map(([id, { label, strand }]) => {
    if (!Object.hasOwn(shape.value?.strands ?? {}, strand)) {
      const details = { name: strand, nearest: nearest(strand, strandIds) };
      const place = yaml.valueAt(['kinds', id, 'strand']);
      problems.push(diagnose('unknown-strand', SITE_FILE, place, details));
    }
    return { id: id as KindId, label, strand: strand as StrandId };
  });
  const fields: Field[] = Object.entries(shape.value.fields ?? {}).map(([id, field]) => {
    const choices = Object.entries(field.choices ?? {});
    if (isBuiltInField(id)) {
      const place = yaml.keyAt(['fields', id]);
      problems.push(diagnose('reserved-field', SITE_FILE, place, { field: id }));
    }
    if (field.type === 'choice' && choices.length === 0) {
      const place = yaml.keyAt(['fields', id]);
      const details = { key: 'choices', example: '{yes: Yes, no: No}' };
      problems.push(diagnose('missing-key', SITE_FILE, place, details));
    }
    if (field.type !== 'choice' && field.choices !== undefined) {
      const known = ['label', 'type', 'unit'];
      const details = { name: 'choices', nearest: undefined, known };
      problems.push(
        diagnose('unknown-key', SITE_FILE, yaml.keyAt(['fields', id, 'choices']), details),
      );
    }
    return {
      id: id as FieldId,
      label: field.label,
      type: field.type,
      unit: field.unit,
      choices: choices.map(([choice, { label }]) => ({ id: choice as ChoiceId, label })),
    };
  });
  if (problems.length > 0) return { value: undefined, diagnostics: problems };
  const address = url.endsWith('/') ? url : `${url}/`;
  return {
    value: { title, description, language, timeZone, url: address, strands, kinds, fields },
    diagnostics: [],
  };
}

function checkIds(yaml: Yaml, section: string, ids: readonly string[]): Diagnostic[] {
  if (ids.length === 0 && section !== 'fields') {
    const details = { key: section };
    const at = yaml.has([section]) ? yaml.valueAt([section]) : START;
    return [diagnose('empty-value', SITE_FILE, at, details)];
  }
  return ids
    .filter((id) => !isId(id))
    .map((id) =>
      diagnose('bad-id', SITE_FILE, yaml.keyAt([section, id]), { id, suggestion: idFrom(id) }),
    );
}
