'use client';

import type { Failure } from '@vivavoce/graphql';
import { publishPromptDocument, rollBackPromptDocument, savePromptDocument } from '@vivavoce/learner/documents/prompts';
import { useChange } from '@vivavoce/learner/useChange';
import { useCallback, useRef, useState } from 'react';

import type { PromptText } from './promptText';

interface State {
  id: string;
  revision: number;
  hasDraft: boolean;
}

/** Why the platform did not take a change. */
export type Refusal = 'noDraft' | 'unknown';

export interface PromptChanges {
  hasDraft: boolean;
  /** What the platform found wrong with the draft, by field, in English. */
  violations: ReadonlyMap<string, string>;
  refusal: Refusal | null;
  /** Whether another author has changed the prompt since it was opened. */
  isBehind: boolean;
  isBusy: boolean;
  failure: Failure | null;
  /** Returns whether the draft is saved. */
  save(content: PromptText): Promise<boolean>;
  /** Returns the new version; null when nothing was published. */
  publish(): Promise<number | null>;
  rollBack(version: number): Promise<number | null>;
  /** Continues from what another author has stored: the next save replaces it. */
  overwrite(): void;
}

type Ending =
  | { __typename: 'InvalidInput'; violations?: readonly { field: string; description: string }[] }
  | { __typename: 'PromptChanged'; revision: number }
  | { __typename: 'PromptDraftMissing' | 'PromptUnknown' };

const NONE: ReadonlyMap<string, string> = new Map();

/** Changes a prompt. Each change names the revision that the one before has left. */
export function usePromptChanges(prompt: State): PromptChanges {
  const { id } = prompt;
  const revision = useRef(prompt.revision);
  // The same change keeps its key, so that a lost answer is asked for again and nothing is done twice.
  const sent = useRef<{ what: string; key: string } | null>(null);
  const [hasDraft, setDraft] = useState(prompt.hasDraft);
  const [violations, setViolations] = useState(NONE);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [behind, setBehind] = useState<number | null>(null);
  const { run: sendDraft, failure: notSaved } = useChange(savePromptDocument);
  const { run: sendPublish, failure: notPublished, isBusy: isPublishing } = useChange(publishPromptDocument);
  const { run: sendRollBack, failure: notRolledBack, isBusy: isRollingBack } = useChange(rollBackPromptDocument);

  const based = useCallback(
    (what: string) => {
      const whole = `${revision.current} ${what}`;
      if (sent.current?.what !== whole) sent.current = { what: whole, key: crypto.randomUUID() };
      return { idempotencyKey: sent.current.key, promptId: id, revision: revision.current };
    },
    [id],
  );

  const take = useCallback((changed: { revision: number; hasDraft: boolean } | null, errors: readonly Ending[]) => {
    const [error] = errors;
    const wrong = error?.__typename === 'InvalidInput' ? (error.violations ?? []) : [];
    setViolations(wrong.length === 0 ? NONE : new Map(wrong.map(({ field, description }) => [field, description])));
    setBehind(error?.__typename === 'PromptChanged' ? error.revision : null);
    setRefusal(
      error?.__typename === 'PromptDraftMissing' ? 'noDraft' : error?.__typename === 'PromptUnknown' ? 'unknown' : null,
    );
    if (changed === null) return false;
    revision.current = changed.revision;
    setDraft(changed.hasDraft);
    return true;
  }, []);

  const save = useCallback(
    async (content: PromptText) => {
      const answer = await sendDraft({ input: { ...based(JSON.stringify(content)), content } });
      return answer !== null && take(answer.savePrompt.prompt, answer.savePrompt.errors);
    },
    [sendDraft, based, take],
  );

  async function publish(): Promise<number | null> {
    const answer = await sendPublish({ input: based('publish') });
    if (answer === null || !take(answer.publishPrompt.prompt, answer.publishPrompt.errors)) return null;
    return answer.publishPrompt.prompt?.latestVersion ?? null;
  }

  async function rollBack(version: number): Promise<number | null> {
    const answer = await sendRollBack({ input: { ...based(`roll back ${version}`), version } });
    if (answer === null || !take(answer.rollBackPrompt.prompt, answer.rollBackPrompt.errors)) return null;
    return answer.rollBackPrompt.prompt?.latestVersion ?? null;
  }

  return {
    hasDraft,
    violations,
    refusal,
    isBehind: behind !== null,
    isBusy: isPublishing || isRollingBack,
    failure: notPublished ?? notRolledBack ?? notSaved,
    save,
    publish,
    rollBack,
    overwrite: () => {
      if (behind !== null) revision.current = behind;
      setBehind(null);
    },
  };
}
