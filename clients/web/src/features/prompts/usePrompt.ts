'use client';

import { readFragment, type Failure, type PromptQuery } from '@vivavoce/graphql';
import { promptDocument, promptTexts } from '@vivavoce/learner/documents/prompts';
import { useOnce } from '@vivavoce/learner/useOnce';
import { useCallback, useEffect, useState } from 'react';

import type { PromptText } from './promptText';

type Manuscript = NonNullable<PromptQuery['prompt']>;

/** A prompt with everything that its author may change. */
export interface OpenedPrompt {
  prompt: Manuscript['prompt'];
  /** The latest version; null when none is published. */
  published: PromptText | null;
  draft: PromptText | null;
  versions: Manuscript['versions'];
  /** Another one each time that it is read. */
  reading: number;
}

/** Reads a prompt past the cache: what is edited must not begin with an old text. Null means that there is no such prompt. */
export function usePrompt(id: string): {
  opened: OpenedPrompt | null | undefined;
  failure: Failure | null;
  /** Whether it is being read again. */
  isReading: boolean;
  reload(): void;
} {
  const { ask, failure } = useOnce(promptDocument);
  const [reading, setReading] = useState(0);
  const [opened, setOpened] = useState<OpenedPrompt | null | undefined>(undefined);

  useEffect(() => {
    let isLeft = false;
    async function read(): Promise<void> {
      const answer = await ask({ id });
      if (isLeft || answer === null) return;
      const { prompt: found } = answer;
      setOpened(
        found && {
          prompt: found.prompt,
          published: readFragment(promptTexts, found.content),
          draft: readFragment(promptTexts, found.draft),
          versions: found.versions,
          reading,
        },
      );
    }
    void read();
    return () => {
      isLeft = true;
    };
  }, [id, reading, ask]);

  const reload = useCallback(() => setReading((before) => before + 1), []);
  return { opened, failure, isReading: failure === null && opened?.reading !== reading, reload };
}
