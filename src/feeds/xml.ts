import { escapeMarkup } from './markup.ts';

/** A piece of XML that is well formed. */
export interface Xml {
  readonly xml: string;
}

/** A text within an element. A CR would be read as LF if it stood there itself (XML 1.0, section 2.11). */
export function text(value: string): Xml {
  return { xml: escapeMarkup(value).replaceAll('\r', '&#13;') };
}

/** An element; attributes that are `undefined` are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: readonly Xml[]
): Xml {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${attributeText(value)}"`,
  );
  const start = `<${name}${written.join('')}`;
  const inner = content.map(({ xml }) => xml).join('');
  return { xml: inner === '' ? `${start}/>` : `${start}>${inner}</${name}>` };
}

/** An element that holds a text alone. */
export function textElement(name: string, value: string): Xml {
  return element(name, {}, text(value));
}

/** A file of XML 1.0 in UTF-8. */
export function xmlFile(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
}

/** Tabs and line ends would be read as spaces (XML 1.0, section 3.3.3). */
function attributeText(value: string): string {
  return text(value).xml.replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}
