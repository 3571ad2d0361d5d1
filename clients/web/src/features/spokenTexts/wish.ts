import type { AudioFileFormat } from '@vivavoce/graphql';

import { lengthOf } from '@/lib/lengthOf';

/** The most characters of a text. The service says the same. */
export const MOST_CHARACTERS = 20_000;

export const FORMATS: readonly AudioFileFormat[] = ['MP3', 'OGG_OPUS', 'WAV'];
export const RATES = ['0.5', '0.75', '0.9', '1', '1.1', '1.25', '1.5', '2'] as const;
/** Pitch factors, from low to high, with the names of their messages. */
export const PITCHES = [
  { value: '0.8', name: 'lowest' },
  { value: '0.9', name: 'lower' },
  { value: '1', name: 'normal' },
  { value: '1.1', name: 'higher' },
  { value: '1.25', name: 'highest' },
] as const;
export const KEEP_DAYS = [1, 3, 7, 14, 30] as const;

/** How a text is spoken. */
export interface WishedVoicing {
  /** Null for the first voice. */
  voiceId: string | null;
  /** One of the rates, or another factor that a tool has chosen. */
  rate: string;
  /** One of the pitches, or another factor. */
  pitch: string;
  format: AudioFileFormat;
}

/** What is to be spoken, and how. */
export interface Wish extends WishedVoicing {
  text: string;
  isSsml: boolean;
  name: string;
  keepDays: number;
}

export const FIRST_WISH: Wish = {
  text: '',
  isSsml: false,
  voiceId: null,
  rate: '1',
  pitch: '1',
  format: 'MP3',
  name: '',
  keepDays: 7,
};

/** Why a text is not sent. */
export type TextProblem = 'EMPTY' | 'TOO_LONG';

/** Returns what is wrong with a text; null if it can be sent. */
export function problemOf(text: string): TextProblem | null {
  if (lengthOf(text) > MOST_CHARACTERS) return 'TOO_LONG';
  return /[\p{L}\p{N}]/u.test(text) ? null : 'EMPTY';
}

/** The longest text with which a voice is tried, in characters. */
const LONGEST_SAMPLE = 160;

/** Returns the beginning of a text, for a voice to be tried with: whole words. */
export function sampleOf(paragraphs: readonly string[]): string {
  const text = paragraphs.join(' ');
  if (text.length <= LONGEST_SAMPLE) return text;
  const cut = text.slice(0, LONGEST_SAMPLE);
  return cut.slice(0, cut.lastIndexOf(' ') + 1 || LONGEST_SAMPLE).trim();
}
