'use client';

import type { Level } from '@vivavoce/graphql';
import { choicesDocument } from '@vivavoce/learner/documents/practice';
import { gradeOf } from '@vivavoce/learner/grade';
import { ipaOf } from '@vivavoce/learner/ipa';
import { difficultyOf } from '@vivavoce/learner/placement';
import { typicalSounds } from '@vivavoce/learner/typicalSounds';
import { useGraph } from '@vivavoce/learner/useGraph';
import { AudioLines, ChevronDown, ClipboardList, Ear, Layers, MessageCircle, MessagesSquare } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState, type ReactNode } from 'react';

import { Field } from '@/components/ui/Field';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { Select } from '@/components/ui/Select';
import { Skeleton } from '@/components/ui/Skeleton';
import { PaymentNotice } from '@/features/plan/PaymentNotice';
import { UsedUpOffer } from '@/features/plan/UsedUpOffer';
import { KeepRecordingSwitch } from '@/features/recording/KeepRecordingSwitch';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { practice, review } from '@/lib/routes';
import { useAddress } from '@/lib/useAddress';

import { LanguageFeedback } from './LanguageFeedback';
import { PracticeKind } from './PracticeKind';
import { useTopicName } from './useTopicName';

const OpenExam = dynamic(async () => (await import('@/features/mockExam/OpenExam')).OpenExam, { ssr: false });
const UnfinishedRecordings = dynamic(
  async () => (await import('@/features/unfinished/UnfinishedRecordings')).UnfinishedRecordings,
  {
    ssr: false,
  },
);

const WaitingRecordings = dynamic(
  async () => (await import('@/features/offline/WaitingRecordings')).WaitingRecordings,
  { ssr: false },
);

const LEVELS: readonly Level[] = ['BEGINNER', 'INTERMEDIATE', 'ADVANCED'];
const ANY = 'ANY';
/** A recording needs this much speech time, in milliseconds. */
const LEAST = 10_000;
/** The sounds practised at once. */
const SOUNDS_AT_ONCE = 3;
/** The characters of a topic. */
const LONGEST_TOPIC = 100;

