import { describe, expect, it } from 'vitest';

import { areFitting, chosen, firstLanguage, wordsOf } from './choice';

const WISH = { language: null, vocabulary: [], keepDays: 30 };

function file(name: string, size: number, type = ''): File {
  const one = new File(['x'], name, { type });
  Object.defineProperty(one, 'size', { value: size });
  return one;
}

describe('files', () => {
  it('are taken by their ending or their type', () => {
    const files = [file('a.MP3', 5), file('b', 5, 'audio/mp4'), file('c.amr', 5)];
    expect(chosen(files, WISH)).toMatchObject([{ kind: WISH }, { kind: WISH }, { kind: WISH }]);
  });

  it('are refused when they are something else, empty or too large', () => {
    const files = [file('a.pdf', 5, 'application/pdf'), file('b.mp3', 0), file('c.wav', 500_000_001)];
    expect(chosen(files, WISH)).toMatchObject([{ refusal: 'TYPE' }, { refusal: 'EMPTY' }, { refusal: 'TOO_LARGE' }]);
  });
});

describe('names and rare words', () => {
  it('are separated by commas', () => {
    expect(wordsOf(' Dr. Okafor, salbutamol;;\n spacer ')).toEqual(['Dr. Okafor', 'salbutamol', 'spacer']);
  });

  it('fit when they are few, short, and words', () => {
    expect(areFitting([])).toBe(true);
    expect(areFitting(['salbutamol'])).toBe(true);
    expect(areFitting(['1234'])).toBe(false);
    expect(areFitting(['x'.repeat(41)])).toBe(false);
    expect(areFitting(Array<string>(201).fill('spacer'))).toBe(false);
  });
});

describe('the language to begin with', () => {
  const offered = ['ar', 'en', 'es'].map((language) => ({ language }));

  it('is the one that is learned, in any region', () => {
    expect(firstLanguage(offered, 'es-MX')).toBe('es');
  });

  it('is English, or the first, when that one cannot be transcribed or is not known', () => {
    expect(firstLanguage(offered, 'fr')).toBe('en');
    expect(firstLanguage(offered, null)).toBe('en');
    expect(firstLanguage([{ language: 'pt-BR' }], 'fr')).toBe('pt-BR');
    expect(firstLanguage([], 'fr')).toBeNull();
  });
});
