// The LMS's page: puts the API where the profile wants it and shows the content in a frame or a window.

import type { Api } from '../../../src/lms-simulator/session';
import { CONTENT_ID, LAUNCH_ID, type Launch } from './launch';

declare global {
  interface Window {
    API?: Api;
  }
}

/** Starts the launch that is written into this page, on an API that `createApi` makes. */
export function showLaunch(createApi: (launch: Launch) => Api): void {
  const launch: Launch = JSON.parse(document.getElementById(LAUNCH_ID)?.textContent ?? '');
  if (launch.profile.api !== 'none') window.API = createApi(launch);
  if (launch.profile.api === 'opener') window.open(launch.contentUrl, CONTENT_ID);
  else showFrame(launch.contentUrl);
}

function showFrame(contentUrl: string): void {
  const frame = document.createElement('iframe');
  frame.id = CONTENT_ID;
  frame.title = 'Content';
  frame.src = contentUrl;
  document.body.append(frame);
}
