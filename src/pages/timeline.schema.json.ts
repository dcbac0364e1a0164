import type { APIRoute } from 'astro';
import { currentPublication } from '../content/current.ts';
import { timelineJsonSchema } from '../feeds/timeline-schema.ts';
import { contextOf } from '../site/context.ts';

export const GET: APIRoute = () => {
  const { addresses, url } = contextOf(currentPublication());
  return Response.json(timelineJsonSchema(new URL(addresses.schema, url).href));
};
