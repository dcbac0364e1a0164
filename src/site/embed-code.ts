import type { Event } from '../model/event.ts';
import type { SiteContext } from './context.ts';

/** The size of a frame whose page around it does not ask how high it has to be, in CSS pixels. */
interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** An event with its headline, its account and some sources stands in it; more of them scroll. */
export const EVENT_FRAME: FrameSize = { width: 640, height: 480 };
const LIST_FRAME: FrameSize = { width: 640, height: 640 };

/** How an event is put on another site's page. */
export interface EventFrameView {
  readonly code: string;
  /** The page that stands in the frame. */
  readonly href: string;
  /** Where it is told how a frame gets the height of what is in it. */
  readonly help: string;
}

export function eventFrame(context: SiteContext, event: Event): EventFrameView {
  const { addresses } = context;
  return {
    code: eventFrameCode(context, event),
    href: addresses.embed.event(event.id),
    help: `${addresses.about}#${EMBEDDING}`,
  };
}

/** The heading of the about page under which embedding is told. */
export const EMBEDDING = 'embedding';

/** The HTML that frames an event. */
export function eventFrameCode(context: SiteContext, event: Event): string {
  const { addresses, timeline } = context;
  const title = `${event.title} · ${timeline.site.title}`;
  return frameCode(context, addresses.embed.event(event.id), title, EVENT_FRAME);
}

/** The HTML that frames the timeline. */
export function timelineFrameCode(context: SiteContext): string {
  const { addresses, timeline } = context;
  return frameCode(context, addresses.embed.home, timeline.site.title, LIST_FRAME);
}

/**
 * The HTML by which a page gives the frames of this site on it the height of what is in them. It may
 * stand on a page more than once, and before or after the frames. Whom a message is from is told by its
 * window: a page in a sandbox has no origin to tell it by.
 */
export function autoHeightCode({ url, addresses }: SiteContext): string {
  return `<script>
{
  const ours = 'iframe[src^="${new URL(addresses.embed.home, url).href}"]';
  const frames = () => document.querySelectorAll(ours);
  addEventListener('message', ({ source, data }) => {
    const height = data?.dateline?.height;
    if (!Number.isFinite(height)) return;
    for (const frame of frames()) {
      if (frame.contentWindow !== source) continue;
      frame.style.height = height + 'px';
    }
  });
  for (const { contentWindow } of frames()) {
    contentWindow.postMessage('dateline', '*');
  }
}
</script>`;
}

/**
 * What a framed page may do: run its script and open links in a new tab. Without an origin of its own
 * it has no cookies and no storage, which so is a thing that browsers see to.
 */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

function frameCode(
  { url }: SiteContext,
  path: string,
  title: string,
  { width, height }: FrameSize,
): string {
  const attributes = {
    src: new URL(path, url).href,
    title,
    width: String(width),
    height: String(height),
    loading: 'lazy',
    sandbox: SANDBOX,
    style: `border: 0; width: 100%; max-width: ${width}px`,
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${quoted(value)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}

/** A text as an attribute between double quotation marks; whoever cuts HTML at "<" or ">" gets none. */
function quoted(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
