// Of whom a launch speaks, and to whom: by the course's settings, and with `auth: launch` by what the launch URL brought.
import type { LrsData } from '../../src/model/lrs';
import type { ModuleData } from '../../src/model/module-data';
import { type Launch, launchData } from './launch-data';
import type { Actor } from './statement';

export interface Speaking extends Launch {
  actor: Actor;
}

/** Undefined where there is nobody to speak of, or nobody to speak to: then nothing is kept either. */
export function speakingOf(lrs: LrsData, learner: string): Speaking | undefined {
  const launch = lrs.auth === 'launch' ? launchData(lrs) : settingsOf(lrs);
  const actor = launch?.actor ?? accountOf(lrs, learner);
  if (!launch || !actor) return undefined;
  return { ...(lrs.lms ? { platform: new URL(lrs.lms).host } : {}), ...launch, actor };
}

/** Whose things on this device are whose: those of one learner in one course, for one LRS. */
export function ownerOf({ lrs, course }: ModuleData, { actor }: Speaking): string[] {
  return [lrs?.endpoint ?? '', course, JSON.stringify(actor)];
}

function settingsOf({ endpoint, key }: LrsData): Launch {
  return { endpoint, ...(key === undefined ? {} : { authorization: key }) };
}

/** xAPI-Data 2.4.2.4. */
function accountOf({ lms }: LrsData, name: string): Actor | undefined {
  return lms && name ? { objectType: 'Agent', account: { homePage: lms, name } } : undefined;
}
