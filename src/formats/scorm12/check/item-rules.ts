// Rules about what an item tells the LMS: prerequisites, time limits, launch data, mastery score (DESIGN, section 5, rule 6).
import {
  DATA_FROM_LMS_MAX,
  MASTERY_MAX,
  MASTERY_MIN,
  NAMESPACES,
  PREREQUISITES_MAX,
  PREREQUISITES_TYPE,
  TIME_LIMIT_ACTIONS,
  TIMESPAN,
} from '../standard';
import type { PackageRule, Subject } from './subject';
import { attributeOf, childrenOf, type XmlElement } from './xml';

/** In this order, each at most once (CAM 2.3); the schema checks neither. */
const ORDER = ['prerequisites', 'maxtimeallowed', 'timelimitaction', 'datafromlms', 'masteryscore'];

export const itemRules: readonly PackageRule[] = [
  { id: 'scorm-item-order', clause: 'CAM 2.3; DESIGN 5.6', find: ({ items }) => items.flatMap(orderFaults) },
  {
    id: 'scorm-item-prerequisites',
    clause: 'adlcp_rootv1p2.xsd, prerequisitesType; DESIGN 5.6',
    find: prerequisiteFaults,
  },
  {
    id: 'scorm-item-time',
    clause: 'adlcp_rootv1p2.xsd, maxtimeallowedType and timelimitactionType; RTE, CMITimespan',
    find: (subject) => [
      ...valueFaults(subject, 'maxtimeallowed', (value) => TIMESPAN.test(value), 'is no time span such as 01:30:00'),
      ...valueFaults(
        subject,
        'timelimitaction',
        (value) => TIME_LIMIT_ACTIONS.includes(value),
        `is none of: ${TIME_LIMIT_ACTIONS.join(' | ')}`,
      ),
    ],
  },
  {
    id: 'scorm-item-launch-data',
    clause: 'adlcp_rootv1p2.xsd, datafromlmsType; DESIGN 5.6',
    find: (subject) =>
      valueFaults(
        subject,
        'datafromlms',
        (value) => value.length <= DATA_FROM_LMS_MAX,
        `is longer than ${DATA_FROM_LMS_MAX} characters`,
      ),
  },
  {
    id: 'scorm-item-mastery',
    clause: 'CAM 2.3; DESIGN 5.6',
    find: (subject) =>
      valueFaults(
        subject,
        'masteryscore',
        isMasteryScore,
        `is no decimal number from ${MASTERY_MIN} to ${MASTERY_MAX}`,
      ),
  },
];

function isMasteryScore(value: string): boolean {
  return /^\d+(\.\d+)?$/.test(value) && Number(value) >= MASTERY_MIN && Number(value) <= MASTERY_MAX;
}

function orderFaults(item: XmlElement): string[] {
  const names = item.children.filter(({ uri }) => uri === NAMESPACES.adlcp).map(({ local }) => local);
  const which = `The item "${attributeOf(item, 'identifier') ?? ''}"`;
  return names.flatMap((name, index) => {
    const rank = ORDER.indexOf(name);
    if (rank < 0) return [`${which} holds adlcp:${name}, which does not belong in an item.`];
    const before = names.slice(0, index);
    if (before.includes(name)) return [`${which} holds adlcp:${name} twice.`];
    return before.some((other) => ORDER.indexOf(other) > rank)
      ? [`${which} holds adlcp:${name} too late; the order is ${ORDER.join(', ')}.`]
      : [];
  });
}

function prerequisiteFaults(subject: Subject): string[] {
  const ids = new Set(subject.items.map((item) => attributeOf(item, 'identifier')));
  return subject.items.flatMap((item) =>
    childrenOf(item, NAMESPACES.adlcp, 'prerequisites').flatMap((element) => {
      const which = `The prerequisites of the item "${attributeOf(item, 'identifier') ?? ''}"`;
      const faults: string[] = [];
      if (attributeOf(element, 'type') !== PREREQUISITES_TYPE)
        faults.push(`${which} are not of type="${PREREQUISITES_TYPE}".`);
      if (element.text.length > PREREQUISITES_MAX)
        faults.push(`${which} are longer than ${PREREQUISITES_MAX} characters.`);
      // In AICC's script, S1="passed" compares with a status: what is quoted is no identifier.
      const words = element.text.replace(/"[^"]*"/g, ' ').match(/[A-Za-z_][\w-]*/g) ?? [];
      const unknown = words.filter((id) => !ids.has(id));
      if (unknown.length > 0) faults.push(`${which} name ${unknown.join(', ')}, and no item has this identifier.`);
      return faults;
    }),
  );
}

function valueFaults({ items }: Subject, name: string, isValid: (value: string) => boolean, fault: string): string[] {
  return items
    .flatMap((item) => childrenOf(item, NAMESPACES.adlcp, name))
    .filter(({ text }) => !isValid(text))
    .map(({ text }) => `adlcp:${name} ${fault}: "${text.slice(0, 60)}".`);
}
