// `complete:` in front matter: what finishes a module, in words.
import type { Requirement } from '../model/course';

const WORDS: Record<string, Requirement> = {
  'all pages': { kind: 'pages' },
  pages: { kind: 'pages' },
  quiz: { kind: 'quiz' },
  quizzes: { kind: 'quiz' },
  worksheet: { kind: 'worksheets' },
  worksheets: { kind: 'worksheets' },
  survey: { kind: 'survey' },
  surveys: { kind: 'survey' },
};

/** `all pages, quiz 80%` → its requirements; undefined when a part is none of the known ones. */
export function parseComplete(text: string): Requirement[] | undefined {
  const requirements: Requirement[] = [];
  for (const part of text.toLowerCase().split(/[,;+]/)) {
    const pass = /^quiz(?:zes)?\s+(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(part.trim());
    const requirement = pass
      ? { kind: 'quiz' as const, pass: Number(pass[1]) }
      : WORDS[part.trim().replace(/\s+/g, ' ')];
    if (!requirement || (requirement.kind === 'quiz' && (requirement.pass ?? 0) > 100)) return undefined;
    requirements.push(requirement);
  }
  return requirements;
}
