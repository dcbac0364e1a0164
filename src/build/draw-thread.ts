import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { cardPng } from '../cards/picture.ts';
import { pictures } from '../content/pictures.ts';
import { handOver } from '../content/publication.ts';
import { siteWriter } from '../publish/site-writer.ts';
import { cardPaths } from '../site/card-view.ts';
import { contextOf } from '../site/context.ts';
import { drawShare, hasBegun, type Share } from './draw-share.ts';
import { answerParent } from './thread.ts';

const share = workerData as Share;
const told = once(parentPort ?? new EventTarget(), 'message');
handOver(share.publication, share.maker);
drawCards();
const [templates] = (await told) as [templates: string];
const writer = siteWriter(share.folder, share.earlierFolder, share.earlier);
answerParent(await drawShare(share, templates, writer));

/** Draws social cards, which are kept, until the templates are compiled: nothing else can be drawn without them. */
function drawCards(): void {
  if (hasBegun(share)) return;
  const context = contextOf(share.publication);
  for (const { props } of cardPaths(context)) {
    if (hasBegun(share)) return;
    cardPng(context, props.event, pictures.get);
  }
}
