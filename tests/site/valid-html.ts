import { HtmlValidate } from 'html-validate/node';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The pages are minified by their maker; how they are written is not for this test.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'error',
    'long-title': 'off',
    // Boxes of one group have one name, as HTML has it.
    'form-dup-name': ['error', { shared: ['checkbox'] }],
  },
});

/** What is not valid in a page, each as `line:column rule: words`. */
export async function mistakesIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`);
}
