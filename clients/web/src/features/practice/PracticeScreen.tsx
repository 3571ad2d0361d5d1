'use client';

import type { Level } from '@vivavoce/graphql';
import { choicesDocument } from '@vivavoce/learner/documents/practice';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useLocale, useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useSearchParams } from 'next/navigation';
import { useState, type ReactNode } from 'react';

import { PageTitle } from '@/components/ui/PageTitle';
import { Segments } from '@/components/ui/Segments';
import { Select } from '@/components/ui/Select';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { Choices } from './Choices';
import { SentencePractice } from './SentencePractice';
import { useTopicName } from './useTopicName';

const loading = (): ReactNode => <Skeleton lines={3} />;
const FreePractice = dynamic(async () => (await import('./FreePractice')).FreePractice, { loading });
const ScenarioPractice = dynamic(async () => (await import('./ScenarioPractice')).ScenarioPractice, { loading });
const SoundPractice = dynamic(async () => (await import('./SoundPractice')).SoundPractice, { loading });
const WordPractice = dynamic(async () => (await import('./WordPractice')).WordPractice, { loading });
const UnfinishedRecordings = dynamic(async () => (await import('./UnfinishedRecordings')).UnfinishedRecordings, {
  ssr: false,
});

const LEVELS: readonly Level[] = ['BEGINNER', 'INTERMEDIATE', 'ADVANCED'];
const ANY = 'ANY';
const WAYS = ['sentence', 'free'] as const;
type Way = (typeof WAYS)[number];

/** The practice screen: sentences, a free topic, the lines of a scenario, or the learner's weakest words or sounds. */
export function PracticeScreen(): ReactNode {
  const t = useTranslations('practice');
  const topicName = useTopicName();
  const locale = useLocale();
  const search = useSearchParams();
  const { data, failure, isLoading, reload } = useGraph(choicesDocument, {});
  const [way, setWay] = useState<Way>('sentence');
  const [chosen, setChosen] = useState<string | null>(null);
  const [level, setLevel] = useState<Level | typeof ANY>(ANY);
  const [topic, setTopic] = useState(ANY);
  const scenarioId = search.get('scenario');
  const words = search.getAll('word').slice(0, 10);
  const sounds = search.getAll('sound').slice(0, 10);
  const kind = scenarioId !== null ? 'scenario' : words.length > 0 ? 'words' : sounds.length > 0 ? 'sounds' : 'choice';

  if (failure !== null && data === null) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading || data === null) return <Skeleton lines={4} />;

  const languages = data.sentenceLanguages;
  const learning = chosen ?? data.viewer?.learningLanguage ?? 'en';
  const found =
    languages.find(({ language }) => language === learning) ??
    languages.find(({ language }) => learning.startsWith(language));
  const language = found?.language ?? learning;
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const nameOf = (tag: string): string => names.of(tag) ?? tag;
  const levelName = level === ANY ? t('anyLevel') : t(`level.${level}`);
  const languageChoice = (
    <Select
      label={t('language')}
      value={language}
      onChange={(next) => {
        setChosen(next);
        setTopic(ANY);
      }}
      options={languages.map((one) => ({ value: one.language, label: nameOf(one.language) }))}
    />
  );

  return (
    <div className="mx-auto max-w-3xl">
      <PageTitle title={t(kind === 'choice' ? 'title' : `${kind}Title`)}>
        {data.viewer?.entitlements && t('left', { minutes: Math.floor(data.viewer.entitlements.speechLeft / 60_000) })}
      </PageTitle>
      <UnfinishedRecordings />
      {scenarioId !== null && <ScenarioPractice scenarioId={scenarioId} />}
      {kind === 'words' && <WordPractice words={words} language={search.get('language') ?? language} />}
      {kind === 'sounds' && <SoundPractice sounds={sounds} />}
      {kind === 'choice' && (
        <>
          <div className="mb-4">
            <Segments<Way>
              label={t('kinds')}
              value={way}
              onChange={setWay}
              options={WAYS.map((name) => ({ value: name, label: t(`kind.${name}`) }))}
            />
          </div>
          {way === 'sentence' && (
            <>
              <Choices
                summary={[nameOf(language), levelName, topic === ANY ? t('anyTopic') : topicName(topic)].join(' · ')}
              >
                {languageChoice}
                <Select<Level | typeof ANY>
                  label={t('levelLabel')}
                  value={level}
                  onChange={setLevel}
                  options={[
                    { value: ANY, label: t('anyLevel') },
                    ...LEVELS.map((one) => ({ value: one, label: t(`level.${one}`) })),
                  ]}
                />
                <Select
                  label={t('topic')}
                  value={topic}
                  onChange={setTopic}
                  options={[
                    { value: ANY, label: t('anyTopic') },
                    ...(found?.topics ?? []).map((one) => ({ value: one, label: topicName(one) })),
                  ]}
                />
              </Choices>
              <SentencePractice
                key={`${language} ${level} ${topic}`}
                language={language}
                level={level === ANY ? null : level}
                topic={topic === ANY ? null : topic}
              />
            </>
          )}
          {way === 'free' && (
            <>
              <Choices summary={nameOf(language)}>{languageChoice}</Choices>
              <FreePractice language={language} />
            </>
          )}
        </>
      )}
    </div>
  );
}
