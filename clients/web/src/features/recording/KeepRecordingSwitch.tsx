'use client';

import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useId, useState, type ReactNode } from 'react';

import { chooseKeepRecording, keepsRecording } from '@/platform/keepRecording';

import { keepingDocument } from './documents';

interface KeepRecordingSwitchProps {
  /** Whether nothing is shown without the consent. */
  isOnlyIfAllowed?: boolean;
  className?: string;
}

/**
 * Says at the start whether the recording is kept. With the consent it can be switched off for this visit; without it there
 * is the way to the consent.
 */
export function KeepRecordingSwitch(props: KeepRecordingSwitchProps): ReactNode {
  const t = useTranslations('recording');
  const id = useId();
  const { data } = useGraph(keepingDocument, {}, { isFresh: true });
  const [isKept, setKept] = useState(() => keepsRecording() !== false);
  if (data === null) return null;
  const isAllowed = data.consents.decisions.some(({ purpose, given }) => purpose === 'KEPT_AUDIO' && given);
  if (!isAllowed && props.isOnlyIfAllowed === true) return null;
  return (
    <div className={props.className}>
      {isAllowed ? (
        <div className="flex items-start gap-3">
          <input
            id={id}
            type="checkbox"
            role="switch"
            className="mt-0.5 size-5 shrink-0 accent-accent"
            checked={isKept}
            aria-describedby={`${id}-text`}
            onChange={({ target }) => {
              chooseKeepRecording(target.checked);
              setKept(keepsRecording() !== false);
            }}
          />
          <div>
            <label htmlFor={id} className="font-medium">
              {t('keep')}
            </label>
            <p id={`${id}-text`} className="text-sm text-muted">
              {t(isKept ? 'keepText' : 'keepNotText')}
            </p>
          </div>
        </div>
      ) : (
        <p className="text-sm text-muted">
          {t('notKept')}{' '}
          <Link href="/me/data" className="text-accent underline underline-offset-4">
            {t('toConsent')}
          </Link>
        </p>
      )}
    </div>
  );
}
