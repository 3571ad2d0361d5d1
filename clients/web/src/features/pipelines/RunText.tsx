'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { TextArea } from '@/components/ui/TextArea';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { lengthOf } from '@/lib/lengthOf';

import { RunRefusalNotice } from './RunRefusalNotice';
import { useRun, type RunRefusal } from './useRun';

/** The most characters of a text. The service says the same. */
const MOST = 20_000;

interface RunTextProps {
  pipelineId: string;
  onBegun(runId: string): void;
}

/** Runs a pipeline with a text that is typed or pasted. */
export function RunText({ pipelineId, onBegun }: RunTextProps): ReactNode {
  const t = useTranslations('pipelines.run');
  const field = useRef<HTMLTextAreaElement>(null);
  const run = useRun();
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<RunRefusal | null>(null);
  const count = lengthOf(text);
  const isLong = count > MOST;
  const isEmpty = !/[\p{L}\p{N}]/u.test(text);
  const isTold = isLong || (isTried && isEmpty);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    setRefusal(null);
    if (isLong || isEmpty) field.current?.focus();
    if (isLong || isEmpty || run.isBusy) return;
    const outcome = await run.begin(pipelineId, { text });
    if (outcome === null) return;
    if (outcome.kind === 'begun') onBegun(outcome.runId);
    else setRefusal(outcome);
  }

  return (
    <form noValidate className="space-y-4" onSubmit={(event) => void submit(event)}>
      <TextArea
        ref={field}
        label={t('text')}
        value={text}
        rows={6}
        isWrong={isTold}
        below={
          <span className="flex justify-between gap-3">
            <span className={classes(isTold && 'text-poor')}>
              {isTold ? t(isLong ? 'textLong' : 'textEmpty', { most: MOST }) : t('textHint')}
            </span>
            <span className="shrink-0 tabular-nums">{t('count', { count, most: MOST })}</span>
          </span>
        }
        onChange={setText}
      />
      {refusal !== null && <RunRefusalNotice refusal={refusal} />}
      {run.failure !== null && <FailureNotice failure={run.failure} />}
      <Button type="submit" disabled={run.isBusy}>
        {t('begin')}
      </Button>
    </form>
  );
}
