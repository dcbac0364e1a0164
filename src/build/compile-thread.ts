import { workerData } from 'node:worker_threads';
import { compile } from './templates.ts';
import { answerParent } from './thread.ts';

const { root, folder } = workerData as { root: string; folder: string };
answerParent(await compile(root, folder));
