import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Counts and positions stand in messages all over, and print as one expects.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A default that TypeScript proves to be one is still what the next reader needs to see.
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Only src/edtf/ makes dates; elsewhere a day is a text.' },
      ],
    },
  },
  {
    files: ['src/edtf/**/*.ts', 'tests/edtf/**/*.ts', 'tests/bench/**/*.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  astro.configs.recommended,
  { languageOptions: { globals: { URL: 'readonly' } } },
);
