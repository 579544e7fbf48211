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
  record(learner: LearnerChoice): LearnerRecord;
  keep(learner: LearnerChoice, record: LearnerRecord): void;
  /** Also what the module has kept on this device for this learner. */
  forget(learner: LearnerChoice): void;
}

interface Remembered {
  settings: Partial<Settings>;
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
    record: (learner) => ({ ...remembered.records[learner] }),
    keep(learner, record) {
      remembered.records[learner] = record;
      save();
    },
    forget(learner) {
      delete remembered.records[learner];
      save();
      const owner = [course, module, learner].map(encodeURIComponent).join('/');
      for (const name of Object.keys(localStorage)) if (name.includes(owner)) localStorage.removeItem(name);
    },
  };
}

function read(key: string): Remembered {
  const text = sessionStorage.getItem(key);
  return text === null ? { settings: {}, records: {} } : JSON.parse(text);
}
