import type { SpeakerOrigin } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';

interface SpeakerChoiceProps {
  /** How they are told apart. */
  origin: SpeakerOrigin;
  isOn: boolean;
  onChange(isOn: boolean): void;
}

/** Whether speakers are to be told apart, and what can be expected of it. */
export function SpeakerChoice({ origin, isOn, onChange }: SpeakerChoiceProps): ReactNode {
  const t = useTranslations('transcriptions');
  const id = useId();
  return (
    <div className="mt-3">
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={id}
          className="size-5 shrink-0 accent-accent"
          onChange={({ target }) => onChange(target.checked)}
        />
        <span className="font-medium">{t(origin === 'ENGINE' ? 'tellSpeakersByEngine' : 'tellSpeakers')}</span>
      </label>
      <p id={id} className="text-sm text-muted">
        {t(origin === 'ENGINE' ? 'tellSpeakersByEngineWhy' : 'tellSpeakersWhy')}
      </p>
    </div>
  );
}
