import type { Chosen } from '@/lib/uploads/uploads';

/** What can be sent, as the browser's file chooser takes it. What a file is, the platform finds out from its content. */
export const ACCEPTED = 'audio/*,video/mp4,video/webm,.mp3,.m4a,.mp4,.mov,.3gp,.wav,.flac,.ogg,.opus,.webm,.mka,.amr';

/** The length of the largest file in bytes. The service says the same. */
export const MOST_BYTES = 500_000_000;

/** The most names and rare words, and the length of each. The service says the same. */
export const MOST_WORDS = 200;
export const LONGEST_WORD = 40;

/** Why a file is not sent or not transcribed: before anything of it leaves the device, or because the platform refuses it. */
export type Refusal =
  'TYPE' | 'EMPTY' | 'TOO_LARGE' | 'TOO_MANY' | 'CONSENT' | 'CONSENT_TO_DETECT' | 'DETECTION' | 'LANGUAGE';

/** How a text is made. */
export interface Wish {
  /** The tag of its language, or `UNDETERMINED` to detect it; null for the one that the platform begins with. */
  language: string | null;
  vocabulary: string[];
  keepDays: number;
  /** Whether to tell speakers apart. */
  speakerLabels: boolean;
}

const SOUND = /\.(mp3|m4a|m4b|mp4|mov|3gp|wav|wave|flac|ogg|oga|opus|webm|mka|mkv|amr|awb)$/i;

/** Judges files by name, type and length. */
export function chosen<For>(files: readonly File[], wish: For): Chosen<File, For, 'TYPE' | 'EMPTY' | 'TOO_LARGE'>[] {
  return files.map((file) => {
    if (!SOUND.test(file.name) && !/^(audio|video)\//.test(file.type)) return { file, refusal: 'TYPE' };
    if (file.size === 0) return { file, refusal: 'EMPTY' };
    if (file.size > MOST_BYTES) return { file, refusal: 'TOO_LARGE' };
    return { file, kind: wish };
  });
}

/** Returns the words that a line of text lists, separated by commas. */
export function wordsOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Whether the words can be sent. */
export function areFitting(words: readonly string[]): boolean {
  return (
    words.length <= MOST_WORDS &&
    words.every((word) => Array.from(word).length <= LONGEST_WORD && /\p{L}/u.test(word) && !/\p{Cc}/u.test(word))
  );
}

/** Returns the language to begin with: the one that is learned, if it can be transcribed, otherwise English, or the first. */
export function firstLanguage(offered: readonly { language: string }[], learned: string | null): string | null {
  const of = (tag: string) => offered.find(({ language }) => primaryOf(language) === primaryOf(tag));
  const first = (learned === null ? undefined : of(learned)) ?? of('en') ?? offered[0];
  return first?.language ?? null;
}

function primaryOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}
