import type { ManuscriptPartsFragment } from '@vivavoce/graphql';

/** A draft that can be saved. */
export const A_DRAFT: ManuscriptPartsFragment['content'] = {
  title: 'The lost bag',
  profession: 'EVERYDAY',
  level: 'INTERMEDIATE',
  language: 'en-GB',
  setting: 'A counter at a station.',
  candidateCard: { role: 'traveller', bullets: ['Your bag is gone.'] },
  interlocutorCard: {
    persona: 'A calm clerk.',
    prompts: ['Asks for the train.'],
    revealIfAsked: ['The office closes at six.'],
    feelings: '',
    voice: { gender: null, age: 'ADULT', accent: null, pace: 'NORMAL' },
  },
  tasks: ['Say what you have lost.', 'Ask when the office closes.'],
  vocabulary: [{ term: 'strap', meaning: 'a band to carry a bag with' }],
  practiceLines: ['I have lost my bag.'],
};

/** The answer of the graph to the page of a scenario with this draft or version. */
export function aManuscript(version: number | null, content = A_DRAFT): Record<string, unknown> {
  return {
    manuscript: {
      __typename: 'Manuscript',
      id: 's1',
      version,
      publishedAt: version === null ? null : '2026-05-01T10:00:00Z',
      content,
    },
    scenarioVersions: [],
  };
}
