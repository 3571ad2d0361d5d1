'use client';

import { readFragment, type Level, type Profession } from '@vivavoce/graphql';
import { scenariosDocument } from '@vivavoce/learner/documents/scenarios';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { Field } from '@/components/ui/Field';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { Select } from '@/components/ui/Select';
import { SearchTexts } from '@/features/library/SearchTexts';
import { PagedList } from '@/lib/graph/PagedList';
import { practice } from '@/lib/routes';
import { useAddress } from '@/lib/useAddress';

import { ScenarioTile, tileFragment } from './ScenarioTile';

const PAGE = 18;
const ALL = 'ALL';
const PROFESSIONS: readonly Profession[] = ['EVERYDAY', 'NURSING', 'MEDICINE', 'PHARMACY'];
const LEVELS: readonly Level[] = ['BEGINNER', 'INTERMEDIATE', 'ADVANCED'];

/** The scenario list, with filters for profession, level and search text; the address keeps them. */
export function ScenarioList(): ReactNode {
  const t = useTranslations('scenarios');
  const [address, change] = useAddress();
  const profession = PROFESSIONS.find((one) => one === address.get('field')) ?? null;
  const level = LEVELS.find((one) => one === address.get('level')) ?? null;
  const [words, setWords] = useState(address.get('search') ?? '');
  const [after, setAfter] = useState<string | null>(null);
  const search = useDeferredValue(words.trim());
  const narrow = (next: Record<string, string | null>): void => {
    change(next);
    setAfter(null);
  };
  const { data, failure, isLoading, reload } = useGraph(
    scenariosDocument,
    { first: PAGE, after, profession, level, search: search === '' ? null : search },
    { isFresh: true },
  );
  const list = data?.scenarios;
  const clear = (): void => {
    setWords('');
    narrow({ field: null, level: null, search: null });
  };
  return (
    <div>
      <PageTitle
        title={t('title')}
        action={
          <LinkButton href={practice.exams} look="quiet">
            {t('exam')}
          </LinkButton>
        }
      >
        {t('lead')}
      </PageTitle>
      <form
        role="search"
        className="grid grid-cols-2 gap-4 sm:grid-cols-[2fr_1fr_1fr]"
        onSubmit={(event) => event.preventDefault()}
      >
        <Field
          type="search"
          label={t('search')}
          value={words}
          maxLength={200}
          onChange={(event) => {
            setWords(event.target.value);
            narrow({ search: event.target.value === '' ? null : event.target.value });
          }}
          className="col-span-2 sm:col-span-1"
        />
        <Select<Profession | typeof ALL>
          label={t('professionLabel')}
          value={profession ?? ALL}
          onChange={(next) => narrow({ field: next === ALL ? null : next })}
          options={[
            { value: ALL, label: t('all') },
            ...PROFESSIONS.map((one) => ({ value: one, label: t(`profession.${one}`) })),
          ]}
        />
        <Select<Level | typeof ALL>
          label={t('levelLabel')}
          value={level ?? ALL}
          onChange={(next) => narrow({ level: next === ALL ? null : next })}
          options={[
            { value: ALL, label: t('all') },
            ...LEVELS.map((one) => ({ value: one, label: t(`level.${one}`) })),
          ]}
        />
      </form>
      <div className="mb-6">
        <SearchTexts words={words} />
      </div>
      {list && list.nodes.length > 0 && (
        <p role="status" className="mb-3 text-sm text-muted">
          {t('count', { count: list.totalCount })}
        </p>
      )}
      <PagedList
        list={list}
        after={after}
        failure={failure}
        isLoading={isLoading}
        reload={reload}
        empty={
          <Empty
            title={t('none')}
            action={
              <Button look="quiet" onClick={clear}>
                {t('clear')}
              </Button>
            }
          >
            {t('noneWhy')}
          </Empty>
        }
        className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-3"
        groupOf={(scenario) => t(`profession.${readFragment(tileFragment, scenario).profession}`)}
        more={t('more')}
        onMore={setAfter}
      >
        {(scenario) => <ScenarioTile scenario={scenario} />}
      </PagedList>
    </div>
  );
}
