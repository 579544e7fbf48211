// The LMS page's script with scorm-again's API: somebody else's reading of the standard, behind the same record.
import { Scorm12API } from 'scorm-again';
import { type LearnerRecord, openRecord } from '../../../src/lms-simulator/record';
import { API_FUNCTIONS, type ApiFunction } from '../../../src/lms-simulator/session';
import { reporterFor } from './report';
import { showLaunch } from './show';

/** Level 5 of its log is silence: the console belongs to the content. */
const SILENT = 5;

showLaunch((launch) => {
  const reporter = reporterFor(launch);
  const theirs = new Scorm12API({
    autocommit: false,
    lmsCommitUrl: false,
    dataCommitFormat: 'flattened',
    logLevel: SILENT,
  });
  const opened = openRecord(launch.record, launch.profile);
  theirs.loadFromFlattenedJSON(opened, '');
  const run = (name: ApiFunction, args: unknown[]): unknown => {
    const result: unknown = Reflect.apply(theirs[name], theirs, args);
    const stores = name === 'LMSCommit' || name === 'LMSFinish';
    if (stores && result === 'true') reporter.persist({ ...opened, ...recordOf(theirs, name === 'LMSFinish') });
    reporter.onCall({ name, args, result, error: Number(theirs.lastErrorCode) });
    return result;
  };
  const entries = API_FUNCTIONS.map((name) => [name, (...args: unknown[]) => run(name, args)]);
  return Object.fromEntries(entries);
});

/** scorm-again's model as a record of ours: element names and strings. Empty lists come as empty objects. */
function recordOf(api: Scorm12API, finished: boolean): LearnerRecord {
  const flat = Object.entries(api.renderCommitCMI(finished));
  return Object.fromEntries(flat.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
