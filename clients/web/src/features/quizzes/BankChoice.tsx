'use client';

import type { BankTopicsQuery, Failure } from '@vivavoce/graphql';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Select } from '@/components/ui/Select';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import type { BankWish } from './quizOrder';
import { RadioLine } from './RadioLine';

const MOST_TAGS = 10;

interface BankChoiceProps {
  /** Null until they are loaded. */
  topics: BankTopicsQuery['bankTopics'] | null;
  failure: Failure | null;
  reload(): void;
  chosen: BankWish;
  onChosen(wish: BankWish): void;
}

/** The languages and tags of published questions, to choose from. */
export function BankChoice({ topics, failure, reload, chosen, onChosen }: BankChoiceProps): ReactNode {
  const t = useTranslations('quizzes.form');
  const names = new Intl.DisplayNames(useLocale(), { type: 'language' });
  const [first] = topics ?? [];
  const open = topics?.find(({ language }) => language === chosen.language);
  if (topics === null)
    return failure === null ? <Skeleton lines={2} /> : <FailureNotice failure={failure} onRetry={reload} />;
  if (first === undefined) return <p className="text-muted">{t('noBank')}</p>;
  return (
    <div className="space-y-5">
      <Select
        label={t('bankLanguage')}
        value={chosen.language}
        options={topics.map(({ language, questions }) => ({
          value: language,
          label: t('bankCount', { language: names.of(language) ?? language, count: questions }),
        }))}
        onChange={(language) => onChosen({ language, tags: [], allTags: false })}
        className="max-w-md"
      />
      {open !== undefined && open.tags.length > 0 && (
        <fieldset>
          <legend className="mb-1.5 text-sm font-medium">{t('bankTags', { most: MOST_TAGS })}</legend>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {open.tags.map(({ tag, questions }) => {
              const isChosen = chosen.tags.includes(tag);
              return (
                <li key={tag}>
                  <label className="flex min-h-11 items-center gap-2">
                    <input
                      type="checkbox"
                      checked={isChosen}
                      disabled={!isChosen && chosen.tags.length >= MOST_TAGS}
                      onChange={() =>
                        onChosen({
                          ...chosen,
                          tags: isChosen ? chosen.tags.filter((one) => one !== tag) : [...chosen.tags, tag],
                        })
                      }
                      className="size-5 accent-accent"
                    />
                    <bdi>{tag}</bdi>
                    <span className="text-sm text-muted tabular-nums">{questions}</span>
                  </label>
                </li>
              );
            })}
          </ul>
          <p className="text-sm text-muted">{t('bankTagsHint')}</p>
        </fieldset>
      )}
      {chosen.tags.length > 1 && (
        <RadioLine
          label={t('bankMatch')}
          name="match"
          options={[
            { value: 'any', label: t('bankAny') },
            { value: 'all', label: t('bankAll') },
          ]}
          value={chosen.allTags ? 'all' : 'any'}
          onChange={(match) => onChosen({ ...chosen, allTags: match === 'all' })}
        />
      )}
    </div>
  );
}
