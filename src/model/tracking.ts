// What happened, in Carrel's words. The LMS adapter and the xAPI sender both write from these events, so they cannot disagree.
import type { Response } from './question';

/** How a module ends. `passed` and `failed` only where a quiz with a pass mark decides. */
export type ModuleResult = 'completed' | 'passed' | 'failed';

/** One thing the learner did that somebody else gets to know. */
export type TrackingEvent =
  | { type: 'opened'; resumed: boolean }
  | { type: 'page-seen'; page: string; seen: number; total: number }
  /** One answer of a quiz that was submitted. */
  | {
      type: 'answered';
      quiz: string;
      question: string;
      response: Response;
      /** Points that this response is worth. */
      weight: number;
      /** The question's score, 0–1; undefined for what is not graded. */
      score?: number;
      /** When, in milliseconds since 1970. */
      at: number;
      /** Milliseconds spent on the question; undefined when it was answered in an earlier session. */
      latency?: number;
    }
  /** `score`: the share of the possible points, 0–1; undefined where nothing is graded. `passed`: undefined without a pass mark. */
  | { type: 'quiz-submitted'; quiz: string; attempt: number; score?: number; passed?: boolean }
  /** What stands in a field of a worksheet that its author shares with the instructor; `at`: milliseconds since 1970. */
  | { type: 'worksheet-shared'; worksheet: string; field: string; label: string; text: string; at: number }
  /**
   * The module has its result: its `complete:` rule is met, or can no longer be met. `score`: 0–100, undefined without a
   * scored quiz. Told again when a later attempt raises the score.
   */
  | { type: 'result'; result: ModuleResult; score?: number }
  /** The session ends; `finished` says whether the result stands; `duration` is this session's, in milliseconds. */
  | { type: 'left'; finished: boolean; duration: number };
