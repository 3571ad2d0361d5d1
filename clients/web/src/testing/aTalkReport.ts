/** How a criterion was rated; the given fields replace the defaults. */
export function aCriterion(rating: object = {}, told: object = {}): object {
  return {
    criterion: 'fluency',
    name: 'Fluency',
    highestBand: 6,
    notRated: null,
    notRatedReason: null,
    rating: {
      band: 4,
      low: 3,
      high: 5,
      descriptor: 'Speech runs with some hesitation.',
      strength: 'You develop what you say.',
      strengthSignal: 'DEVELOPMENT',
      suggestion: 'Something that only a newer service says.',
      suggestionSignal: 'SOMETHING_NEW',
      judgement: { byEvidence: 4, first: 4, second: 5 },
      moment: { text: 'I I mean', turn: 2, start: 65_000, end: 66_000 },
      evidence: [
        {
          signal: 'DEVELOPMENT',
          weight: 0.5,
          share: 0.8,
          supporting: [{ text: 'because it opens your lungs', turn: 2, start: 61_000, end: 63_000 }],
          opposing: [{ text: 'I I mean', turn: 2, start: 65_000, end: 66_000 }],
        },
        { signal: 'SOMETHING_NEW', weight: 0.5, share: 0, supporting: [], opposing: [] },
      ],
      ...rating,
    },
    ...told,
  };
}

/** The answer to the query of a talk's report; the given fields replace the defaults. */
export function aTalkReport(told: object = {}): object {
  return {
    rubric: 'oet-speaking',
    words: 214,
    estimate: {
      scale: 'OET-like, 0 to 500',
      value: 312.4,
      low: 280,
      high: 350,
      label: 'C+',
      lowLabel: 'C',
      highLabel: 'B',
    },
    criteria: [
      aCriterion(),
      {
        criterion: 'intelligibility',
        name: 'Intelligibility',
        highestBand: 6,
        notRated: 'It needs the learner’s audio.',
        notRatedReason: 'NEEDS_AUDIO',
        rating: null,
      },
      {
        criterion: 'invented',
        name: 'Invented criterion',
        highestBand: 3,
        notRated: 'Too little.',
        notRatedReason: null,
        rating: null,
      },
    ],
    betterSentences: [
      {
        quote: { text: 'I I mean he don’t like it.', turn: 2, start: 65_000, end: 67_000 },
        better: 'I mean he doesn’t like it.',
        pieces: [
          { kind: 'REMOVED', text: 'I' },
          { kind: 'KEPT', text: 'I mean he' },
          { kind: 'REMOVED', text: 'don’t' },
          { kind: 'ADDED', text: 'doesn’t' },
          { kind: 'KEPT', text: 'like it.' },
        ],
      },
    ],
    tasks: [
      {
        task: 'Explain the inhaler.',
        state: 'DONE',
        quote: { text: 'because it opens your lungs', turn: 2, start: 61_000, end: 63_000 },
      },
      { task: 'Find out what she fears.', state: 'NOT_FOUND', quote: null },
    ],
    fluency: {
      wordsPerTurn: 17.84,
      repairsPerHundredWords: 2.1,
      wordsPerMinute: null,
      meanDelay: null,
      longDelays: null,
    },
    turns: [
      { talker: 'LEARNER', text: 'Good morning.', start: 0, end: 900, interrupted: false },
      { talker: 'PARTNER', text: 'Hello. I feel', start: 1_500, end: 3_000, interrupted: true },
      {
        talker: 'LEARNER',
        text: 'It helps because it opens your lungs. I I mean the tubes.',
        start: 60_000,
        end: 67_000,
        interrupted: false,
      },
      { talker: 'LEARNER', text: '', start: 70_000, end: 78_000, interrupted: false },
    ],
    previous: null,
    examination: null,
    ...told,
  };
}
