'use client';

import { readFragment, type Failure } from '@vivavoce/graphql';
import { promptTexts, promptVersionDocument } from '@vivavoce/learner/documents/prompts';
import { useGraph } from '@vivavoce/learner/useGraph';

import type { PromptText } from './promptText';

/** Reads the text of a published version, which never changes; null until it is there. */
export function usePromptVersion(
  id: string,
  version: number | null,
): { text: PromptText | null; failure: Failure | null; reload(): void } {
  const { data, failure, reload } = useGraph(
    promptVersionDocument,
    { id, version: version ?? 1 },
    { pause: version === null },
  );
  return { text: readFragment(promptTexts, data?.prompt?.content) ?? null, failure, reload };
}
