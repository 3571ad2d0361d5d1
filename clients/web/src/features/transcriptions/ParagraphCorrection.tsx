'use client';

import { readFragment } from '@vivavoce/graphql';
import { correctTranscriptPartDocument, transcriptPartContent } from '@vivavoce/learner/documents/transcriptions';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { TextArea } from '@/components/ui/TextArea';
import { clock } from '@/lib/clock';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { draftOf, isChanged, isFitting, isOwn, LONGEST_CORRECTION, squeezed, type Draft } from './corrections';
import { heardText, shownText, type TextParagraph } from './paragraphs';
import type { Part } from './useTranscript';

interface ParagraphCorrectionProps {
  transcriptionId: string;
  paragraph: TextParagraph;
  /** Takes a part as it is now. */
  onPart(part: Part): void;
  onDone(hasSaved: boolean): void;
}

/**
 * The words of a paragraph to be corrected, a field for each part, so that times stay where they are. Enter saves, Escape leaves
 * the words as they were. What another window has stored meanwhile is shown, and is replaced only by saving again.
 */
export function ParagraphCorrection(props: ParagraphCorrectionProps): ReactNode {
  const { transcriptionId, paragraph, onPart, onDone } = props;
  const t = useTranslations('transcriptions');
  const form = useRef<HTMLFormElement>(null);
  const { run, isBusy, failure } = useChange(correctTranscriptPartDocument);
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => paragraph.parts.map(draftOf));
  const [isChecked, setChecked] = useState(false);
  const [problem, setProblem] = useState<'refused' | 'gone' | null>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  function change(place: number, draft: Draft): void {
    setDrafts((before) => before.map((one, i) => (i === place ? draft : one)));
  }

  /** Returns the draft after an attempt to save it; null when nothing more can be saved. */
  async function saved(draft: Draft): Promise<Draft | null> {
    const { index, revision } = draft.base;
    const answer = await run({ input: { transcriptionId, index, text: squeezed(draft.text), revision } });
    if (answer === null) return null;
    const { part, errors } = answer.correctTranscriptPart;
    const [error] = errors;
    const now = readFragment(transcriptPartContent, error?.__typename === 'TranscriptPartChanged' ? error.part : part);
    if (now == null) {
      setProblem(
        error?.__typename === 'InvalidInput' || error?.__typename === 'TranscriptionAtWork' ? 'refused' : 'gone',
      );
      return null;
    }
    onPart(now);
    return { ...draft, base: now, isClash: error !== undefined };
  }

  async function save(): Promise<void> {
    if (isBusy) return;
    setChecked(true);
    setProblem(null);
    if (!drafts.every(isFitting)) return;
    let isWhole = true;
    for (const [place, draft] of drafts.entries()) {
      if (!isChanged(draft)) continue;
      const after = await saved(draft);
      if (after === null) return;
      change(place, after);
      if (after.isClash) isWhole = false;
    }
    if (isWhole) onDone(drafts.some(isChanged));
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onDone(false);
    if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement) {
      event.preventDefault();
      void save();
    }
  }

  return (
    <form
      ref={form}
      noValidate
      aria-label={t('correctNamed', { time: clock(paragraph.start) })}
      className="space-y-4 rounded-card border border-line bg-surface p-4"
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {drafts.map((draft, place) => (
        <TextArea
          key={draft.base.index}
          label={t('wordsFrom', { time: clock(draft.base.words[0]?.start ?? 0) })}
          value={draft.text}
          rows={1}
          isWrong={isChecked && !isFitting(draft)}
          below={
            <>
              {isChecked && !isFitting(draft) && (
                <p role="alert" className="text-poor">
                  {t('correctionProblem', { most: LONGEST_CORRECTION })}
                </p>
              )}
              {draft.isClash && (
                <p role="alert" className="text-fair">
                  {t('correctionClash', { text: shownText(draft.base) })}
                </p>
              )}
              {draft.isClash && (
                <Button look="quiet" size="small" onClick={() => change(place, draftOf(draft.base))}>
                  {t('useTheirs')}
                </Button>
              )}
              {isOwn(draft) && (
                <div className="flex flex-wrap items-center gap-2">
                  <span>{t('heard', { text: heardText(draft.base) })}</span>
                  <Button
                    look="bare"
                    size="small"
                    onClick={() => change(place, { ...draft, text: heardText(draft.base) })}
                  >
                    {t('useHeard')}
                  </Button>
                </div>
              )}
            </>
          }
          onChange={(text) => change(place, { ...draft, text })}
        />
      ))}
      {problem !== null && (
        <Notice tone="warning" isUrgent>
          {t(problem === 'gone' ? 'unknown' : 'correctionRefused')}
        </Notice>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={isBusy}>
          {t('save')}
        </Button>
        <Button look="quiet" onClick={() => onDone(false)}>
          {t('cancelCorrection')}
        </Button>
        <p className="text-sm text-muted">{t('correctionHint')}</p>
      </div>
    </form>
  );
}
