'use client';

import type { Profession } from '@vivavoce/graphql';
import { mockExamChoicesDocument, startMockExamDocument } from '@vivavoce/learner/documents/mockExam';
import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { refused } from '@vivavoce/learner/speaking';
import { Headphones, Info, ShieldAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { LinkButton } from '@/components/ui/LinkButton';
import { Select } from '@/components/ui/Select';
import { Skeleton } from '@/components/ui/Skeleton';
import { KeepRecordingSwitch } from '@/features/recording/KeepRecordingSwitch';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { practice } from '@/lib/routes';
import { useAddress } from '@/lib/useAddress';

import { ExamMinutes } from './ExamMinutes';
import { OpenExam } from './OpenExam';
import { PartList } from './PartList';

const PROFESSIONS: readonly Profession[] = ['EVERYDAY', 'NURSING', 'MEDICINE', 'PHARMACY'];
const ENGLISH = 'en';

/** What a mock exam is, the choice of its field, and the way to start it. The address keeps the choice. */
export function StartExam(): ReactNode {
  const t = useTranslations('mockExam');
  const talk = useTranslations('talk');
  const scenarios = useTranslations('scenarios');
  const locale = useLocale();
  const router = useRouter();
  const [address, change] = useAddress();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const { data, failure, isLoading, reload } = useGraph(mockExamChoicesDocument, {}, { isFresh: true });
  const starting = useChange(startMockExamDocument);
  const [isMissing, setMissing] = useState(false);
  if (failure !== null && data === null) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading || data === null) return <Skeleton lines={5} />;

  const viewer = data.viewer;
  const last = viewer?.lastTalk?.nodes[0]?.scenario?.profession;
  const profession = PROFESSIONS.find((one) => one === address.get('field')) ?? last ?? 'EVERYDAY';
  const [learning = ENGLISH] = (viewer?.learningLanguage ?? ENGLISH).split('-');
  const languages = [...new Set([learning, ENGLISH])];
  const language = languages.find((one) => one === address.get('language')) ?? learning;
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const isOpen = viewer?.openMockExam?.state === 'UNDER_WAY';
  const time = viewer?.entitlements;

  // Another choice is another exam, so it has another key.
  function choose(next: Record<string, string>): void {
    change(next);
    setKey(crypto.randomUUID());
    setMissing(false);
  }

  async function start(): Promise<void> {
    setMissing(false);
    const answer = await starting.run({ input: { idempotencyKey: key, language, profession } });
    if (answer === null) return;
    const { mockExam, errors } = answer.startMockExam;
    const [error] = errors;
    if (error?.__typename === 'MockExamUnderWay') router.push(practice.exam(error.mockExam.id));
    else if (mockExam !== null) router.push(practice.exam(mockExam.id));
    else setMissing(true);
  }

  return (
    <div className="mx-auto max-w-2xl space-y-6">
      <header className="text-center">
        <h1 className="text-3xl">{t('title')}</h1>
        <p className="mt-3">{t('lead')}</p>
        <p className="mt-1 text-muted">{t('total')}</p>
      </header>
      <OpenExam />
      <PartList />
      <ul className="space-y-3 text-sm">
        <li className="flex items-start gap-3">
          <ShieldAlert aria-hidden className="size-5 shrink-0 text-accent" />
          {t('rules')}
        </li>
        <li className="flex items-start gap-3">
          <Headphones aria-hidden className="size-5 shrink-0 text-accent" />
          {talk('headphones')}
        </li>
        <li className="flex items-start gap-3">
          <Info aria-hidden className="size-5 shrink-0 text-accent" />
          {talk('honest')}
        </li>
      </ul>
      {time && <ExamMinutes speechLeft={time.speechLeft} speechReserved={time.speechReserved} />}
      {!isOpen && (
        <>
          <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
            <Select
              label={t('field')}
              value={profession}
              onChange={(next) => choose({ field: next })}
              options={PROFESSIONS.map((one) => ({ value: one, label: scenarios(`profession.${one}`) }))}
            />
            {languages.length > 1 && (
              <Select
                label={t('language')}
                value={language}
                onChange={(next) => choose({ language: next })}
                options={languages.map((one) => ({ value: one, label: names.of(one) ?? one }))}
              />
            )}
          </div>
          {language !== ENGLISH && <p className="text-sm text-muted">{t('onlyEnglish')}</p>}
          <KeepRecordingSwitch />
          {isMissing && <FailureNotice failure={refused('EXAM_SCENARIOS_MISSING').failure} />}
          {starting.failure !== null && <FailureNotice failure={starting.failure} />}
          <div className="flex flex-wrap items-center justify-center gap-3">
            <LinkButton href={`/check?next=${encodeURIComponent(practice.exams)}`} look="quiet" size="large">
              {t('check')}
            </LinkButton>
            <Button size="large" disabled={starting.isBusy} onClick={() => void start()}>
              {t('start')}
            </Button>
          </div>
        </>
      )}
      <p className="text-center text-sm text-muted">{t('notRecorded')}</p>
    </div>
  );
}
