import type { ScriptCheckQuery } from '@vivavoce/graphql';

type Missed = ScriptCheckQuery['scriptCheck']['missed'][number];

/** The missed lines of one intent. */
export interface MissedIntent {
  intent: string;
  lines: Missed[];
  /** How many of them were misheard. */
  misheard: number;
}

/** Returns the missed lines by the intent that they were written for; the intent that misses most is first. */
export function byIntent(missed: readonly Missed[]): MissedIntent[] {
  const intents = new Map<string, Missed[]>();
  for (const line of missed) intents.set(line.wanted, [...(intents.get(line.wanted) ?? []), line]);
  return [...intents]
    .map(([intent, lines]) => ({ intent, lines, misheard: lines.filter(({ isMisheard }) => isMisheard).length }))
    .sort((one, other) => other.lines.length - one.lines.length || one.intent.localeCompare(other.intent, 'en'));
}

/** Returns the share of lines that were understood, in whole percent; 100 is all of them and no less. */
export function understoodShare(lines: number, missed: number): number {
  return lines === 0 ? 0 : Math.floor((100 * (lines - missed)) / lines);
}
