// What the page calls the parts of a field, and the choices in it: for those who read the answers somewhere else.
import { controlsIn, formsNamed, isTick } from './controls';
import type { FieldWords } from './sharing';

/** Boxes to tick say all there is to say themselves; only cells of tables have names of their own. */
export const PAGE_WORDS: FieldWords = {
  nameOf(worksheet, name) {
    const [control] = controlsIn(formsNamed(worksheet), [name]);
    return control && !isTick(control) ? nameIn(control) : '';
  },
  valueOf(worksheet, name, value) {
    for (const control of controlsIn(formsNamed(worksheet), [name])) {
      if (isTick(control) && control.value === value)
        return nameIn(control) || (control.labels?.[0]?.textContent ?? '').trim() || value;
      const chosen =
        'options' in control && [...control.options].find((option) => option.value && option.value === value);
      if (chosen) return chosen.text;
    }
    // Of an edition that offered something else.
    return value;
  },
};

function nameIn(control: Element): string {
  return control.getAttribute('aria-label') ?? '';
}
