import type {
  AudioFileFormat,
  PipelinePartsFragment,
  PipelineStepInput,
  PipelineStepKind,
  PipelineWorkInput,
} from '@vivavoce/graphql';

import { wordsOf } from '@/features/transcriptions/choice';

type Step = PipelinePartsFragment['steps'][number];

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The time limits to choose from, in milliseconds. */
const LIMITS = [10 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE, 60 * MINUTE];

/** How long an attempt of each kind may take: as a rule, and at most. The service says the same. */
const TIMES: Readonly<Record<PipelineStepKind, { usual: number; longest: number }>> = {
  RECOGNITION: { usual: 10 * MINUTE, longest: 60 * MINUTE },
  MODEL: { usual: MINUTE, longest: 2 * MINUTE },
  SYNTHESIS: { usual: 5 * MINUTE, longest: 30 * MINUTE },
};

/** The most characters of an instruction, and of a text that takes the place of a step. The service says the same. */
export const LONGEST_TEXT = 2_000;

/** What takes the place of a step that has failed. */
export type FallBackKind = 'NONE' | 'TEXT' | 'PASS_ON' | 'VOICE';

/** What can take the place of a step of each kind. */
export const FALL_BACKS: Readonly<Record<PipelineStepKind, readonly FallBackKind[]>> = {
  RECOGNITION: ['NONE', 'TEXT'],
  MODEL: ['NONE', 'PASS_ON', 'TEXT'],
  SYNTHESIS: ['NONE', 'VOICE'],
};

/** How a text is spoken. */
export interface DraftVoicing {
  /** Null for the first voice. */
  voiceId: string | null;
  rate: string;
  pitch: string;
  format: AudioFileFormat;
}

/** A step while it is written: the fields of every kind, of which those of its own are sent. */
export interface DraftStep extends DraftVoicing {
  /** Stays the same while the step is moved. */
  key: string;
  kind: PipelineStepKind;
  /** Null for the language to begin with. */
  language: string | null;
  vocabulary: string;
  instruction: string;
  /** In milliseconds. */
  timeLimit: number;
  tries: number;
  fallBack: FallBackKind;
  fallBackText: string;
  fallBackVoiceId: string | null;
}

/** A pipeline while it is written. */
export interface Draft {
  name: string;
  steps: readonly DraftStep[];
}

export const EMPTY_DRAFT: Draft = { name: '', steps: [] };

/** Returns a new step. */
export function newStep(kind: PipelineStepKind, told: Partial<DraftStep> = {}): DraftStep {
  return {
    key: crypto.randomUUID(),
    kind,
    language: null,
    vocabulary: '',
    instruction: '',
    voiceId: null,
    rate: '1',
    pitch: '1',
    format: 'MP3',
    timeLimit: TIMES[kind].usual,
    tries: kind === 'RECOGNITION' ? 1 : 2,
    fallBack: 'NONE',
    fallBackText: '',
    fallBackVoiceId: null,
    ...told,
  };
}

/** Returns how often a step may be attempted at most; a voice of a third party gets a text once. */
export function mostTries(kind: PipelineStepKind, isOutside: boolean): number {
  if (kind === 'RECOGNITION' || isOutside) return 1;
  return kind === 'MODEL' ? 2 : 3;
}

/** Returns the time limits to choose from for a step, with the one that it has. */
export function timeLimitsOf({ kind, timeLimit }: DraftStep): number[] {
  const limits = LIMITS.filter((limit) => limit <= TIMES[kind].longest);
  return [...new Set([...limits, timeLimit])].sort((one, other) => one - other);
}

function workOf(work: Step['work']): Partial<DraftStep> & { kind: PipelineStepKind } {
  switch (work.__typename) {
    case 'RecognitionWork':
      return { kind: 'RECOGNITION', language: work.language, vocabulary: work.vocabulary.join(', ') };
    case 'ModelWork':
      return { kind: 'MODEL', instruction: work.instruction };
    case 'SynthesisWork':
      return {
        kind: 'SYNTHESIS',
        voiceId: work.voiceId,
        rate: String(work.rate),
        pitch: String(work.pitch),
        format: work.format,
      };
  }
}

function fallBackOf(fallBack: Step['fallBack']): Partial<DraftStep> {
  if (fallBack === null) return {};
  if (fallBack.voiceId !== null) return { fallBack: 'VOICE', fallBackVoiceId: fallBack.voiceId };
  if (fallBack.text !== null) return { fallBack: 'TEXT', fallBackText: fallBack.text };
  return { fallBack: 'PASS_ON' };
}

/** Returns what a step does. */
export function kindOf({ work }: Pick<Step, 'work'>): PipelineStepKind {
  return workOf(work).kind;
}

/** Returns a stored pipeline as it is written. */
export function draftOf({ name, steps }: Pick<PipelinePartsFragment, 'name' | 'steps'>): Draft {
  return {
    name,
    steps: steps.map(({ work, timeLimit, tries, fallBack }) => {
      const told = workOf(work);
      return newStep(told.kind, { ...told, timeLimit, tries, ...fallBackOf(fallBack) });
    }),
  };
}

/** Returns a voice that is offered; null for the first one, which is shown in the place of one that is not. */
function offeredVoice(voiceId: string | null, voices: readonly { id: string }[]): string | null {
  return voices.length === 0 || voices.some(({ id }) => id === voiceId) ? voiceId : null;
}

/** Returns the voice that takes the place of another one: the chosen one, or the first other one. */
export function otherVoice(step: DraftStep, voices: readonly { id: string }[]): string | null {
  const own = offeredVoice(step.voiceId, voices) ?? voices[0]?.id;
  return offeredVoice(step.fallBackVoiceId, voices) ?? voices.find(({ id }) => id !== own)?.id ?? null;
}

/** What is offered to a step. */
export interface Offered {
  /** The language of recognition to begin with. */
  language: string | null;
  voices: readonly { id: string }[];
}

function workInput(step: DraftStep, offered: Offered): PipelineWorkInput {
  switch (step.kind) {
    case 'RECOGNITION':
      return {
        recognition: { language: step.language ?? offered.language, vocabulary: wordsOf(step.vocabulary) },
      };
    case 'MODEL':
      return { model: { instruction: step.instruction.trim() } };
    case 'SYNTHESIS':
      return {
        synthesis: {
          voiceId: offeredVoice(step.voiceId, offered.voices),
          rate: Number(step.rate),
          pitch: Number(step.pitch),
          format: step.format,
        },
      };
  }
}

function fallBackInput(step: DraftStep, offered: Offered): PipelineStepInput['fallBack'] {
  switch (step.fallBack) {
    case 'NONE':
      return null;
    case 'TEXT':
      return { text: step.fallBackText.trim() };
    case 'PASS_ON':
      return { passOn: true };
    case 'VOICE': {
      const voiceId = otherVoice(step, offered.voices);
      return voiceId === null ? null : { voiceId };
    }
  }
}

/** Returns a pipeline as it is sent. */
export function inputOf(draft: Draft, offered: Offered): { name: string; steps: PipelineStepInput[] } {
  return {
    name: draft.name.trim(),
    steps: draft.steps.map((step) => ({
      work: workInput(step, offered),
      timeLimit: step.timeLimit,
      tries: step.tries,
      fallBack: fallBackInput(step, offered),
    })),
  };
}

function withoutKeys({ name, steps }: Draft): string {
  return JSON.stringify([name, steps.map((step) => ({ ...step, key: '' }))]);
}

/** Whether two drafts say the same. */
export function isSame(one: Draft, other: Draft): boolean {
  return withoutKeys(one) === withoutKeys(other);
}
