'use client';

import type { PipelinePartsFragment } from '@vivavoce/graphql';
import { voiceChoiceDocument } from '@vivavoce/learner/documents/generatedAudio';
import { transcriptionLanguagesDocument } from '@vivavoce/learner/documents/transcriptions';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { UnsavedGuard } from '@/features/studio/UnsavedGuard';
import { firstLanguage } from '@/features/transcriptions/choice';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { library, pipelines } from '@/lib/routes';
import { LONGEST_NAME } from '@/lib/uploads/shownName';

import { ChangedNotice } from './ChangedNotice';
import { MOST_STEPS } from './chain';
import { draftOf, inputOf, isSame, type Draft, type Offered } from './draft';
import { hasProblems, NO_PROBLEMS, problemsIn, problemsOf, type Problems } from './problems';
import { StepList } from './StepList';
import { useSave, type Saving } from './useSave';

interface PipelineFormProps {
  /** What is changed; null for a new pipeline. */
  base: PipelinePartsFragment | null;
  /** What the form begins with. */
  first: Draft;
}

/** Makes a pipeline, or its next version. What is wrong is said at its step, before it is sent and after. */
export function PipelineForm({ base, first }: PipelineFormProps): ReactNode {
  const t = useTranslations('pipelines.form');
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const save = useSave();
  const { data: choice } = useGraph(transcriptionLanguagesDocument, {});
  const { data: voiced } = useGraph(voiceChoiceDocument, {});
  const [draft, setDraft] = useState(first);
  const [before, setBefore] = useState({ draft: first, pipeline: base });
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<{ of: Draft; problems: Problems } | null>(null);
  const [saving, setSaving] = useState<Saving | null>(null);
  const [attempt, setAttempt] = useState(0);
  const languages = choice?.transcriptionLanguages ?? [];
  const offered: Offered = {
    language: firstLanguage(languages, choice?.viewer?.learningLanguage ?? null),
    voices: voiced?.voices ?? [],
  };
  const found = problemsOf(draft);
  const told = refused?.of === draft ? refused.problems : NO_PROBLEMS;
  const isNameWrong = (isTried && found.name) || told.name;
  const isSaved = saving?.kind === 'saved';
  const isChanged = !isSaved && !isSame(draft, before.draft);

  // Who has sent what is wrong is led to the first of it.
  useEffect(() => {
    if (attempt > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-problem]')?.focus();
  }, [attempt]);

  function change(next: Draft): void {
    setDraft(next);
    setSaving(null);
  }

  async function send(pipeline: PipelinePartsFragment | null): Promise<void> {
    const input = inputOf(draft, offered);
    const outcome = pipeline === null ? await save.create(input) : await save.update(pipeline, input);
    setSaving(outcome);
    if (outcome?.kind === 'saved') router.push(pipelines.at(outcome.pipeline.id));
    if (outcome?.kind !== 'invalid') return;
    setRefused({ of: draft, problems: problemsIn(outcome.fields, draft.steps.length) });
    setAttempt((earlier) => earlier + 1);
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setTried(true);
    if (save.isBusy || isSaved) return;
    if (hasProblems(found)) setAttempt((earlier) => earlier + 1);
    else void send(before.pipeline);
  }

  function takeOther(pipeline: PipelinePartsFragment): void {
    const theirs = draftOf(pipeline);
    setBefore({ draft: theirs, pipeline });
    change(theirs);
  }

  const version = (before.pipeline?.version ?? 0) + 1;
  return (
    <form ref={form} noValidate className="space-y-6" onSubmit={submit}>
      <UnsavedGuard isChanged={isChanged} />
      <Field
        label={t('name')}
        name="pipeline-name"
        hint={t('nameHint')}
        value={draft.name}
        autoComplete="off"
        dir="auto"
        className="max-w-xl"
        problem={isNameWrong ? t('nameProblem', { most: LONGEST_NAME }) : undefined}
        onChange={({ target }) => change({ ...draft, name: target.value })}
      />
      <StepList
        steps={draft.steps}
        found={found.steps}
        told={told.steps}
        isTried={isTried}
        languages={languages}
        offered={offered}
        voices={voiced?.voices ?? []}
        onChange={(steps) => change({ ...draft, steps })}
      />
      {((isTried && found.count) || told.count) && (
        <p data-problem tabIndex={-1} role="alert" className="text-sm text-poor">
          {t('countProblem', { most: MOST_STEPS })}
        </p>
      )}
      {saving?.kind === 'changed' && (
        <ChangedNotice
          pipeline={saving.pipeline}
          isBusy={save.isBusy}
          onOverwrite={() => void send(saving.pipeline)}
          onTakeOther={() => takeOther(saving.pipeline)}
        />
      )}
      {saving?.kind === 'tooMany' && (
        <Notice tone="warning" isUrgent>
          {t('tooMany', { most: saving.most })}
        </Notice>
      )}
      {saving?.kind === 'unknown' && (
        <Notice tone="warning" isUrgent>
          {t('gone')}
        </Notice>
      )}
      {isTried && hasProblems(found) && (
        <Notice tone="warning" isUrgent>
          {t('problems')}
        </Notice>
      )}
      {saving?.kind === 'invalid' && (
        <Notice tone="warning" isUrgent>
          {t('refused')}
        </Notice>
      )}
      {save.failure !== null && <FailureNotice failure={save.failure} />}
      {before.pipeline !== null && <p className="text-sm text-muted">{t('versionHint', { version })}</p>}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={save.isBusy}>
          {before.pipeline === null ? t('create') : t('save', { version })}
        </Button>
        <LinkButton href={before.pipeline === null ? library.pipelines : pipelines.at(before.pipeline.id)} look="quiet">
          {t('cancel')}
        </LinkButton>
      </div>
    </form>
  );
}