/** The practice screen: what to practise, with its options. The options are kept in the address. */
export function PracticeScreen(): ReactNode {
  const t = useTranslations('practice');
  const topicName = useTopicName();
  const locale = useLocale();
  const [search, change] = useAddress();
  const [typed, setTyped] = useState<string | null>(null);
  const { data, failure, isLoading, reload } = useGraph(choicesDocument, {});
  if (failure !== null && data === null) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading || data === null) return <Skeleton lines={4} />;

  const languages = data.sentenceLanguages;
  const learning = search.get('language') ?? data.viewer?.learningLanguage ?? 'en';
  const found =
    languages.find(({ language }) => language === learning) ??
    languages.find(({ language }) => learning.startsWith(language));
  const language = found?.language ?? learning;
  const wanted = search.get('level');
  const level = wanted === null ? difficultyOf(data.viewer?.level) : (LEVELS.find((one) => one === wanted) ?? null);
  const inAddress = search.get('topic')?.slice(0, LONGEST_TOPIC) ?? null;
  const listed = found?.topics.find((one) => one === inAddress) ?? null;
  const ownTopic = typed ?? (listed === null ? (inAddress ?? '') : '');
  const topic = ownTopic.trim() === '' ? listed : ownTopic.trim();
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const sounds = (data.viewer?.statistics?.weakestSounds ?? [])
    .filter(({ averageScore }) => gradeOf(averageScore) !== 'good')
    .slice(0, SOUNDS_AT_ONCE);
  const typical = sounds.length > 0 ? [] : typicalSounds(data.viewer?.firstLanguage ?? null).slice(0, SOUNDS_AT_ONCE);
  const time = data.viewer?.entitlements;
  const isUsedUp = time ? time.speechReserved === 0 && time.speechLeft < LEAST : false;
  const practised = sounds.length > 0 ? sounds.map(({ arpabet }) => arpabet) : typical;
  const what = [
    names.of(language) ?? language,
    t(level === null ? 'anyLevel' : `level.${level}`),
    topic === null ? t('anyTopic') : topicName(topic),
  ].join(' · ');
  return (
    <div className="mx-auto max-w-3xl">
      <PageTitle title={t('title')}>
        {data.viewer?.entitlements && t('left', { minutes: Math.floor(data.viewer.entitlements.speechLeft / 60_000) })}
      </PageTitle>
      {data.viewer?.subscription && <PaymentNotice subscription={data.viewer.subscription} className="mb-6" />}
      {isUsedUp && <UsedUpOffer className="mb-6" />}
      <UnfinishedRecordings />
      <WaitingRecordings />
      <OpenExam className="mb-6" />
      <KeepRecordingSwitch isOnlyIfAllowed className="mb-6" />
      <div className="space-y-5">
        <PracticeKind
          Sign={AudioLines}
          title={t('kind.sentence')}
          lead={t('sentencesLead')}
          start={
            <LinkButton href={practice.sentences({ language, level, topic })} aria-label={t('startSentences')}>
              {t('start')}
            </LinkButton>
          }
        >
          <LanguageFeedback language={language} />
          <details>
            <summary className="inline-flex min-h-11 items-center gap-2 text-sm" aria-label={t('change', { what })}>
              <span className="text-accent underline underline-offset-4">{what}</span>
              <ChevronDown aria-hidden className="size-4 text-muted" />
            </summary>
            <div className="mt-3 grid grid-cols-1 gap-4 sm:grid-cols-3">
              <Select
                label={t('language')}
                value={language}
                onChange={(next) => change({ language: next, ...(listed === null ? {} : { topic: null }) })}
                options={languages.map((one) => ({
                  value: one.language,
                  label: names.of(one.language) ?? one.language,
                }))}
              />
              <Select<Level | typeof ANY>
                label={t('levelLabel')}
                value={level ?? ANY}
                onChange={(next) => change({ level: next })}
                options={[
                  { value: ANY, label: t('anyLevel') },
                  ...LEVELS.map((one) => ({ value: one, label: t(`level.${one}`) })),
                ]}
              />
              <Select
                label={t('topic')}
                value={listed ?? ANY}
                onChange={(next) => {
                  setTyped(null);
                  change({ topic: next === ANY ? null : next });
                }}
                options={[
                  { value: ANY, label: t('anyTopic') },
                  ...(found?.topics ?? []).map((one) => ({ value: one, label: topicName(one) })),
                ]}
              />
              <Field
                className="sm:col-span-3"
                label={t('ownTopic')}
                hint={t('ownTopicHint')}
                value={ownTopic}
                maxLength={LONGEST_TOPIC}
                autoComplete="off"
                dir="auto"
                onChange={(event) => setTyped(event.target.value)}
                onBlur={() => {
                  if (typed === null) return;
                  setTyped(null);
                  change({ topic });
                }}
              />
            </div>
          </details>
        </PracticeKind>
        <PracticeKind
          Sign={Ear}
          title={t('kind.sounds')}
          lead={t(sounds.length > 0 ? 'soundsLead' : typical.length > 0 ? 'typicalLead' : 'noSoundsWhy', {
            language: names.of(data.viewer?.firstLanguage ?? 'und') ?? '',
          })}
          start={
            practised.length > 0 && (
              <LinkButton href={practice.sounds(practised, level)} look="quiet" aria-label={t('startSounds')}>
                {t('start')}
              </LinkButton>
            )
          }
        >
          {practised.length > 0 && (
            <ul lang="und-fonipa" dir="ltr" className="flex flex-wrap gap-2" aria-label={t('soundsAre')}>
              {practised.map((arpabet) => (
                <li key={arpabet} className="rounded-2xl bg-accent-soft px-4 py-1.5 text-xl">
                  {ipaOf(arpabet)}
                </li>
              ))}
            </ul>
          )}
        </PracticeKind>
        <PracticeKind
          Sign={Layers}
          title={t('kind.review')}
          lead={t('reviewLead')}
          start={
            <LinkButton href={review.cards} look="quiet" aria-label={t('startReview')}>
              {t('open')}
            </LinkButton>
          }
        />
        <PracticeKind
          Sign={MessageCircle}
          title={t('kind.free')}
          lead={t('freeLead')}
          start={
            <LinkButton href={practice.talk(language)} look="quiet" aria-label={t('startTalk')}>
              {t('start')}
            </LinkButton>
          }
        />
        <PracticeKind
          Sign={MessagesSquare}
          title={t('kind.partner')}
          lead={t('partnerLead')}
          start={
            <LinkButton href="/library" look="quiet" aria-label={t('startPartner')}>
              {t('choose')}
            </LinkButton>
          }
        />
        <PracticeKind
          Sign={ClipboardList}
          title={t('kind.exam')}
          lead={t('examLead')}
          start={
            <LinkButton href={practice.exams} look="quiet" aria-label={t('startExam')}>
              {t('start')}
            </LinkButton>
          }
        />
      </div>
    </div>
  );
}
