import process from 'node:process';
import { readSettings } from '../content/settings.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
const { preview } = await import('astro');
const server = await preview({
  root: process.cwd(),
  outDir: readSettings(process.env, process.cwd()).outDir,
});
process.stdout.write(
  `The built site is at http://${server.host ?? 'localhost'}:${server.port}/.\n`,
);
