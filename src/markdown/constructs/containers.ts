// The names of all containers and leaves (AUTHORING, section 3), and what the line scanner must know of them.

export interface ContainerTraits {
  /** Never nests, and never swallows a heading: quiz, worksheet, survey, objectives. */
  exclusive?: true;
  /** What learners answer in it. */
  asks?: 'questions' | 'fields';
  /** The class that means the same in a kramdown source. */
  calloutClass?: string;
}

export const CONTAINERS = {
  objectives: { exclusive: true, calloutClass: 'objectives' },
  note: { calloutClass: 'info' },
  example: { calloutClass: 'case_study' },
  card: { calloutClass: 'colorhighlight' },
  activity: { asks: 'fields', calloutClass: 'activity' },
  reveal: {},
  video: { calloutClass: 'videos' },
  resources: {},
  event: {},
  quiz: { exclusive: true, asks: 'questions' },
  worksheet: { exclusive: true, asks: 'fields' },
  survey: { exclusive: true, asks: 'questions' },
} as const satisfies Record<string, ContainerTraits>;

export type ContainerName = keyof typeof CONTAINERS;

export function isContainerName(name: string): name is ContainerName {
  return Object.hasOwn(CONTAINERS, name);
}

/** Other classes that sites use for the same meanings. */
const OTHER_CLASSES: Record<string, ContainerName> = {
  example_form: 'example',
  example: 'example',
  note: 'note',
  video: 'video',
  // A callout of no kind is a box all the same.
  callout: 'card',
};

/** The container that a kramdown block's classes stand for, in whatever order and spelling they are written. */
export function containerOfClasses(written: readonly string[]): ContainerName | undefined {
  const classes = written.map((name) => name.toLowerCase().replaceAll('-', '_'));
  for (const [name, traits] of Object.entries(CONTAINERS)) {
    if ('calloutClass' in traits && classes.includes(traits.calloutClass)) return name as ContainerName;
  }
  const other = Object.keys(OTHER_CLASSES).find((name) => classes.includes(name));
  return other === undefined ? undefined : OTHER_CLASSES[other];
}

export function isExclusive(name: string): boolean {
  return isContainerName(name) && 'exclusive' in CONTAINERS[name];
}

/** What learners answer in a container of this name, if anything. */
export function askedIn(name = ''): ContainerTraits['asks'] {
  const traits: ContainerTraits = isContainerName(name) ? CONTAINERS[name] : {};
  return traits.asks;
}
