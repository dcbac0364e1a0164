import { workerData } from 'node:worker_threads';
import { DONE, readShare, type Sent, type Share } from './read-beside.ts';
import { fileReader } from './read-files.ts';

/* The second thread of `readBeside`. */
const share = workerData as Share;
let sent: Sent;
try {
  sent = { readings: readShare(share, fileReader(share.fields)) };
} catch (why) {
  sent = { why };
}
share.port.postMessage(sent);
Atomics.store(share.counters, DONE, 1);
Atomics.notify(share.counters, DONE);
