import type { TranscriptionPartsFragment } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';

export type Speaker = TranscriptionPartsFragment['speakers'][number];

const COLOURS = ['bg-accent', 'bg-voice', 'bg-good', 'bg-fair', 'bg-edge'];

/** Who speaks: the name that the learner has given, or a number. The colour helps the eye and tells nothing more. */
export function SpeakerName({ speaker }: { speaker: Speaker }): ReactNode {
  const t = useTranslations('transcriptions');
  const { number, name } = speaker;
  return (
    <span className="inline-flex min-w-0 items-center gap-2">
      <span aria-hidden className={classes('size-3 shrink-0 rounded-full', COLOURS[(number - 1) % COLOURS.length])} />
      <bdi className="min-w-0 break-words">{name ?? t('speaker', { number })}</bdi>
    </span>
  );
}
