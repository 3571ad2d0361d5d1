import { expect, it } from 'vitest';

import { exerciseFor } from './talkExercise';

it('has sounds practised by the learner’s own sentences, two at most, each once', () => {
  const quotes = ['Yes.', 'Take it twice a day.', 'Take it twice a day.', 'It opens your lungs.', 'Do not stop it.'];
  expect(exerciseFor('INTELLIGIBILITY', quotes, [])).toEqual({
    kind: 'READ',
    sentences: ['Take it twice a day.', 'It opens your lungs.'],
  });
});

it('has grammar practised by the better versions', () => {
  expect(exerciseFor('SLIPS', ['He take it now.'], [{ better: 'He takes it now.' }])).toEqual({
    kind: 'READ',
    sentences: ['He takes it now.'],
  });
});

it('has the rest practised in another talk, and what has no sentence, too', () => {
  expect(exerciseFor('EMPATHY', ['You must stop that now.'], [{ better: 'He takes it now.' }])).toEqual({
    kind: 'TALK',
    aim: 'EMPATHY',
  });
  expect(exerciseFor('PROSODY', ['Well, yes.'], [])).toEqual({ kind: 'TALK', aim: 'PROSODY' });
  expect(exerciseFor('FAULTS', ['He take it now.'], [])).toEqual({ kind: 'TALK', aim: 'FAULTS' });
  expect(exerciseFor(null, [], [])).toEqual({ kind: 'TALK', aim: null });
});
