/** The signals that a report can name and that the catalogues translate. */
const SIGNALS = [
  'INTELLIGIBILITY',
  'PROSODY',
  'FAULTS',
  'SLIPS',
  'SENTENCE_LENGTH',
  'SUBORDINATION',
  'STRUCTURES',
  'NATURAL_FORMS',
  'DIVERSITY',
  'RARE_WORDS',
  'LINKING',
  'DISFLUENCY',
  'DEVELOPMENT',
  'POLITENESS',
  'ABRUPTNESS',
  'JARGON',
  'LAY_WORDS',
  'OPENING',
  'EMPATHY',
  'PERSPECTIVE',
  'SIGNPOSTING',
  'SUMMARY',
  'OPEN_QUESTIONS',
  'QUESTIONS',
  'CHECKING',
  'EXPLAINING',
  'CHOICE',
  'PLAN',
  'TASKS',
] as const;

/** Returns the signal by its name in the report; null for one that this build does not know. */
export function signalOf(name: string): (typeof SIGNALS)[number] | null {
  return SIGNALS.find((one) => one === name) ?? null;
}

const OWN_NAMES = [
  'intelligibility',
  'fluency',
  'appropriateness',
  'grammar',
  'relationship',
  'perspective',
  'structure',
  'gathering',
  'giving',
  'range',
  'accuracy',
  'interaction',
  'coherence',
  'lexical',
  'pronunciation',
] as const;

/** Returns the message with the name of a criterion of a rubric; null for one that this build does not know. */
export function criterionName(
  rubric: string,
  criterion: string,
): (typeof OWN_NAMES)[number] | 'fluencyCoherence' | 'grammarRange' | null {
  // Two criteria of this rubric have the ids of others that are something else.
  if (rubric === 'ielts-like' && criterion === 'coherence') return 'fluencyCoherence';
  if (rubric === 'ielts-like' && criterion === 'range') return 'grammarRange';
  return OWN_NAMES.find((one) => one === criterion) ?? null;
}
