'use client';

import { readFragment } from '@vivavoce/graphql';
import {
  transcriptionLanguagesDocument,
  transcriptionParts,
  transcriptionsDocument,
} from '@vivavoce/learner/documents/transcriptions';
import { useSession } from '@vivavoce/learner/session';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useLocale, useTranslations } from 'next-intl';
import { useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { PageTitle } from '@/components/ui/PageTitle';
import { DropZone } from '@/components/uploads/DropZone';
import { UploadList } from '@/components/uploads/UploadList';
import { PagedList } from '@/lib/graph/PagedList';
import { UNDETERMINED } from '@/lib/undetermined';
import { useAddress } from '@/lib/useAddress';
import { useOnline } from '@/lib/useOnline';
import { useSize } from '@/lib/useSize';

import {
  ACCEPTED,
  LONGEST_WORD,
  MOST_BYTES,
  MOST_WORDS,
  areFitting,
  chosen,
  firstLanguage,
  type Refusal,
  wordsOf,
} from './choice';
import { KeepDays } from './KeepDays';
import { RecordingLanguage } from './RecordingLanguage';
import { SpeakerChoice } from './SpeakerChoice';
import { TranscriptionRow } from './TranscriptionRow';
import { useUploads } from './useUploads';

const PAGE = 20;
const KEEP_DAYS = 30;

/** The learner's recorded files as texts: what is ready, what is being recognised, and a place to drop others. */
export function TranscriptionsPage(): ReactNode {
  const t = useTranslations('transcriptions');
  const { view } = useSession();
  const [address, change] = useAddress();
  const [name, setName] = useState(address.get('search') ?? '');
  const [after, setAfter] = useState<string | null>(null);
  const [vocabulary, setVocabulary] = useState('');
  const [keepDays, setKeepDays] = useState(KEEP_DAYS);
  const [speakerLabels, setSpeakerLabels] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  const [isHeld, setHeld] = useState(false);
  const search = useDeferredValue(name.trim());
  const isOnline = useOnline();
  const sizeOf = useSize();
  const [state, uploads] = useUploads();
  // What came is in another place of the list: it is shown from its beginning.
  const [sent, setSent] = useState(state.sent);
  if (sent !== state.sent) {
    setSent(state.sent);
    setAfter(null);
  }
  const { data, failure, isLoading, reload } = useGraph(
    transcriptionsDocument,
    { first: PAGE, after, nameContains: search === '' ? null : search },
    { isFresh: after === null },
  );
  const { data: choice } = useGraph(transcriptionLanguagesDocument, {});
  const offered = choice?.transcriptionLanguages ?? [];
  const language = wanted ?? firstLanguage(offered, choice?.viewer?.learningLanguage ?? null);
  const speakerOrigin =
    language === UNDETERMINED ? 'ESTIMATE' : (offered.find((one) => one.language === language)?.speakerOrigin ?? null);
  const locale = useLocale();
  const tags = offered.map((one) => one.language).join(' ');
  const languages = useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: 'language' });
    const named = tags.split(' ').filter((tag) => tag !== '');
    return new Intl.ListFormat(locale, { type: 'disjunction' }).format(named.map((tag) => names.of(tag) ?? tag));
  }, [locale, tags]);
  const refusalText = useCallback(
    (refusal: Refusal, { sizeBytes }: { sizeBytes: number }) =>
      t(`refusal.${refusal}`, { size: sizeOf(sizeBytes), most: sizeOf(MOST_BYTES), languages }),
    [t, sizeOf, languages],
  );
  const list = data?.viewer?.transcriptions;
  const isEmpty = search === '' && list?.totalCount === 0;
  const words = wordsOf(vocabulary);
  const areWords = areFitting(words);

  function look(next: string): void {
    setName(next);
    setAfter(null);
    change({ search: next === '' ? null : next });
  }

  function take(files: File[]): void {
    setHeld(!areWords);
    if (areWords) uploads.add(chosen(files, { language, vocabulary: words, keepDays, speakerLabels }));
  }

  if (view !== null) {
    return (
      <>
        <PageTitle title={t('title')} />
        <Notice>{t('hidden')}</Notice>
      </>
    );
  }
  return (
    <div className="max-w-4xl">
      <PageTitle title={t('title')}>{t('lead')}</PageTitle>
      {!isOnline && (
        <Notice tone="warning" className="mb-4">
          {t('offline')}
        </Notice>
      )}
      <DropZone
        title={{ still: t('drop'), over: t('dropNow') }}
        choose={t('choose')}
        accepted={ACCEPTED}
        hint={t('hint', { size: sizeOf(MOST_BYTES) })}
        onFiles={take}
      />
      <RecordingLanguage
        offered={offered}
        detection={choice?.languageDetection ?? null}
        language={language}
        onLanguage={setWanted}
      />
      {speakerOrigin !== null && (
        <SpeakerChoice origin={speakerOrigin} isOn={speakerLabels} onChange={setSpeakerLabels} />
      )}
      {isHeld && !areWords && (
        <Notice tone="warning" className="mt-3">
          {t('wordsFirst')}
        </Notice>
      )}
      <details className="mt-3 rounded-card border border-line bg-surface px-4 py-3">
        <summary className="cursor-pointer font-medium">{t('options')}</summary>
        <div className="mt-3 grid gap-4 sm:grid-cols-[2fr_1fr]">
          <Field
            label={t('vocabulary')}
            hint={t('vocabularyHint')}
            value={vocabulary}
            autoComplete="off"
            problem={areWords ? undefined : t('vocabularyProblem', { most: MOST_WORDS, longest: LONGEST_WORD })}
            onChange={({ target }) => setVocabulary(target.value)}
          />
          <KeepDays days={keepDays} onDays={setKeepDays} />
        </div>
      </details>
      <UploadList state={state} uploads={uploads} refusalText={refusalText} />
      <p className="mt-3 text-sm text-muted">{t('privacy')}</p>
      {!isEmpty && (
        <form role="search" className="mt-8 mb-4" onSubmit={(event) => event.preventDefault()}>
          <Field
            type="search"
            label={t('search')}
            value={name}
            maxLength={200}
            className="max-w-md"
            onChange={({ target }) => look(target.value)}
          />
        </form>
      )}
      <PagedList
        list={list}
        after={after}
        failure={failure}
        isLoading={isLoading}
        reload={reload}
        empty={
          isEmpty ? (
            <div className="mt-8">
              <Empty title={t('none')}>{t('noneWhy')}</Empty>
            </div>
          ) : (
            <Empty
              title={t('notFound')}
              action={
                <Button look="quiet" onClick={() => look('')}>
                  {t('clear')}
                </Button>
              }
            >
              {t('notFoundWhy')}
            </Empty>
          )
        }
        className="space-y-3"
        more={t('more')}
        onMore={setAfter}
      >
        {(one) => (
          <TranscriptionRow transcription={readFragment(transcriptionParts, one)} onDeleted={() => setAfter(null)} />
        )}
      </PagedList>
    </div>
  );
}
