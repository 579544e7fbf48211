// `ignore:` in front matter and in course settings: rules and the reasons why they are not to be mentioned.
import type { Silence } from '../model/silence';
import type { YamlData } from './yaml';

/** `ignore:` as it stands in the YAML; a rule with nothing behind it has no reason. */
export function silencesIn(
  ignore: Readonly<Record<string, string | null>> | undefined,
  placeOf: YamlData['placeOf'],
): Silence[] {
  return Object.entries(ignore ?? {}).map(([ruleId, reason]) => ({
    ruleIds: [ruleId],
    reason: (reason ?? '').trim(),
    place: placeOf(['ignore', ruleId]),
  }));
}
