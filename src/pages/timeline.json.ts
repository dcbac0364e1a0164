import type { APIRoute } from 'astro';
import { currentPublication } from '../content/current.ts';
import { timelineDocument } from '../feeds/timeline-json.ts';
import { contextOf } from '../site/context.ts';

export const GET: APIRoute = () => Response.json(timelineDocument(contextOf(currentPublication())));
