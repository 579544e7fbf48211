// The download of the work, for whoever wants to offer it: a notice that saving failed, the question at the exit.
import { shared } from '../shared';
import { loadScript } from './load-script';

const DOWNLOAD = 'carrelDownload';

/** There once workbook.js has run. */
const offered = () => shared[DOWNLOAD] as (() => void) | undefined;

/** Downloads the workbook as a web page. */
export function downloadWork(): void {
  const download = offered();
  if (download) download();
  // The document's own scripts have run when it is complete: running one twice would do everything twice.
  else if (document.readyState !== 'complete') window.addEventListener('load', downloadWork, { once: true });
  // It could not be had at the launch; perhaps now.
  else
    loadScript('workbook.js').then(
      () => offered()?.(),
      () => undefined,
    );
}

export function offerDownload(download: () => void) {
  shared[DOWNLOAD] = download;
}
