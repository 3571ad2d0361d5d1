'use client';

import { readFragment } from '@vivavoce/graphql';
import { transcriptionParts, transcriptionsDocument } from '@vivavoce/learner/documents/transcriptions';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { DropZone } from '@/components/uploads/DropZone';
import { UploadList } from '@/components/uploads/UploadList';
import { ACCEPTED, chosen, MOST_BYTES } from '@/features/transcriptions/choice';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useOnline } from '@/lib/useOnline';
import { useSize } from '@/lib/useSize';

import { RunRefusalNotice } from './RunRefusalNotice';
import { useRun, type RunRefusal } from './useRun';
import { useRunUploads, type Refusal } from './useRunUploads';

/** How many of the recordings that are here already can be chosen: the newest ones. */
const OFFERED = 50;

interface RunRecordingProps {
  pipelineId: string;
  onBegun(runId: string): void;
}

/** Runs a pipeline with a recording: one that is dropped or chosen, or one that is here already. */
export function RunRecording({ pipelineId, onBegun }: RunRecordingProps): ReactNode {
  const t = useTranslations('pipelines.run');
  const isOnline = useOnline();
  const sizeOf = useSize();
  const [state, uploads] = useRunUploads();
  /** The runs that have begun with files of this page, and how many files those were. */
  const [sent, setSent] = useState<{ files: number; runs: readonly string[] }>({ files: 0, runs: [] });
  const refusalText = useCallback(
    (refusal: Refusal, { sizeBytes }: { sizeBytes: number }) =>
      t(`fileRefusal.${refusal}`, { size: sizeOf(sizeBytes), most: sizeOf(MOST_BYTES) }),
    [t, sizeOf],
  );

  // Of several files, each has a run of its own, and the list below has them.
  const only = sent.files === 1 ? sent.runs[0] : undefined;
  useEffect(() => {
    if (only !== undefined) onBegun(only);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each run
  }, [only]);

  function take(files: File[]): void {
    setSent({ files: files.length, runs: [] });
    const begun = (runId: string): void => setSent((before) => ({ ...before, runs: [...before.runs, runId] }));
    uploads.add(files.flatMap((file) => chosen([file], { pipelineId, key: crypto.randomUUID(), onBegun: begun })));
  }

  return (
    <div className="space-y-5">
      {!isOnline && <Notice tone="warning">{t('offline')}</Notice>}
      <div>
        <DropZone
          title={{ still: t('drop'), over: t('dropNow') }}
          choose={t('choose')}
          accepted={ACCEPTED}
          hint={t('hint', { size: sizeOf(MOST_BYTES) })}
          onFiles={take}
        />
        <UploadList state={state} uploads={uploads} refusalText={refusalText} />
        <p className="mt-3 text-sm text-muted">{t('keptAsRecording')}</p>
      </div>
      <StoredRecording pipelineId={pipelineId} onBegun={onBegun} />
    </div>
  );
}

/** Runs a pipeline with a recording that was written down before. Nothing is shown when there is none. */
function StoredRecording({ pipelineId, onBegun }: RunRecordingProps): ReactNode {
  const t = useTranslations('pipelines.run');
  const run = useRun();
  const [wanted, setWanted] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<RunRefusal | null>(null);
  const { data } = useGraph(
    transcriptionsDocument,
    { first: OFFERED, after: null, nameContains: null },
    { isFresh: true },
  );
  const stored = (data?.viewer?.transcriptions?.nodes ?? [])
    .map((one) => readFragment(transcriptionParts, one))
    .filter(({ state }) => state === 'COMPLETED');
  const chosenOne = stored.find(({ id }) => id === wanted) ?? stored[0];
  if (chosenOne === undefined) return null;

  async function begin(transcriptionId: string): Promise<void> {
    setRefusal(null);
    const outcome = await run.begin(pipelineId, { transcriptionId });
    if (outcome === null) return;
    if (outcome.kind === 'begun') onBegun(outcome.runId);
    else setRefusal(outcome);
  }

  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-end gap-3">
        <Select
          label={t('stored')}
          value={chosenOne.id}
          options={stored.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setWanted}
          className="min-w-0 flex-1 basis-64"
        />
        <Button look="quiet" disabled={run.isBusy} onClick={() => void begin(chosenOne.id)}>
          {t('beginStored')}
        </Button>
      </div>
      {refusal !== null && <RunRefusalNotice refusal={refusal} />}
      {run.failure !== null && <FailureNotice failure={run.failure} />}
    </div>
  );
}
