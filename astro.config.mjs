import process from 'node:process';
import { defineConfig } from 'astro/config';
import { liveContent } from './src/content/integration.ts';
import { siteAddress } from './src/content/site-address.ts';

const { url, base } = siteAddress(process.env, process.cwd());

export default defineConfig({
  site: url,
  base,
  output: 'static',
  trailingSlash: 'always',
  // The default would join words across line ends: this page is prose, not JSX.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'always' },
  // Scripts are never needed for a first view, so that they do not travel with it.
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  integrations: [liveContent()],
});
