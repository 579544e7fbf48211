// A small checker of element order and attributes, for vocabularies whose schemas are sequences of uniquely named parts.
import type { XmlElement } from './xml';

export interface ElementModel {
  /** The children in their order: `name` exactly once, `name?` at most once, `name*` any number, `name+` at least once. */
  children: string;
  /** The attributes without a prefix: `name` required, `name?` optional. */
  attributes?: string;
  /** Whether text other than white space is allowed. */
  text?: boolean;
}

export type ContentModel = Readonly<Record<string, ElementModel>>;

interface Particle {
  name: string;
  sign: string;
}

/** Says where an element, or anything in it of the same namespace, departs from the model. */
export function modelFaults(element: XmlElement, model: ContentModel): string[] {
  const own = Object.hasOwn(model, element.local) ? model[element.local] : undefined;
  if (!own) return [`<${element.name}> in line ${element.line} is not an element of its schema.`];
  const children = element.children.filter(({ uri }) => uri === element.uri);
  return [
    ...orderFaults(element, children, particlesOf(own.children)),
    ...attributeFaults(element, particlesOf(own.attributes ?? '')),
    ...(own.text || element.text.trim() === '' ? [] : [`<${element.name}> in line ${element.line} holds text.`]),
    ...children.flatMap((child) => modelFaults(child, model)),
  ];
}

/** Models are few and elements many: each model's text is taken apart once. */
const particles = new Map<string, Particle[]>();

function particlesOf(text: string): Particle[] {
  const known = particles.get(text);
  if (known) return known;
  const made = Array.from(text.matchAll(/([A-Za-z]+)([?*+]?)/g), ([, name = '', sign = '']) => ({ name, sign }));
  particles.set(text, made);
  return made;
}

function orderFaults(element: XmlElement, children: readonly XmlElement[], allowed: readonly Particle[]): string[] {
  const where = `in <${element.name}>, line ${element.line}`;
  const faults: string[] = [];
  let reached = 0;
  for (const child of children) {
    const at = allowed.findIndex(({ name }) => name === child.local);
    if (at < 0) faults.push(`<${child.name}> is not allowed ${where}.`);
    else if (at < reached) faults.push(`<${child.name}> comes too late ${where}.`);
    reached = Math.max(reached, at);
  }
  for (const { name, sign } of allowed) {
    const count = children.filter(({ local }) => local === name).length;
    if (count === 0 && (sign === '' || sign === '+')) faults.push(`<${name}> is missing ${where}.`);
    if (count > 1 && (sign === '' || sign === '?')) faults.push(`<${name}> stands ${count} times ${where}.`);
  }
  return faults;
}

function attributeFaults(element: XmlElement, allowed: readonly Particle[]): string[] {
  const where = `<${element.name}> in line ${element.line}`;
  const plain = element.attributes.filter(({ uri }) => uri === '').map(({ local }) => local);
  const missing = allowed.filter(({ name, sign }) => sign === '' && !plain.includes(name));
  const unknown = plain.filter((name) => !allowed.some((particle) => particle.name === name));
  return [
    ...missing.map(({ name }) => `${where} has no attribute ${name}.`),
    ...unknown.map((name) => `${where} has an attribute ${name}, which its schema does not know.`),
  ];
}
