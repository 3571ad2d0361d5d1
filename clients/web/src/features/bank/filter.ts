import type { BankQuestionFilterInput, BankQuestionState } from '@vivavoce/graphql';

import { DIFFICULTIES, KINDS, tagsOf } from './draft';

export const STATES = ['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIRED'] as const satisfies readonly BankQuestionState[];

/** The parts of the bank to choose from. */
export const SHOWN = ['all', 'own', 'toReview', ...STATES] as const;

export type Shown = (typeof SHOWN)[number];

/** Returns the part of the bank that an address shows. */
export function shownIn(address: URLSearchParams): Shown {
  return SHOWN.find((one) => one === address.get('show')) ?? 'all';
}

/** Returns the filter that an address asks for. */
export function filterIn(address: URLSearchParams): BankQuestionFilterInput {
  const shown = shownIn(address);
  const state = STATES.find((one) => one === shown);
  const kind = KINDS.find((one) => one === address.get('kind'));
  const difficulty = DIFFICULTIES.find((one) => one === address.get('difficulty'));
  const language = address.get('language')?.trim() ?? '';
  const tags = tagsOf(address.get('tags') ?? '');
  const search = address.get('search')?.trim() ?? '';
  return {
    isOwn: shown === 'own',
    isToReview: shown === 'toReview',
    ...(state === undefined ? {} : { state }),
    ...(kind === undefined ? {} : { kind }),
    ...(difficulty === undefined ? {} : { difficulty }),
    ...(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) ? { language } : {}),
    ...(tags.length === 0 ? {} : { tags }),
    ...(search === '' ? {} : { search }),
  };
}
