'use client';

import {
  readFragment,
  type Failure,
  type GenerateAudioInput,
  type GeneratedAudioPartsFragment,
  type SsmlProblem,
} from '@vivavoce/graphql';
import { generateAudioDocument, generatedAudioParts } from '@vivavoce/learner/documents/generatedAudio';
import { useChange } from '@vivavoce/learner/useChange';
import { useRef } from 'react';

/** Why a text is not spoken, where the person can do something about it. */
export type Refusal =
  | { kind: 'ssml'; problem: SsmlProblem; name: string; line: number; column: number }
  | { kind: 'voice' }
  | { kind: 'consent' }
  | { kind: 'tooMany'; most: number; mostAtWork: number }
  | { kind: 'input'; fields: readonly string[] };

export type Outcome = { kind: 'asked'; audio: GeneratedAudioPartsFragment } | Refusal;

export interface Generate {
  /** Has a text spoken; null on failure. Asking once more for the same after a failure is the same wish. */
  run(input: Omit<GenerateAudioInput, 'idempotencyKey'>): Promise<Outcome | null>;
  isBusy: boolean;
  failure: Failure | null;
}

/** Has texts spoken. */
export function useGenerate(): Generate {
  const { run, isBusy, failure } = useChange(generateAudioDocument);
  const wish = useRef<{ of: string; key: string } | null>(null);

  async function generate(input: Omit<GenerateAudioInput, 'idempotencyKey'>): Promise<Outcome | null> {
    const of = JSON.stringify(input);
    const { key } = wish.current?.of === of ? wish.current : (wish.current = { of, key: crypto.randomUUID() });
    const answer = await run({ input: { ...input, idempotencyKey: key } });
    if (answer === null) return null;
    const { generatedAudio, errors } = answer.generateAudio;
    wish.current = null;
    if (generatedAudio !== null) return { kind: 'asked', audio: readFragment(generatedAudioParts, generatedAudio) };
    const [error] = errors;
    switch (error?.__typename) {
      case 'SsmlInvalid':
        return { kind: 'ssml', problem: error.problem, name: error.name, line: error.line, column: error.column };
      case 'VoiceUnknown':
        return { kind: 'voice' };
      case 'ThirdPartiesNotAllowed':
        return { kind: 'consent' };
      case 'TooManyGeneratedAudio':
        return { kind: 'tooMany', most: error.most, mostAtWork: error.mostAtWork };
      case 'InvalidInput':
        return { kind: 'input', fields: error.violations.map(({ field }) => field) };
      case undefined:
        return { kind: 'input', fields: [] };
    }
  }

  return { run: generate, isBusy, failure };
}
