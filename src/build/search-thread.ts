import { parentPort, workerData } from 'node:worker_threads';
import type { SearchRecord } from '../site/search-records.ts';
import { searchIndex } from './search-index.ts';

const { records, language } = workerData as { records: readonly SearchRecord[]; language: string };
parentPort?.postMessage(await searchIndex(records, language));
