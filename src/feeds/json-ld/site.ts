import type { DataDownload, DatasetLeaf, WebSite } from 'schema-dts';
import { downloadNames, type DownloadName } from '../../site/addresses.ts';
import { timelineChangedOn } from '../../site/changed.ts';
import type { SiteContext } from '../../site/context.ts';
import type { ShellView } from '../../site/shell-view.ts';
import { mediaTypeOf } from '../downloads.ts';
import { whole } from '../whole-address.ts';
import { datasetName, reference, websiteName } from './names.ts';
import { pageAddress, pageFacts } from './pages.ts';
import { scriptText } from './script-text.ts';

/** What describes the data, and what has the newest of it only. */
const NOT_THE_WHOLE: readonly DownloadName[] = [
  'timeline.schema.json',
  'feed.xml',
  'rss.xml',
  'feed.json',
];

/** The timeline's own page. It says little: every byte of it counts for a reader on a slow line. */
export function homeMeaning(context: SiteContext, shell: ShellView): string {
  const url = pageAddress(shell);
  const { title, description, language } = context.timeline.site;
  const website: WebSite = {
    '@type': 'WebSite',
    '@id': websiteName(context),
    url,
    name: title,
    description,
    inLanguage: language,
  };
  return scriptText([
    {
      '@type': 'CollectionPage',
      '@id': url,
      isPartOf: website,
      mainEntity: reference(datasetName(context)),
    },
  ]);
}

/** The page of the data. */
export function dataMeaning(context: SiteContext, shell: ShellView): string {
  return scriptText([
    {
      '@type': 'WebPage',
      ...pageFacts(context, shell),
      mainEntity: reference(datasetName(context)),
    },
    dataset(context),
  ]);
}

function dataset(context: SiteContext): DatasetLeaf {
  const { addresses, timeline } = context;
  const { title, description, language } = timeline.site;
  const period = periodOfAll(context);
  return {
    '@type': 'Dataset',
    '@id': datasetName(context),
    url: whole(context, addresses.data),
    name: title,
    description,
    inLanguage: language,
    dateModified: timelineChangedOn(context),
    ...(period === undefined ? {} : { temporalCoverage: period }),
    distribution: downloadNames
      .filter((name) => !NOT_THE_WHOLE.includes(name))
      .map((name): DataDownload => ({
        '@type': 'DataDownload',
        name,
        contentUrl: whole(context, addresses.download(name)),
        encodingFormat: mediaTypeOf(name),
      })),
  };
}

/** From the first day that any event's date names to the last. */
function periodOfAll({ timeline }: SiteContext): string | undefined {
  const days = timeline.events
    .flatMap(({ date: { bounds } }) => [bounds.earliest, bounds.latest])
    .filter((day) => day !== null)
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? undefined : `${first}/${last}`;
}
