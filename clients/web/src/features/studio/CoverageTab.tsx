'use client';

import type { ScriptCheckQuery } from '@vivavoce/graphql';
import { scriptCheckDocument } from '@vivavoce/learner/documents/studio';
import { useOnce } from '@vivavoce/learner/useOnce';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { CoverageResult } from './CoverageResult';

interface CoverageTabProps {
  id: string;
  script: string;
  tasks: readonly string[];
  /** Null for the draft. */
  version: number | null;
  onBefore(): Promise<boolean>;
  /** The check found these problems, or none. */
  onProblems(problems: readonly string[]): void;
}

/** The check of the script: what simulated learners said and the partner did not understand. */
export function CoverageTab(props: CoverageTabProps): ReactNode {
  const t = useTranslations('studio.coverage');
  const { ask, failure } = useOnce(scriptCheckDocument);
  const [isBusy, setBusy] = useState(false);
  const [isHeld, setHeld] = useState(false);
  const [check, setCheck] = useState<{ of: string; found: ScriptCheckQuery['scriptCheck'] } | null>(null);
  const hasScript = props.script.trim() !== '';

  async function run(): Promise<void> {
    setBusy(true);
    const isSaved = await props.onBefore();
    setHeld(!isSaved);
    const answer = isSaved ? await ask({ id: props.id, version: props.version, script: props.script }) : null;
    setBusy(false);
    if (answer === null) return;
    props.onProblems(answer.scriptCheck.problems);
    setCheck({ of: props.script, found: answer.scriptCheck });
  }

  return (
    <div className="space-y-5">
      <p className="max-w-2xl text-muted">{t('lead')}</p>
      {!hasScript && <Notice>{t('noScript')}</Notice>}
      {isHeld && <Notice tone="warning">{t('notSaved')}</Notice>}
      <div className="flex flex-wrap items-center gap-4">
        <Button disabled={isBusy || !hasScript} onClick={() => void run()}>
          {t(check === null ? 'run' : 'again')}
        </Button>
        <p role="status" className="text-sm text-muted">
          {isBusy && t('running')}
        </p>
      </div>
      {isBusy && (
        <div aria-hidden className="h-2 overflow-hidden rounded-full bg-sunken">
          <div className="h-full w-1/3 animate-pulse rounded-full bg-accent motion-reduce:animate-none" />
        </div>
      )}
      {failure !== null &&
        (failure.reason === 'CHECKS_BUSY' ? (
          <Notice tone="warning" isUrgent>
            {t('busy')}
          </Notice>
        ) : (
          <FailureNotice failure={failure} onRetry={() => void run()} />
        ))}
      {check !== null && !isBusy && (
        <>
          {check.of !== props.script && <Notice tone="warning">{t('outdated')}</Notice>}
          <CoverageResult check={check.found} tasks={props.tasks} />
        </>
      )}
    </div>
  );
}
