'use client';

import { spokenLanguagesDocument } from '@vivavoce/learner/documents/practice';
import { useGraph } from '@vivavoce/learner/useGraph';
import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { useIsKept } from '@/features/recording/useIsKept';

import { offeredOf } from './offeredOf';

/** What happens with a recording. Nothing is said before it is certain. */
export function RecordingPrivacy({ language }: { language: string }): ReactNode {
  const t = useTranslations('practice');
  const isOwn = /^en\b/.test(language);
  const { data } = useGraph(spokenLanguagesDocument, {}, { pause: isOwn });
  const isKept = useIsKept();
  if ((!isOwn && data === null) || isKept === null) return null;
  const isOutside = !isOwn && offeredOf(data?.spokenLanguages ?? [], language)?.thirdParty === true;
  const text = isOutside ? (isKept ? 'privacyOutsideKept' : 'privacyOutside') : isKept ? 'privacyKept' : 'privacy';
  return (
    <p className="mt-6 flex items-center justify-center gap-2 text-center text-xs text-muted short:hidden">
      <ShieldCheck aria-hidden className="size-4 shrink-0" />
      {t(text)}
    </p>
  );
}
