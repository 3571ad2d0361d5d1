/** What an examiner gets to rate: two criteria of a short talk; the given fields replace the defaults. */
export function aPaper(told: object = {}): object {
  return {
    __typename: 'ExaminationPaper',
    id: 'e1',
    claimedUntil: new Date(Date.now() + 2 * 3_600_000).toISOString(),
    rubric: 'oet-speaking',
    scenario: {
      __typename: 'Scenario',
      id: 's1',
      title: 'The new inhaler',
      language: 'en-GB',
      setting: 'A ward in the morning.',
      candidateCard: { role: 'Nurse', bullets: ['Explain the inhaler.'] },
    },
    turns: [
      { talker: 'LEARNER', text: 'Good morning. How are you today?', start: 0, end: 2_000, interrupted: false },
      { talker: 'PARTNER', text: 'Not so well.', start: 2_500, end: 3_300, interrupted: false },
      { talker: 'LEARNER', text: 'I am sorry to hear that.', start: 4_000, end: 6_000, interrupted: false },
    ],
    criteria: [
      {
        criterion: 'fluency',
        name: 'Fluency',
        bandDescriptors: ['Speech breaks down.', 'Speech halts often.', 'Speech runs smoothly.'],
      },
      {
        criterion: 'relationship',
        name: 'Relationship building',
        bandDescriptors: ['Shows no interest.', 'Shows some interest.', 'Shows interest throughout.'],
      },
    ],
    found: [
      { criterion: 'fluency', passages: [] },
      { criterion: 'relationship', passages: [{ text: 'sorry to hear that', turn: 2 }] },
    ],
    tasks: [{ task: 'Explain the inhaler.', state: 'NOT_FOUND' }],
    fluency: { wordsPerTurn: 7, repairsPerHundredWords: 0, wordsPerMinute: null, meanDelay: null, longDelays: null },
    ratings: [],
    disputed: [],
    ...told,
  };
}
