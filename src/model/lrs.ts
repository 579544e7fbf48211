// Where statements go: as the course says it, and as a package carries it (DESIGN, section 7).

/**
 * Who lets the package in. launch: the launch URL brings the credentials. relay: a relay of ours, which needs none. keyEnv: a
 * key of the LRS that stands in this environment variable when the package is built.
 */
export type LrsAuth = 'launch' | 'relay' | { keyEnv: string };

/** What `course.yml` says. Never a secret: a key is named there, not written. */
export interface LrsSettings {
  /** IRIs of activities grow from here; ends with `/`. */
  base: string;
  /** The `homePage` of the learners' accounts; only `launch` can do without. */
  lms?: string;
  /** Ends with `/`. */
  endpoint: string;
  auth: LrsAuth;
}

/** What the package carries. */
export interface LrsData extends Omit<LrsSettings, 'auth'> {
  auth: 'launch' | 'relay' | 'key';
  /** The value of the Authorization header: whoever opens the package can read it. Only with `key`. */
  key?: string;
}
