// What a reload knows of the page before it. A reload finishes the session, and many LMSs open no second one: without this the
// learner would find all fields empty, and what is typed then would belong to nobody.
import type { ModuleData } from '../../src/model/module-data';
import type { Progress } from '../../src/model/progress';
import type { LaunchRecord } from '../lms/adapter';
import { plainProgress } from '../progress-codec';
import { placeOf } from '../storage-place';

export interface Reloading {
  /** Whose page it was, and what was saved then; undefined, and nothing stays, where the page was not reloaded. */
  recall(): Pick<LaunchRecord, 'learner' | 'saved'> | undefined;
  /** Without `progress` nothing stays. */
  remember(learner: string, progress?: Progress): void;
}

/** In sessionStorage, which ends with the tab; and only a reload may read it, for the next launch there may be another learner's. */
export function reloading({ course, module }: ModuleData): Reloading {
  const key = placeOf('carrel', [course, module]);
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // Not the referrer: a reload by script changes it.
  const here = location.pathname + location.search;
  return {
    recall: () =>
      using((storage) => {
        const [launch, learner = '', saved = ''] = storage.getItem(key)?.split('\n') ?? [];
        if (navigation?.type === 'navigate' || launch !== here) {
          // Whoever reloads this page later is not the one who wrote it.
          storage.removeItem(key);
          return undefined;
        }
        return { learner, saved };
      }),
    remember(learner, progress) {
      using((storage) =>
        progress ? storage.setItem(key, `${here}\n${learner}\n${plainProgress(progress)}`) : storage.removeItem(key),
      );
    },
  };
}

/** Where site data is blocked even touching it throws. */
function using<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(sessionStorage);
  } catch (_blocked) {
    return undefined;
  }
}
