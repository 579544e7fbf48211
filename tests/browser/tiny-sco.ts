// The smallest SCO that does what content does, to try the test LMS with. It shows on <body> what each call gave.
import type { PackageFile } from '../../src/model/course';

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Tiny module</title>
<body>
<h1>Tiny module</h1>
<button id="work">Work</button>
<button id="finish">Finish</button>
<script src="sco.js"></script>
</body>
</html>`;

/** Looks for the API as RTE 3.3 says, each hop guarded: a cross-origin ancestor throws. */
const SCRIPT = `
const told = document.body.dataset;
function look(start) {
  try {
    for (let at = start; at; at = at.parent) {
      if (at.API) return at.API;
      if (at.parent === at) return undefined;
    }
  } catch (error) {
    told.lookup = error.name;
  }
}
const api = look(window) || (window.opener && look(window.opener));
told.api = api ? 'found' : 'none';
function call(name, ...args) {
  if (!api) return 'no API';
  try {
    const result = api[name](...args);
    return typeof result === 'string' ? result : typeof result + ' ' + result;
  } catch (error) {
    return 'threw ' + error.name;
  }
}
let ended = false;
function end() {
  if (ended) return;
  ended = true;
  return call('LMSFinish', '');
}
told.initialized = call('LMSInitialize', '');
told.entry = call('LMSGetValue', 'cmi.core.entry');
told.mode = call('LMSGetValue', 'cmi.core.lesson_mode');
told.status = call('LMSGetValue', 'cmi.core.lesson_status');
told.saved = call('LMSGetValue', 'cmi.suspend_data');
told.answers = call('LMSGetValue', 'cmi.interactions._count');
document.getElementById('work').onclick = () => {
  call('LMSSetValue', 'cmi.core.lesson_status', 'incomplete');
  call('LMSSetValue', 'cmi.core.exit', 'suspend');
  told.saving = call('LMSSetValue', 'cmi.suspend_data', 'page two');
  told.answering = call('LMSSetValue', 'cmi.interactions.0.id', 'first');
  call('LMSSetValue', 'cmi.core.session_time', '00:10:00.00');
  told.committed = call('LMSCommit', '');
};
document.getElementById('finish').onclick = () => {
  call('LMSSetValue', 'cmi.core.lesson_status', 'completed');
  call('LMSSetValue', 'cmi.core.session_time', '00:01:30.50');
  told.finished = end();
};
addEventListener('pagehide', () => end());
told.ready = 'yes';
`;

/** Its package, without a manifest. */
export const TINY_SCO: readonly PackageFile[] = [
  { path: 'index.html', bytes: new TextEncoder().encode(PAGE) },
  { path: 'sco.js', bytes: new TextEncoder().encode(SCRIPT) },
];
