import { screen, within } from '@testing-library/react';
import type { ResultPartsFragment } from '@vivavoce/graphql';
import english from '@vivavoce/messages/en.json';
import { expect, it } from 'vitest';

import { show } from '@/testing/show';

import { PhoneHints, PhoneList } from './PhoneList';

type Phone = ResultPartsFragment['words'][number]['phones'][number];

function phones(...sounds: [arpabet: string, ipa: string, score?: number][]): Phone[] {
  return sounds.map(([arpabet, ipa, score = 90]) => {
    const heard = { heardArpabet: arpabet, heardIpa: ipa, heardConfidence: 0 };
    return { arpabet, ipa, score, ...heard, start: 0, end: 90 };
  });
}

function tiles(): (string | null)[] {
  return within(screen.getByRole('list', { name: 'Sounds' }))
    .getAllByRole('listitem')
    .map((tile) => tile.textContent);
}

it('shows the letters with the sounds that they stand for, silent letters, and the reduced vowel', () => {
  const word = { text: 'chocolate', language: 'en-GB' };
  const sounds = phones(['CH', 'tʃ'], ['AO', 'ɔ', 62], ['K', 'k'], ['L', 'l'], ['AH', 'ʌ'], ['T', 't']);
  show(<PhoneList word={word} phones={sounds} />);
  expect(tiles()).toEqual(['ch/tʃ/90', 'o/ɔ/62', 'c/k/90', 'osilent', 'l/l/90', 'a/ə/90', 't/t/90', 'esilent']);
});

it('shows two sounds of the same letters in one tile', () => {
  show(
    <PhoneList
      word={{ text: 'six', language: 'en' }}
      phones={phones(['S', 's'], ['IH', 'ɪ'], ['K', 'k'], ['S', 's', 40])}
    />,
  );
  expect(tiles()).toEqual(['s/s/90', 'i/ɪ/90', 'x/k/90/s/40']);
});

it.each([
  ['the letters would be a guess', { text: 'Dr', language: 'en' }],
  ['the word is of another language', { text: 'dogter', language: 'nl' }],
])('shows the sounds alone where %s', (_, word) => {
  show(<PhoneList word={word} phones={phones(['D', 'd'], ['AA', 'ɑ'], ['K', 'k'], ['T', 't'], ['ER', 'ɝ'])} />);
  expect(tiles()).toEqual(['/d/90', '/ɑ/90', '/k/90', '/t/90', '/ɝ/90']);
});

it('helps with the sounds whose number is below 70', () => {
  show(<PhoneHints phones={phones(['DH', 'ð', 69.4], ['R', 'ɹ', 69.6])} />);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([english.hint.th]);
});
