// What carrel.js, told.js and xapi.js share: what happened so far, and whose it is. Where a course has no LRS nothing of it exists.
import type { TrackingEvent } from '../../src/model/tracking';
import { shared } from '../shared';

/** An event and when it was told, in milliseconds since 1970. */
export type Told = [event: TrackingEvent, at: number];

/** Lists, by position: no name passes from one script to another. */
export type TrackingBridge = readonly [
  /** What was told before xapi.js was there; from then on its `push` hears. */
  told: Told[],
  learner: string,
  /** Id of the LMS attempt; undefined as long as the LMS could not be read. */
  attempt: () => string | undefined,
  /** UUID of the launch; there once told.js keeps what is told. */
  session?: string,
];

const TRACKING = 'carrelTracking';

export function shareTracking(bridge: TrackingBridge | undefined) {
  shared[TRACKING] = bridge;
}

/** Undefined where nothing is recorded, and where there is no LRS. */
export function trackingBridge(): TrackingBridge | undefined {
  return shared[TRACKING] as TrackingBridge | undefined;
}

/** Has `follow` see the bridge in the moment in which it is shared, and shares what that makes of it. */
export function onTracking(follow: (bridge: TrackingBridge) => TrackingBridge) {
  let bridge: TrackingBridge | undefined;
  Object.defineProperty(shared, TRACKING, {
    get: () => bridge,
    set(given: TrackingBridge | undefined) {
      bridge = given;
      try {
        bridge = given && follow(given);
      } catch (error) {
        // It is carrel.js that shares, and its work goes on.
        console.warn(`Carrel, xAPI: ${error}`);
      }
    },
  });
}
