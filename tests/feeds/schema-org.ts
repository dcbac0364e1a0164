import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import jsonld from 'jsonld';
import ts from 'typescript';

const declarations = fileURLToPath(
  new URL('../../node_modules/schema-dts/dist/schema.d.ts', import.meta.url),
);
const NAMESPACE = 'https://schema.org/';

/** A type of schema.org: its own properties, and the types that it is a case of. */
interface Declared {
  readonly properties: ReadonlySet<string>;
  readonly parents: readonly string[];
}

/** A node of expanded JSON-LD (JSON-LD 1.1, section 9.2). */
export type Expanded = Readonly<Record<string, unknown>>;

const { interfaces, typeNames } = readDeclarations();

/**
 * What the declarations of schema-dts, made from the vocabulary itself, do not know: types, and
 * properties that none of a node's types has or that are there for old data only.
 */
export function unknownTo(nodes: readonly Expanded[]): string[] {
  return nodes.flatMap((node) => {
    const types = textsOf(node['@type']);
    const problems = types
      .filter((type) => !typeNames.has(local(type)))
      .map((type) => `${type} is no type`);
    const known = new Set(types.flatMap((type) => [...propertiesOf(typeNames.get(local(type)))]));
    return [
      ...problems,
      ...Object.keys(node)
        .filter((key) => !key.startsWith('@') && !known.has(local(key)))
        .map((key) => `${types.join(', ')} has no ${key}`),
    ];
  });
}

/** Every node of a text in JSON-LD, expanded without any network: those that only refer, and those that tell. */
export async function nodesOf(text: string): Promise<readonly Expanded[]> {
  const document = await jsonld.expand(JSON.parse(text) as jsonld.JsonLdDocument, {
    documentLoader: (url) => {
      if (url !== 'https://schema.org') return Promise.reject(new Error(`No network: ${url}`));
      return Promise.resolve({
        documentUrl: url,
        document: { '@context': { '@vocab': NAMESPACE } },
      });
    },
  });
  return nodesWithin(document);
}

/** The texts that a property of a node has. */
export function valuesOf(node: Expanded, property: string): unknown[] {
  return listOf(node[NAMESPACE + property]).map((value) =>
    isObject(value) ? (value['@value'] ?? value['@id']) : value,
  );
}

/** Whether a node is of a type. */
export function isA(node: Expanded, type: string): boolean {
  return textsOf(node['@type']).includes(NAMESPACE + type);
}

function nodesWithin(value: unknown): Expanded[] {
  if (Array.isArray(value)) return value.flatMap(nodesWithin);
  if (!isObject(value) || '@value' in value) return [];
  const inside = Object.entries(value).flatMap(([key, member]) =>
    key === '@id' || key === '@type' ? [] : nodesWithin(member),
  );
  return '@list' in value ? inside : [value, ...inside];
}

function propertiesOf(name: string | undefined): Set<string> {
  const declared = name === undefined ? undefined : interfaces.get(name);
  return new Set([
    ...(declared?.properties ?? []),
    ...(declared?.parents ?? []).flatMap((parent) => [...propertiesOf(parent)]),
  ]);
}

function readDeclarations() {
  const source = ts.createSourceFile(
    declarations,
    readFileSync(declarations, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found = new Map<string, Declared>();
  const types = new Map<string, string>();
  for (const statement of source.statements) {
    if (!ts.isInterfaceDeclaration(statement)) continue;
    const members = statement.members.filter(ts.isPropertySignature);
    const properties = members
      .filter((member) => ts.getJSDocDeprecatedTag(member) === undefined)
      .flatMap(({ name }) => (ts.isStringLiteral(name) ? [name.text] : []));
    found.set(statement.name.text, {
      properties: new Set(properties),
      parents: (statement.heritageClauses ?? [])
        .flatMap((clause) => clause.types)
        .map(({ expression }) => expression.getText(source)),
    });
    for (const { name, type } of members) {
      const isType = ts.isStringLiteral(name) && name.text === '@type';
      if (isType && type !== undefined && ts.isLiteralTypeNode(type)) {
        types.set(type.literal.getText(source).slice(1, -1), statement.name.text);
      }
    }
  }
  return { interfaces: found, typeNames: types };
}

function local(name: string): string {
  return name.startsWith(NAMESPACE) ? name.slice(NAMESPACE.length) : name;
}

function textsOf(value: unknown): string[] {
  return listOf(value).filter((each) => typeof each === 'string');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : value === undefined ? [] : [value];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
