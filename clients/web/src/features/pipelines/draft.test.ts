import { describe, expect, it } from 'vitest';

import { aPipeline, someSteps } from '@/testing/aPipeline';

import { misfits, placeFor } from './chain';
import { draftOf, inputOf, isSame, mostTries, newStep, timeLimitsOf } from './draft';
import { hasProblems, problemsIn, problemsOf } from './problems';

const OFFERED = { language: 'en', voices: [{ id: 'cmu-slt' }, { id: 'other' }] };

describe('a chain', () => {
  it('fits where each step takes what the one before it gives', () => {
    expect(misfits(['RECOGNITION', 'MODEL', 'MODEL', 'SYNTHESIS'])).toEqual([null, null, null, null]);
    expect(misfits(['MODEL', 'RECOGNITION'])).toEqual([null, { takes: 'FILE', given: 'TEXT' }]);
    expect(misfits(['SYNTHESIS', 'MODEL'])).toEqual([null, { takes: 'TEXT', given: 'AUDIO' }]);
  });

  it('has a place for a new step where it fits, or none', () => {
    expect(placeFor('RECOGNITION', ['MODEL'])).toBe(0);
    expect(placeFor('MODEL', ['RECOGNITION', 'SYNTHESIS'])).toBe(1);
    expect(placeFor('SYNTHESIS', ['RECOGNITION'])).toBe(1);
    expect(placeFor('RECOGNITION', ['RECOGNITION'])).toBeNull();
    expect(
      placeFor(
        'MODEL',
        Array.from({ length: 8 }, () => 'MODEL'),
      ),
    ).toBeNull();
  });
});

describe('a pipeline while it is written', () => {
  it('is sent as it was stored', () => {
    const stored = aPipeline({
      steps: [
        { ...someSteps.recognition, fallBack: { text: 'Nothing.', passOn: false, voiceId: null } },
        { ...someSteps.model, fallBack: { text: null, passOn: true, voiceId: null } },
        { ...someSteps.synthesis, fallBack: { text: null, passOn: false, voiceId: 'other' } },
      ],
    });
    expect(inputOf(draftOf(stored), OFFERED)).toEqual({
      name: 'An answer',
      steps: [
        {
          work: { recognition: { language: 'en', vocabulary: ['salbutamol'] } },
          timeLimit: 600_000,
          tries: 1,
          fallBack: { text: 'Nothing.' },
        },
        {
          work: { model: { instruction: 'Answer the question.' } },
          timeLimit: 60_000,
          tries: 2,
          fallBack: { passOn: true },
        },
        {
          work: { synthesis: { voiceId: 'cmu-slt', rate: 1, pitch: 1, format: 'MP3' } },
          timeLimit: 300_000,
          tries: 2,
          fallBack: { voiceId: 'other' },
        },
      ],
    });
  });

  it('is the same whatever the keys of its steps are', () => {
    expect(isSame(draftOf(aPipeline()), draftOf(aPipeline()))).toBe(true);
    expect(isSame(draftOf(aPipeline()), draftOf(aPipeline({ name: 'Another' })))).toBe(false);
  });

  it('speaks with the voice that is shown when its own is gone', () => {
    const step = newStep('SYNTHESIS', { voiceId: 'gone', fallBack: 'VOICE', fallBackVoiceId: 'gone' });
    const [sent] = inputOf({ name: 'x', steps: [step] }, OFFERED).steps;
    expect(sent?.work.synthesis?.voiceId).toBeNull();
    expect(sent?.fallBack).toEqual({ voiceId: 'other' });
  });

  it('offers time limits up to the longest of its kind, and its own', () => {
    expect(timeLimitsOf(newStep('MODEL'))).toEqual([10_000, 30_000, 60_000, 120_000]);
    expect(timeLimitsOf(newStep('MODEL', { timeLimit: 45_000 }))).toContain(45_000);
    expect([mostTries('RECOGNITION', false), mostTries('SYNTHESIS', false), mostTries('SYNTHESIS', true)]).toEqual([
      1, 3, 1,
    ]);
  });
});

describe('what is wrong with a pipeline', () => {
  it('is known before it is sent', () => {
    expect(hasProblems(problemsOf(draftOf(aPipeline())))).toBe(false);
    expect(problemsOf({ name: ' ', steps: [] })).toEqual({ name: true, count: true, steps: [] });
    const steps = [
      newStep('SYNTHESIS'),
      newStep('MODEL', { fallBack: 'TEXT', fallBackText: '…' }),
      newStep('RECOGNITION', { vocabulary: 'x'.repeat(41) }),
    ];
    expect(problemsOf({ name: 'x', steps }).steps).toEqual([
      [],
      ['chain', 'instruction', 'fallBackText'],
      ['chain', 'vocabulary'],
    ]);
  });

  it('is found at the steps that the service names', () => {
    const fields = [
      'steps[0].recognition.vocabulary[3]',
      'steps[1]',
      'steps[1].timeLimit',
      'steps[1].fallBack.text',
      'steps[2].synthesis.voiceId',
      'steps[2].synthesis.news',
      'name',
    ];
    expect(problemsIn(fields, 3)).toEqual({
      name: true,
      count: false,
      steps: [['vocabulary'], ['chain', 'timeLimit', 'fallBackText'], ['voice', 'step']],
    });
    expect(problemsIn(['steps'], 0)).toEqual({ name: false, count: true, steps: [] });
    expect(problemsIn(['steps[9]'], 1)).toEqual({ name: false, count: true, steps: [[]] });
  });
});
