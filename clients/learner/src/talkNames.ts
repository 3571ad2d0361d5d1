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

const OET_LANGUAGE = ['intelligibility', 'fluency', 'appropriateness', 'grammar'] as const;
const OET_CLINICAL = ['relationship', 'perspective', 'structure', 'gathering', 'giving'] as const;
const CEFR = ['range', 'accuracy', 'fluency', 'interaction', 'coherence', 'pronunciation'] as const;
const CEFR_RUBRICS = ['cefr-general', 'cefr-free-talk'];
/** The levels that the bands of these rubrics stand for, from band 0. */
const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
const BANDS = ['b0', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6'] as const;

type Band = (typeof BANDS)[number];
export type Descriptor =
  | `oetLanguage.${(typeof OET_LANGUAGE)[number]}.${Band}`
  | `oetClinical.${(typeof OET_CLINICAL)[number]}.${Exclude<Band, 'b4' | 'b5' | 'b6'>}`
  | `cefr.${(typeof CEFR)[number]}.${Exclude<Band, 'b6'>}`;

/**
 * Returns the level that a band stands for, and both levels for a half between two; null for a rubric whose bands are no
 * levels.
 */
export function levelOf(rubric: string, band: number): string | null {
  if (!CEFR_RUBRICS.includes(rubric)) return null;
  const [low, high] = [LEVELS[Math.floor(band)], LEVELS[Math.ceil(band)]];
  if (low === undefined || high === undefined) return null;
  return low === high ? low : `${low}–${high}`;
}

/** Returns whether the label of an estimate is a level, which says more than the number behind it. */
export function isLevel(label: string): boolean {
  return LEVELS.some((level) => level === label);
}

/** Returns the message with what a rubric says of a band; null for one that this build does not know. */
export function descriptorOf(rubric: string, criterion: string, band: number): Descriptor | null {
  const key = BANDS[band];
  if (key === undefined) return null;
  if (rubric === 'oet-speaking') {
    const language = OET_LANGUAGE.find((one) => one === criterion);
    if (language !== undefined) return `oetLanguage.${language}.${key}`;
    const clinical = OET_CLINICAL.find((one) => one === criterion);
    if (clinical === undefined || key === 'b4' || key === 'b5' || key === 'b6') return null;
    return `oetClinical.${clinical}.${key}`;
  }
  const general = CEFR_RUBRICS.includes(rubric) ? CEFR.find((one) => one === criterion) : undefined;
  return general === undefined || key === 'b6' ? null : `cefr.${general}.${key}`;
}
