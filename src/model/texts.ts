// The texts that the runtime itself writes into the page; `{name}` marks a value. Every language file must have them all.

export interface RuntimeTexts {
  /** Spoken and shown when a page opens. */
  pageOf: string;
}
