import type { APIRoute, GetStaticPaths } from 'astro';
import { currentPublication } from '../../../content/current.ts';
import { atom } from '../../../feeds/atom.ts';
import { kindFeed } from '../../../feeds/entries.ts';
import type { Kind } from '../../../model/site.ts';
import { contextOf } from '../../../site/context.ts';
import { kindFeedPaths } from '../../../site/paths.ts';

export const getStaticPaths = (() =>
  kindFeedPaths(contextOf(currentPublication()))) satisfies GetStaticPaths;

export const GET: APIRoute<{ kind: Kind }> = ({ props }) => {
  const context = contextOf(currentPublication());
  return new Response(atom(context, kindFeed(context, props.kind)), {
    headers: { 'content-type': 'application/atom+xml' },
  });
};
