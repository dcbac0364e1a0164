import { workerData } from 'node:worker_threads';
import type { SearchRecord } from '../site/search-records.ts';
import { searchIndex } from './search-index.ts';
import { answerParent } from './thread.ts';

const { records, language } = workerData as { records: readonly SearchRecord[]; language: string };
answerParent(await searchIndex(records, language));
