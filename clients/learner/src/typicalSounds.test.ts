import { expect, it } from 'vitest';

import { ipaOf } from './ipa';
import { FIRST_LANGUAGES, typicalSounds } from './typicalSounds';

it('has known sounds for each language, none twice', () => {
  for (const language of FIRST_LANGUAGES) {
    const sounds = typicalSounds(language);
    expect(sounds.length).toBeGreaterThanOrEqual(3);
    expect([...new Set(sounds)]).toEqual(sounds);
    expect(sounds.filter((sound) => ipaOf(sound) === null)).toEqual([]);
  }
});

it('finds a language by its primary tag, and says nothing about others', () => {
  expect(typicalSounds('pt-BR')).toEqual(typicalSounds('pt'));
  expect(typicalSounds('en')).toEqual([]);
  expect(typicalSounds(null)).toEqual([]);
});
