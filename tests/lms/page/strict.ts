// The LMS page's script with the strict API.
import { reporterFor } from './report';
import { createSession } from './session';
import { showLaunch } from './show';

showLaunch((launch) => createSession(launch.record, launch.profile, reporterFor(launch)).api);
