import { parentPort, workerData } from 'node:worker_threads';
import { handOver } from '../content/publication.ts';
import { siteWriter } from '../publish/site-writer.ts';
import { drawShare, type Share } from './draw-share.ts';

const share = workerData as Share;
handOver(share.publication, share.maker);
const writer = siteWriter(share.folder, share.earlierFolder, share.earlier);
parentPort?.postMessage(await drawShare(share, writer));
