import type { SiteContext } from './context.ts';

/** The size of every social image, in pixels: the one that networks and messengers ask for. */
export const IMAGE_SIZE = { width: 1200, height: 630 } as const;

/** A picture that stands for a page where it is shared. */
export interface ImageView {
  /** Its whole address. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** What it says, for those who do not see it. */
  readonly alt: string;
}

/** The picture at an address within the site. */
export function imageAt({ url }: SiteContext, path: string, alt: string): ImageView {
  return { url: new URL(path, url).href, ...IMAGE_SIZE, alt };
}

/** The picture of every page that has none of its own. */
export function siteImage(context: SiteContext): ImageView {
  const { title } = context.timeline.site;
  return imageAt(context, context.addresses.siteCard, context.words.shared.siteAlt(title));
}
