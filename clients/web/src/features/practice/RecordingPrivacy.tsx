'use client';

import { spokenLanguagesDocument } from '@vivavoce/learner/documents/practice';
import { useGraph } from '@vivavoce/learner/useGraph';
import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { offeredOf } from './offeredOf';

/** What happens with a recording. What an own language has needs no question to the server. */
export function RecordingPrivacy({ language }: { language: string }): ReactNode {
  const t = useTranslations('practice');
  const isOwn = /^en\b/.test(language);
  const { data } = useGraph(spokenLanguagesDocument, {}, { pause: isOwn });
  if (!isOwn && data === null) return null;
  const isOutside = offeredOf(data?.spokenLanguages ?? [], language)?.thirdParty === true;
  return (
    <p className="mt-6 flex items-center justify-center gap-2 text-center text-xs text-muted short:hidden">
      <ShieldCheck aria-hidden className="size-4 shrink-0" />
      {t(isOutside ? 'privacyOutside' : 'privacy')}
    </p>
  );
}
