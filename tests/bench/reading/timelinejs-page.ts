import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../site/build.ts';

const PACKAGE = join(projectRoot, 'node_modules/@knight-lab/timelinejs/dist');

/** As TimelineJS’s own guide has it, with its fonts off: they would be asked of another host. */
const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>TimelineJS</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="css/timeline.css"><script src="js/timeline.js"></script></head>
<body style="margin:0"><div id="timeline" style="width:100%;height:100vh"></div>
<script>
new TL.Timeline('timeline', 'timelinejs.json', { font: null, script_path: new URL('js/', location.href).href });
</script></body></html>
`;

/** Writes a page of TimelineJS with the events that a built site exports for it. */
export function writeTimelineJs(site: string, folder: string): void {
  cpSync(join(PACKAGE, 'js'), join(folder, 'js'), { recursive: true });
  cpSync(join(PACKAGE, 'css'), join(folder, 'css'), { recursive: true });
  cpSync(join(site, 'timelinejs.json'), join(folder, 'timelinejs.json'));
  writeFileSync(join(folder, 'index.html'), PAGE);
}
