'use client';

import { voiceComparisonDocument } from '@vivavoce/learner/documents/generatedAudio';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { Empty } from '@/components/ui/Empty';
import { PageTitle } from '@/components/ui/PageTitle';
import { Select } from '@/components/ui/Select';
import { Skeleton } from '@/components/ui/Skeleton';
import { TextArea } from '@/components/ui/TextArea';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { lengthOf } from '@/lib/lengthOf';
import { library } from '@/lib/routes';

import { VoiceCard } from './VoiceCard';

const MOST_CHARACTERS = 200;
const RATES = ['0.75', '1', '1.25'] as const;
type Rate = (typeof RATES)[number];
const SAMPLES = ['en', 'es', 'ar'] as const;

/** The voices for texts side by side: what each can do, and the same sentence by each of them. */
export function VoicesPage(): ReactNode {
  const t = useTranslations('voices');
  const locale = useLocale();
  const { data, failure, isLoading, reload } = useGraph(voiceComparisonDocument, {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const [rate, setRate] = useState<Rate>('1');
  const voices = data?.voices ?? [];
  const languages = [...new Set(voices.map((voice) => voice.language))];
  const language = chosen ?? languages[0] ?? 'en-US';
  const known = SAMPLES.find((one) => one === language.split('-')[0]);
  const sentence = written ?? (known === undefined ? '' : t(`samples.${known}`));
  const isLong = lengthOf(sentence) > MOST_CHARACTERS;
  const isEmpty = !/[\p{L}\p{N}]/u.test(sentence);
  const names = new Intl.DisplayNames([locale], { type: 'language' });

  return (
    <div className="max-w-5xl">
      <p className="mb-3 text-sm">
        <Link href={library.spoken} className="text-accent underline underline-offset-4">
          {t('back')}
        </Link>
      </p>
      <PageTitle title={t('title')}>{t('lead')}</PageTitle>
      {isLoading && <Skeleton lines={4} />}
      {failure !== null && data === null && <FailureNotice failure={failure} onRetry={reload} />}
      {data !== null && voices.length === 0 && <Empty title={t('none')}>{t('noneWhy')}</Empty>}
      {voices.length > 0 && (
        <>
          <TextArea
            label={t('sentence')}
            value={sentence}
            rows={2}
            language={language}
            isWrong={isLong || isEmpty}
            below={
              <span className={classes((isLong || isEmpty) && 'text-poor')}>
                {isLong
                  ? t('tooLong', { most: MOST_CHARACTERS })
                  : isEmpty
                    ? t('empty')
                    : t('sentenceHint', { most: MOST_CHARACTERS })}
              </span>
            }
            onChange={setWritten}
          />
          <div className="mt-4 grid grid-cols-1 gap-4 sm:max-w-xl sm:grid-cols-2">
            {languages.length > 1 && (
              <Select
                label={t('language')}
                value={language}
                options={languages.map((value) => ({ value, label: names.of(value) ?? value }))}
                onChange={(next) => {
                  setChosen(next);
                  setWritten(null);
                }}
              />
            )}
            <Select<Rate>
              label={t('rate')}
              value={rate}
              options={RATES.map((value) => ({ value, label: t('times', { rate: Number(value) }) }))}
              onChange={setRate}
            />
          </div>
          <ul className="mt-8 grid grid-cols-1 gap-5 md:grid-cols-2">
            {voices
              .filter((voice) => voice.language === language)
              .map((voice) => (
                <li key={voice.id}>
                  <VoiceCard voice={voice} sentence={isLong || isEmpty ? null : sentence} rate={Number(rate)} />
                </li>
              ))}
          </ul>
        </>
      )}
    </div>
  );
}
