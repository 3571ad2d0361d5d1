'use client';

import type { PipelinePartsFragment } from '@vivavoce/graphql';
import { voiceChoiceDocument } from '@vivavoce/learner/documents/generatedAudio';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useLocale, useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';

import type { DrawnStep } from './ChainPicture';
import { kindOf } from './draft';

type Step = PipelinePartsFragment['steps'][number];

/** Returns a function that says of each stored step what is particular about it. */
export function useDrawn(): (steps: readonly Step[]) => DrawnStep[] {
  const t = useTranslations('pipelines');
  const locale = useLocale();
  const { data } = useGraph(voiceChoiceDocument, {});
  const voices = data?.voices;
  const names = useMemo(() => new Intl.DisplayNames([locale], { type: 'language' }), [locale]);
  return useCallback(
    (steps) => {
      const detailOf = ({ work }: Step): string => {
        switch (work.__typename) {
          case 'RecognitionWork':
            return names.of(work.language) ?? work.language;
          case 'ModelWork':
            return work.instruction;
          case 'SynthesisWork': {
            const voice = work.voiceId === null ? voices?.[0] : voices?.find(({ id }) => id === work.voiceId);
            return [voice?.displayName ?? work.voiceId ?? '', t(`format.${work.format}`)]
              .filter((one) => one !== '')
              .join(' · ');
          }
        }
      };
      return steps.map((step) => ({ kind: kindOf(step), detail: detailOf(step) }));
    },
    [t, names, voices],
  );
}
