'use client';

import { readFragment, type Failure, type ManuscriptPartsFragment, type StudioQuery } from '@vivavoce/graphql';
import { manuscriptParts, partnerScriptDocument, studioDocument } from '@vivavoce/learner/documents/studio';
import { useOnce } from '@vivavoce/learner/useOnce';
import { useCallback, useEffect, useState } from 'react';

/** A scenario with everything that its author may change. */
export interface Opened {
  /** The draft, or the latest version; null when there is no such scenario. */
  manuscript: ManuscriptPartsFragment | null;
  versions: StudioQuery['scenarioVersions'];
  /** Empty when there is none. */
  script: string;
  /** Another one each time that it is read. */
  reading: number;
}

/** Reads a scenario past the cache: what is edited must not begin with an old text. */
export function useStudio(id: string): {
  opened: Opened | null;
  failure: Failure | null;
  /** Whether it is being read again. */
  isReading: boolean;
  reload(): void;
} {
  const { ask: askText, failure: noText } = useOnce(studioDocument);
  const { ask: askScript, failure: noScript } = useOnce(partnerScriptDocument);
  const [reading, setReading] = useState(0);
  const [opened, setOpened] = useState<Opened | null>(null);

  useEffect(() => {
    let isLeft = false;
    async function read(): Promise<void> {
      const text = await askText({ id });
      if (text === null) return;
      const manuscript = readFragment(manuscriptParts, text.manuscript);
      const script = manuscript === null ? null : await askScript({ id, version: manuscript.version });
      if (isLeft || (manuscript !== null && script === null)) return;
      setOpened({ manuscript, versions: text.scenarioVersions, script: script?.partnerScript ?? '', reading });
    }
    void read();
    return () => {
      isLeft = true;
    };
  }, [id, reading, askText, askScript]);

  const reload = useCallback(() => setReading((before) => before + 1), []);
  const failure = noText ?? noScript;
  return { opened, failure, isReading: failure === null && opened?.reading !== reading, reload };
}
