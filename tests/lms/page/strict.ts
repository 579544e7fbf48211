// The LMS page's script with the strict API.

import { createSession } from '../../../src/lms-simulator/session';
import { reporterFor } from './report';
import { showLaunch } from './show';

showLaunch((launch) => createSession(launch.record, launch.profile, reporterFor(launch)).api);
