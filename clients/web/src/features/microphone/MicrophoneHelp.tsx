'use client';

import type { MicrophoneTrouble } from '@vivavoce/live/microphone';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore, type ReactNode } from 'react';

import { Notice } from '@/components/ui/Notice';

type Browser = 'safariPhone' | 'safari' | 'firefox' | 'edge' | 'chrome';

function browserHere(): Browser {
  const agent = navigator.userAgent;
  if (/iPhone|iPad/.test(agent)) return 'safariPhone';
  if (/Firefox\//.test(agent)) return 'firefox';
  if (/Edg\//.test(agent)) return 'edge';
  return /Chrome\//.test(agent) ? 'chrome' : 'safari';
}

const never = (): (() => void) => () => undefined;

/** Instructions for a missing or blocked microphone, for the user's browser. */
export function MicrophoneHelp(props: { trouble: MicrophoneTrouble }): ReactNode {
  const t = useTranslations('microphone');
  const browser = useSyncExternalStore<Browser>(never, browserHere, () => 'chrome');
  const { trouble } = props;
  return (
    <Notice tone="problem" isUrgent className="w-full">
      <p className="font-medium">{t(`trouble.${trouble}`)}</p>
      <p className="mt-1">{trouble === 'denied' ? t(`allow.${browser}`) : t(`remedy.${trouble}`)}</p>
    </Notice>
  );
}
