// What a control says to a reader, who need not know what is saved of it.

/** A day as people write it in `language`. Days without a time are midnight in UTC (ECMA-262, 21.4.1.32). */
export function dayWords(day: Date, language: string | undefined): string {
  try {
    return day.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
  } catch (_unknownTag) {
    // Such as `zh-cmn`, which RFC 5646 knows and ECMA-402 (6.2.1) does not: nothing could be downloaded.
    return dayWords(day, undefined);
  }
}

/** What only one kind of control has is undefined of the others. */
type Shown = { value: string } & Partial<
  Pick<HTMLSelectElement, 'selectedOptions'> & Pick<HTMLInputElement, 'valueAsDate'>
>;

/** The words of a choice instead of its id, a day in words instead of ISO 8601; anything else as it was written. */
export function shownIn({ value, selectedOptions, valueAsDate }: Shown): string {
  if (valueAsDate) return dayWords(valueAsDate, document.documentElement.lang);
  return (value && selectedOptions?.[0]?.text) || value;
}
