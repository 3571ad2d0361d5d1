'use client';

import type { Level, Profession } from '@vivavoce/graphql';
import { scenariosDocument } from '@vivavoce/learner/documents/scenarios';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { Field } from '@/components/ui/Field';
import { PageTitle } from '@/components/ui/PageTitle';
import { Select } from '@/components/ui/Select';
import { PagedList } from '@/lib/graph/PagedList';

import { ScenarioTile } from './ScenarioTile';

const PAGE = 18;
const ALL = 'ALL';
const PROFESSIONS: readonly Profession[] = ['EVERYDAY', 'NURSING', 'MEDICINE', 'PHARMACY'];
const LEVELS: readonly Level[] = ['BEGINNER', 'INTERMEDIATE', 'ADVANCED'];

/** The scenario list, with filters for profession, level and search text. */
export function ScenarioList(): ReactNode {
  const t = useTranslations('scenarios');
  const [profession, setProfession] = useState<Profession | typeof ALL>(ALL);
  const [level, setLevel] = useState<Level | typeof ALL>(ALL);
  const [words, setWords] = useState('');
  const [after, setAfter] = useState<string | null>(null);
  const search = useDeferredValue(words.trim());
  const { data, failure, isLoading, reload } = useGraph(scenariosDocument, {
    first: PAGE,
    after,
    profession: profession === ALL ? null : profession,
    level: level === ALL ? null : level,
    search: search === '' ? null : search,
  });
  const list = data?.scenarios;
  const clear = (): void => {
    setProfession(ALL);
    setLevel(ALL);
    setWords('');
    setAfter(null);
  };
  return (
    <div>
      <PageTitle title={t('title')}>{t('lead')}</PageTitle>
      <form
        role="search"
        className="mb-6 grid grid-cols-2 gap-4 sm:grid-cols-[2fr_1fr_1fr]"
        onSubmit={(event) => event.preventDefault()}
      >
        <Field
          type="search"
          label={t('search')}
          value={words}
          maxLength={200}
          onChange={(event) => {
            setWords(event.target.value);
            setAfter(null);
          }}
          className="col-span-2 sm:col-span-1"
        />
        <Select
          label={t('professionLabel')}
          value={profession}
          onChange={(next) => {
            setProfession(next);
            setAfter(null);
          }}
          options={[
            { value: ALL, label: t('all') },
            ...PROFESSIONS.map((one) => ({ value: one, label: t(`profession.${one}`) })),
          ]}
        />
        <Select
          label={t('levelLabel')}
          value={level}
          onChange={(next) => {
            setLevel(next);
            setAfter(null);
          }}
          options={[
            { value: ALL, label: t('all') },
            ...LEVELS.map((one) => ({ value: one, label: t(`level.${one}`) })),
          ]}
        />
      </form>
      {list && list.nodes.length > 0 && (
        <p role="status" className="mb-3 text-sm text-muted">
          {t('count', { count: list.totalCount })}
        </p>
      )}
      <PagedList
        list={list}
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
        more={t('more')}
        onMore={setAfter}
      >
        {(scenario) => <ScenarioTile scenario={scenario} />}
      </PagedList>
    </div>
  );
}
