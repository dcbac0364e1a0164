import process from 'node:process';
import { readSettings } from '../content/settings.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
const { preview } = await import('astro');
await preview({
  root: process.cwd(),
  outDir: readSettings(process.env, process.cwd()).outDir,
});
