'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Empty } from '@/components/ui/Empty';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';

import { missingIn, type Example, type PromptText } from './promptText';
import { TriedAnswer } from './TriedAnswer';
import { TrialFailure } from './TrialFailure';
import { usePromptTrial } from './usePromptTrial';
import { ValueFields } from './ValueFields';

interface TryTabProps {
  id: string;
  /** Null when there is no draft. */
  draft: PromptText | null;
  /** The latest version and its number; null when none is published. */
  published: PromptText | null;
  latest: number | null;
  onBefore(): Promise<boolean>;
}

const DRAFT = 'draft';
const PUBLISHED = 'published';
/** No example begins with a space. */
const OWN = ' own';

/** Asks a model with the draft or with the latest version, and shows what it answers. */
export function TryTab({ id, draft, published, latest, onBefore }: TryTabProps): ReactNode {
  const t = useTranslations('prompts.try');
  const versions = useTranslations('prompts.versions');
  const trial = usePromptTrial(id);
  const [wanted, setWanted] = useState<string>(DRAFT);
  const [chosen, setChosen] = useState<string | null>(null);
  const [own, setOwn] = useState<Example['values']>([]);
  const [isHeld, setHeld] = useState(false);
  const isDraft = draft !== null && (wanted === DRAFT || published === null);
  const text = isDraft ? draft : published;
  if (text === null) return <Empty title={t('nothing')}>{t('nothingWhy')}</Empty>;
  const { examples, variables } = text;
  const example = chosen === OWN ? null : (examples.find(({ name }) => name === chosen) ?? examples[0] ?? null);
  const values = example?.values ?? own;
  const missing = missingIn(values, variables);
  const sources = [
    ...(draft === null ? [] : [{ value: DRAFT, label: versions('draft') }]),
    ...(published === null ? [] : [{ value: PUBLISHED, label: versions('version', { version: latest ?? 0 }) }]),
  ];

  async function start(of: PromptText): Promise<void> {
    const isSaved = await onBefore();
    setHeld(!isSaved);
    if (!isSaved) return;
    trial.start({
      version: isDraft ? null : latest,
      example: example?.name ?? null,
      values,
      isJson: of.jsonSchema !== null,
      mostTokens: of.mostTokens,
    });
  }

  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
      <Card className="space-y-4">
        <p className="text-muted">{t('lead')}</p>
        <Select label={t('what')} value={isDraft ? DRAFT : PUBLISHED} options={sources} onChange={setWanted} />
        <Select
          label={t('with')}
          value={example?.name ?? OWN}
          options={[...examples.map(({ name }) => ({ value: name, label: name })), { value: OWN, label: t('own') }]}
          onChange={setChosen}
        />
        {example === null ? (
          <ValueFields variables={variables} values={own} problemOf={() => undefined} onChange={setOwn} />
        ) : (
          <dl className="space-y-2">
            {example.values.map(({ name, value }) => (
              <div key={name}>
                <dt className="font-mono text-sm break-all text-muted">
                  <bdi>{name}</bdi>
                </dt>
                <dd dir="auto" className="max-h-40 overflow-y-auto break-words whitespace-pre-wrap" tabIndex={0}>
                  {value}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {missing.length > 0 && <Notice tone="warning">{t('missing', { names: missing.join(', ') })}</Notice>}
        {isHeld && (
          <Notice tone="warning" isUrgent>
            {t('notSaved')}
          </Notice>
        )}
        <div className="flex flex-wrap items-center gap-3">
          {trial.isRunning ? (
            <Button look="quiet" onClick={trial.stop}>
              {t('stop')}
            </Button>
          ) : (
            <Button disabled={missing.length > 0} onClick={() => void start(text)}>
              {t('start')}
            </Button>
          )}
          <p role="status" className="text-sm text-muted">
            {trial.isRunning ? t('running') : trial.isStopped ? t('stopped') : ''}
          </p>
        </div>
      </Card>
      <section aria-labelledby="answers" className="min-w-0 space-y-4">
        <h2 id="answers" className="text-xl">
          {t('answers')}
        </h2>
        <TrialFailure failure={trial.failure} isLost={trial.isLost} purpose={text.purpose} />
        {trial.answers.length === 0 && <p className="text-muted">{t('noAnswers')}</p>}
        {trial.answers.map((tried, index) => (
          <TriedAnswer key={tried.number} tried={tried} isRunning={index === 0 && trial.isRunning} />
        ))}
      </section>
    </div>
  );
}
