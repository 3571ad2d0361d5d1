'use client';

import type { ResultPartsFragment } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { practice } from '@/lib/routes';
import { UNDETERMINED } from '@/lib/undetermined';
import type { OwnVoice } from '@/lib/voice/useOwnVoice';

interface UnclearPartsProps {
  result: Pick<ResultPartsFragment, 'words' | 'unclearParts'>;
  language: string;
  own: OwnVoice | null;
}

/** The parts of the text that were spoken and not understood: each with its words, its sound and another try. */
export function UnclearParts({ result, language, own }: UnclearPartsProps): ReactNode {
  const t = useTranslations('result.unclear');
  return result.unclearParts.map((part) => {
    const words = result.words.slice(part.firstWord, part.lastWord + 1);
    const text = words.map((word) => word.text).join(' ');
    return (
      <Notice
        key={part.firstWord}
        action={
          <div className="flex flex-wrap gap-2">
            {own !== null && (
              <Button look="quiet" aria-label={t('listenTo', { text })} onClick={() => own.play(part.start, part.end)}>
                {t('listen')}
              </Button>
            )}
            {language !== UNDETERMINED && (
              <LinkButton look="quiet" href={practice.part(text, language)} aria-label={t('tryText', { text })}>
                {t('try')}
              </LinkButton>
            )}
          </div>
        }
      >
        <p>
          {t.rich('title', {
            text,
            quote: (quoted) => (
              <q lang={language} dir="auto">
                {quoted}
              </q>
            ),
          })}
        </p>
        <p className="text-sm text-muted">{t('why')}</p>
      </Notice>
    );
  });
}
