import process from 'node:process';

/*
 * Everything that a reader and an editor wait for: builds, then pages in a browser. The sizes on the command
 * line are those of the builds.
 */
await import('./build.bench.ts');
process.argv.splice(2);
await import('./reading.bench.ts');
