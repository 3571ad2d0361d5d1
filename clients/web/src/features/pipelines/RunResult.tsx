'use client';

import { readFragment, type PipelineRunPartsFragment } from '@vivavoce/graphql';
import { generatedAudioDocument, generatedAudioParts } from '@vivavoce/learner/documents/generatedAudio';
import { useGraph } from '@vivavoce/learner/useGraph';
import { Check, Copy, Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Skeleton } from '@/components/ui/Skeleton';
import { ReadAlong } from '@/features/spokenTexts/ReadAlong';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { saveFile } from '@/lib/saveFile';
import { useCopy } from '@/lib/useCopy';

import { resultOf } from './timeline';

/** What has come of a run: the result of its last step, to be read, copied, heard and saved. */
export function RunResult({ run }: { run: PipelineRunPartsFragment }): ReactNode {
  const t = useTranslations('pipelineRuns');
  const result = resultOf(run);
  if (result === null) return null;
  return (
    <section aria-labelledby="result" className="mt-5 rounded-card border border-line bg-surface p-4 sm:p-5">
      <h2 id="result" className="mb-3 text-xl">
        {t('result')}
      </h2>
      {result.generatedAudioId !== null ? (
        <ResultAudio id={result.generatedAudioId} />
      ) : (
        <ResultText text={result.text ?? ''} name={run.pipelineName} />
      )}
    </section>
  );
}

function ResultText({ text, name }: { text: string; name: string }): ReactNode {
  const t = useTranslations('pipelineRuns');
  const [isCopied, copy] = useCopy(text);
  const Sign = isCopied ? Check : Copy;
  return (
    <>
      <p className="leading-relaxed break-words whitespace-pre-line" dir="auto">
        {text}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="quiet" size="small" onClick={() => void copy()}>
          <Sign aria-hidden className="size-4" />
          {t(isCopied ? 'copied' : 'copy')}
        </Button>
        <Button
          look="quiet"
          size="small"
          onClick={() =>
            saveFile(`${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim() || 'text'}.txt`, text, 'text/plain')
          }
        >
          <Download aria-hidden className="size-4" />
          {t('saveText')}
        </Button>
      </div>
      <p role="status" className="sr-only">
        {isCopied && t('copied')}
      </p>
    </>
  );
}

function ResultAudio({ id }: { id: string }): ReactNode {
  const t = useTranslations('pipelineRuns');
  const { data, failure, isLoading, reload } = useGraph(generatedAudioDocument, { id }, { isFresh: true });
  if (failure !== null && data === null) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading || data === null) return <Skeleton lines={3} />;
  if (data.generatedAudio === null) return <p className="text-muted">{t('audioGone')}</p>;
  const audio = readFragment(generatedAudioParts, data.generatedAudio);
  return <ReadAlong key={audio.state} audio={audio} />;
}
