'use client';

import { readFragment, type Failure } from '@vivavoce/graphql';
import { manuscriptParts, scenarioVersionDocument } from '@vivavoce/learner/documents/studio';
import { useGraph } from '@vivavoce/learner/useGraph';

import type { Compared } from './differences';

/** Reads text and script of a published version, which never change; null until they are there. */
export function useVersionText(
  id: string,
  version: number | null,
): { text: Compared | null; failure: Failure | null; reload(): void } {
  const { data, failure, reload } = useGraph(
    scenarioVersionDocument,
    { id, version: version ?? 1 },
    { pause: version === null },
  );
  const manuscript = readFragment(manuscriptParts, data?.manuscript);
  if (version === null || manuscript == null || manuscript.version !== version) return { text: null, failure, reload };
  return { text: { draft: manuscript.content, script: data?.partnerScript ?? '' }, failure, reload };
}
