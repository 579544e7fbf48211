// The download of the work, for whoever wants to offer it: a notice that saving failed, the question at the exit.
import { loadScript } from './load-script';

const DOWNLOAD = 'carrelDownload';

/** Under a name that is text, which no minifier shortens: the function is in another script. */
const shared = window as unknown as Record<string, (() => void) | undefined>;

/** Downloads the workbook as a web page. */
export function downloadWork(): void {
  if (shared[DOWNLOAD]) shared[DOWNLOAD]();
  // The document's own scripts have run when it is complete: running one twice would do everything twice.
  else if (document.readyState !== 'complete') window.addEventListener('load', downloadWork, { once: true });
  // It could not be had at the launch; perhaps now.
  else
    loadScript('workbook.js').then(
      () => shared[DOWNLOAD]?.(),
      () => undefined,
    );
}

export function offerDownload(download: () => void) {
  shared[DOWNLOAD] = download;
}
