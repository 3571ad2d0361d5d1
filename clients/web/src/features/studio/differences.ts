import { diffLines, type DiffLine } from '@/lib/diffLines';

import type { Draft } from './draft';

/** The parts of a scenario that are compared, in the order of the form. */
export const COMPARED = [
  'title',
  'kind',
  'setting',
  'role',
  'bullets',
  'tasks',
  'vocabulary',
  'practiceLines',
  'persona',
  'prompts',
  'revealIfAsked',
  'feelings',
  'voice',
  'script',
] as const;

export type ComparedPart = (typeof COMPARED)[number];

/** A scenario's text as it is compared. */
export interface Compared {
  draft: Draft;
  script: string;
}

function linesOf({ draft, script }: Compared, part: ComparedPart): readonly string[] {
  const { candidateCard: card, interlocutorCard: partner } = draft;
  switch (part) {
    case 'kind':
      return [`${draft.profession} · ${draft.level} · ${draft.language}`];
    case 'role':
    case 'bullets':
      return part === 'role' ? [card.role] : card.bullets;
    case 'vocabulary':
      return draft.vocabulary.map(({ term, meaning }) => `${term}: ${meaning}`);
    case 'persona':
    case 'feelings':
      return partner[part] === '' ? [] : partner[part].split('\n');
    case 'voice':
      return [
        [partner.voice.gender, partner.voice.age, partner.voice.accent, partner.voice.pace].filter(Boolean).join(' · '),
      ];
    case 'prompts':
    case 'revealIfAsked':
      return partner[part];
    case 'title':
    case 'setting':
      return draft[part].split('\n');
    case 'tasks':
    case 'practiceLines':
      return draft[part];
    case 'script':
      return script === '' ? [] : script.split('\n');
  }
}

/** Returns the parts that differ, each with its lines. */
export function differencesOf(older: Compared, newer: Compared): { part: ComparedPart; lines: DiffLine[] }[] {
  return COMPARED.map((part) => ({ part, lines: diffLines(linesOf(older, part), linesOf(newer, part)) })).filter(
    ({ lines }) => lines.some(({ kind }) => kind !== 'same'),
  );
}
