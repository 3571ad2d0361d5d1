'use client';

import type { TranscriptionPartsFragment } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { SpeakerLine } from './SpeakerLine';

interface SpeakersProps {
  transcription: Pick<TranscriptionPartsFragment, 'id' | 'speakers' | 'speakerOrigin'>;
  /** The number of the one whose words alone are shown; null for all. */
  only: number | null;
  onOnly(number: number | null): void;
}

/** Who speaks in a recording, and how much; each can be given a name, and be read alone. */
export function Speakers({ transcription, only, onOnly }: SpeakersProps): ReactNode {
  const t = useTranslations('transcriptions');
  const { id, speakers, speakerOrigin } = transcription;
  const all = speakers.reduce((sum, { spoken }) => sum + spoken, 0);
  return (
    <section aria-label={t('speakers')} className="mb-4 rounded-card border border-line bg-surface p-4">
      <h2 className="mb-2 font-sans text-base font-semibold">{t('speakers')}</h2>
      <ul className="space-y-1">
        {speakers.map((speaker) => (
          <SpeakerLine
            key={speaker.number}
            transcriptionId={id}
            speaker={speaker}
            share={all === 0 ? 0 : speaker.spoken / all}
            isOnly={speakers.length < 2 ? null : only === speaker.number}
            onOnly={(isOnly) => onOnly(isOnly ? speaker.number : null)}
          />
        ))}
      </ul>
      {speakerOrigin === 'ESTIMATE' && <p className="mt-2 text-sm text-muted">{t('speakersEstimated')}</p>}
    </section>
  );
}
