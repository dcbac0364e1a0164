import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { TagReader } from '../../src/integrity/tags.ts';

/** The elements of a page with their attributes and where they begin, as the reader sees them. */
function read(html: string): unknown[] {
  const tag = new TagReader(html);
  const found: unknown[] = [];
  while (tag.next()) {
    const attributes = Array.from({ length: tag.count }, (_, index) => [
      tag.attributeName(index),
      tag.attributeValue(index),
    ]);
    found.push([tag.name, tag.start, attributes, tag.name === 'title' ? tag.text : '']);
  }
  return found;
}

/** The same, as parse5 sees them. */
function parsed(html: string): unknown[] {
  const found: unknown[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    const at = 'sourceCodeLocation' in node ? node.sourceCodeLocation : undefined;
    if ('tagName' in node && at) {
      const [first] = node.childNodes;
      const text = node.tagName === 'title' && first && 'value' in first ? first.value : '';
      const attributes = node.attrs.map(({ name, value }) => [name, value]);
      found.push([node.tagName, at.startOffset, attributes, text]);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
    if ('content' in node) visit(node.content);
  };
  visit(parse(html, { sourceCodeLocationInfo: true }));
  return found;
}

const inPage = (body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>A &amp; b</title></head><body>${body}</body></html>`;

describe('the reader of tags', () => {
  it.each([
    '<p>1 < 2, a<b>c</b></p>',
    '<!-- <a href="/no/"> --><a href=\'/yes/\'>x</a><!----><i></i>',
    '<style>a > b { content: "<p>" }</style><script>if (1 <a) "<a href=x>"</script><p></p>',
    '<textarea id="t"><b>not bold</b></textarea><template id="x"><li></li></template>',
    '<input disabled value=plain><input\n  value = "" ><br/><img src=a.png alt>',
    '<a title="1 > 0" href="?a=1&amp;b=2">&lt;x&gt;</a><p title="&#x27;&#39;&quot;&nbsp;&#38;"></p>',
    '<svg><path d="M0 0"/><g><use href="#a"/></g></svg><p class></p>',
  ])('sees what parse5 sees: %s', (body) => {
    expect(read(inPage(body))).toEqual(parsed(inPage(body)));
  });

  it('sees what parse5 sees on any page of the form that ours have', () => {
    const text = fc.stringMatching(/^[\w <>&"'=/!-]{0,12}$/);
    const escaped = (value: string): string =>
      value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const name = fc.constantFrom('id', 'href', 'class', 'title', 'data-x', 'hidden');
    const element = fc
      .tuple(
        fc.constantFrom('div', 'span', 'section', 'article'),
        fc.uniqueArray(fc.tuple(name, text), { selector: ([key]) => key, maxLength: 4 }),
        text,
      )
      .map(([tag, attributes, content]) => {
        const written = attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
        return `<${tag}${written}>${escaped(content)}</${tag}>`;
      });
    const comment = text
      .filter((value) => !/--|^-?>|-$|<!-/.test(value))
      .map((value) => `<!--${value}-->`);
    fc.assert(
      fc.property(fc.array(fc.oneof(element, comment), { maxLength: 8 }), (parts) => {
        const html = inPage(parts.join('\n'));
        expect(read(html)).toEqual(parsed(html));
      }),
    );
  });

  it('ends at any end of a text', () => {
    const html = inPage('<!-- c --><a href="/x/" id=\'y\' z=1>t</a><script>a</script>');
    for (let end = 0; end <= html.length; end += 1) {
      expect(read(html.slice(0, end)).length).toBeLessThanOrEqual(6);
    }
  });
});
