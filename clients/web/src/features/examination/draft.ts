import { z } from 'zod';

const shape = z.object({
  bands: z.record(z.string(), z.number().int().min(0)),
  comments: z.record(z.string(), z.string()),
  moments: z.record(z.string(), z.string()),
  comment: z.string(),
});

/** What an examiner has written so far. */
export interface Draft {
  /** By criterion. */
  bands: Readonly<Record<string, number>>;
  /** By criterion. */
  comments: Readonly<Record<string, string>>;
  /** By the index of the turn. */
  moments: Readonly<Record<string, string>>;
  /** On the whole. */
  comment: string;
}

export const EMPTY_DRAFT: Draft = { bands: {}, comments: {}, moments: {}, comment: '' };

/** Reads a kept draft; one of another build that cannot be read is empty. */
export function draftOf(text: string | null): Draft {
  if (text === null) return EMPTY_DRAFT;
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return EMPTY_DRAFT;
  }
}

interface Judged {
  criterion: string;
  bandDescriptors: readonly string[];
}

/** Returns the criteria that have no band on their scale yet. */
export function missingBands<One extends Judged>(draft: Draft, criteria: readonly One[]): One[] {
  return criteria.filter(({ criterion, bandDescriptors }) => {
    const band = draft.bands[criterion];
    return band === undefined || band >= bandDescriptors.length;
  });
}

export interface Rating {
  criteria: { criterion: string; band: number; comment: string | null }[];
  moments: { turn: number; text: string }[];
  comment: string | null;
}

const written = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text.trim();

/** Returns the rating that a draft without missing bands stands for: the given criteria, and comments that say something. */
export function ratingOf(draft: Draft, criteria: readonly Judged[]): Rating {
  return {
    criteria: criteria.map(({ criterion }) => ({
      criterion,
      band: draft.bands[criterion] ?? 0,
      comment: written(draft.comments[criterion]),
    })),
    moments: Object.entries(draft.moments)
      .map(([turn, text]) => ({ turn: Number(turn), text: text.trim() }))
      .filter(({ text }) => text !== '')
      .sort((one, other) => one.turn - other.turn),
    comment: written(draft.comment),
  };
}
