import { describe, expect, it } from 'vitest';

import { readableOf } from './readable';
import { timed, type HeardWord } from './timed';

/** Words that are heard one after the other, each for 400 ms, every 500 ms. */
function heard(text: string): HeardWord[] {
  return text.split(' ').map((word, i) => ({ text: word, start: i * 500, end: i * 500 + 400 }));
}

function startsOf(text: string, said: string): number[] {
  return timed([text], heard(said)).flatMap(({ words }) => words.map(({ start }) => start / 500));
}

describe('the words of a text', () => {
  it('have the times at which they are heard, whatever their case and signs', () => {
    expect(startsOf('“Good morning,” she said.', 'good morning she said')).toEqual([0, 1, 2, 3]);
  });

  it('are lit while all of a number is said', () => {
    expect(
      startsOf('It costs 1,234 and more money.', 'it costs one thousand two hundred thirty four and more money'),
    ).toEqual([0, 1, 2, 8, 9, 10]);
    expect(startsOf('On 12 May', 'on twelfth of may')).toEqual([0, 1, 3]);
  });

  it('share out what is heard where all differs', () => {
    expect(startsOf('from 12 to 13 o’clock', 'from twelve to thirteen oclock')).toEqual([0, 1, 2, 3, 4]);
    expect(startsOf('Dr. St. Clair is here', 'doctor saint clair is here')).toEqual([0, 1, 2, 3, 4]);
  });

  it('that nobody says have the time of what follows them', () => {
    expect(startsOf('Wait — for me', 'wait for me')).toEqual([0, 1, 1, 2]);
    expect(startsOf('The end ***', 'the end')).toEqual([0, 1, 1.8]);
  });

  it('keep their paragraphs and are numbered through', () => {
    const paragraphs = timed(['One two.', 'Three.'], heard('one two three'));
    expect(paragraphs.map(({ start, words }) => [start, words.map(({ place }) => place)])).toEqual([
      [0, [0, 1]],
      [1_000, [2]],
    ]);
    expect(timed([], [])).toEqual([]);
  });

  it('never go back in time, however much the voice says otherwise', () => {
    const vocabulary = ['a', 'b', 'c', '7', '—'];
    let seed = 7;
    const some = (count: number): string =>
      Array.from({ length: count }, () => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        return vocabulary[seed % vocabulary.length];
      }).join(' ');
    for (let round = 0; round < 300; round++) {
      const starts = startsOf(some(1 + (round % 40)), some(1 + (round % 37)));
      expect(starts).toEqual([...starts].sort((one, other) => one - other));
    }
  });
});

describe('what is read', () => {
  it('of a plain text is its paragraphs', () => {
    expect(readableOf('One  two.\n\nThree <s>.\n', false)).toEqual(['One two.', 'Three <s>.']);
  });

  it('of SSML is what stands between its elements', () => {
    const ssml =
      '<speak><p><s>Good</s><s>morning.</s></p><p>One<break time="1s"/>two <emphasis>now</emphasis>.</p></speak>';
    expect(readableOf(ssml, true)).toEqual(['Good morning.', 'One two now.']);
  });

  it('of SSML that is not finished is the same', () => {
    expect(readableOf('<speak>Good', true)).toEqual(['Good']);
  });
});
