import process from 'node:process';

/*
 * Loaded before a build (`node --import`) that may write no file beyond a size (`ulimit -f`): what is too
 * large is then refused (EFBIG) as on a full disk (ENOSPC), where the system would end the process.
 */
process.on('SIGXFSZ', () => undefined);
