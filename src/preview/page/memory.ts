// What the simulated LMS remembers, as long as this tab is open: each learner's record, and what the switches say.
import type { LearnerRecord } from '../../lms-simulator/record';
import type { LearnerChoice, LmsChoice, ModeChoice } from '../choices';

export interface Settings {
  learner: LearnerChoice;
  lms: LmsChoice;
  mode: ModeChoice;
  /** As typed; empty: what the package says. */
  mastery: string;
  phone: boolean;
}

const FIRST_SETTINGS: Settings = { learner: 'learner-1', lms: 'strict', mode: 'normal', mastery: '', phone: false };

export interface Memory {
  settings(): Settings;
  set(changes: Partial<Settings>): void;
  /** Another LMS knows nothing of what the learner has done in this one. */
  record(who: Enrolment): LearnerRecord;
  keep(who: Enrolment, record: LearnerRecord): void;
  /** In every LMS, and what the module has kept on this device for this learner. */
  forget(learner: LearnerChoice): void;
}

/** A learner in an LMS. */
export type Enrolment = Pick<Settings, 'learner' | 'lms'>;

interface Remembered {
  settings: Partial<Settings>;
  /** By learner and LMS. */
  records: Record<string, LearnerRecord>;
}

/** In sessionStorage: it survives a reload of the page, and nobody finds last week's trials in a new tab. */
export function tabMemory(course: string, module: string): Memory {
  const key = ['carrel-preview', course, module].map(encodeURIComponent).join('/');
  const remembered = read(key);
  const save = () => sessionStorage.setItem(key, JSON.stringify(remembered));
  return {
    settings: () => ({ ...FIRST_SETTINGS, ...remembered.settings }),
    set(changes) {
      Object.assign(remembered.settings, changes);
      save();
    },
    record: (who) => ({ ...remembered.records[nameOf(who)] }),
    keep(who, record) {
      remembered.records[nameOf(who)] = record;
      save();
    },
    forget(learner) {
      for (const name of Object.keys(remembered.records)) {
        if (name.startsWith(`${learner}/`)) delete remembered.records[name];
      }
      save();
      const owner = [course, module, learner].map(encodeURIComponent).join('/');
      for (const name of Object.keys(localStorage)) if (name.includes(owner)) localStorage.removeItem(name);
    },
  };
}

function nameOf({ learner, lms }: Enrolment): string {
  return `${learner}/${lms}`;
}

function read(key: string): Remembered {
  const text = sessionStorage.getItem(key);
  return text === null ? { settings: {}, records: {} } : JSON.parse(text);
}
