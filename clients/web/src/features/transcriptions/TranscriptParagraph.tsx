'use client';

import { Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

import { TimedParagraph } from '@/components/TimedParagraph';
import { Button } from '@/components/ui/Button';
import { clock } from '@/lib/clock';

import { ParagraphCorrection } from './ParagraphCorrection';
import { heardText, type TextParagraph } from './paragraphs';
import { SpeakerName, type Speaker } from './SpeakerName';
import type { Part } from './useTranscript';

interface TranscriptParagraphProps {
  transcriptionId: string;
  paragraph: TextParagraph;
  /** Who begins to speak here; undefined while the same one goes on, and when speakers are not told apart. */
  speaker: Speaker | undefined;
  marked: ReadonlySet<number>;
  target: number;
  spoken: number;
  onPlay: ((milliseconds: number) => void) | null;
  /** Takes a part as it is after a correction; null while the text is being made. */
  onPart: ((part: Part) => void) | null;
}

/** A paragraph that its reader can correct. What was heard stays and can be shown. */
export function TranscriptParagraph(props: TranscriptParagraphProps): ReactNode {
  const { transcriptionId, paragraph, speaker, onPart, ...shown } = props;
  const t = useTranslations('transcriptions');
  const heard = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [isHeardShown, setHeardShown] = useState(false);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const isCorrected = paragraph.parts.some(({ correctedWords }) => correctedWords !== null);
  const time = clock(paragraph.start);

  if (isOpen && onPart !== null) {
    return (
      <ParagraphCorrection
        transcriptionId={transcriptionId}
        paragraph={paragraph}
        onPart={onPart}
        onDone={(hasSaved) => {
          setOpen(false);
          setSaved(hasSaved);
        }}
      />
    );
  }
  return (
    <div>
      {speaker !== undefined && (
        <h3 className="mb-1 ps-23 font-sans text-sm font-semibold">
          <SpeakerName speaker={speaker} />
        </h3>
      )}
      <TimedParagraph paragraph={paragraph} {...shown} />
      <div className="flex flex-wrap items-center gap-x-2 ps-20 text-sm text-muted">
        {onPart !== null && (
          <Button
            ref={opener}
            look="bare"
            size="small"
            aria-label={t('correctNamed', { time })}
            onClick={() => setOpen(true)}
          >
            <Pencil aria-hidden className="size-3.5" />
            {t('correct')}
          </Button>
        )}
        {isCorrected && (
          <>
            <span>{t('corrected')}</span>
            <Button
              look="bare"
              size="small"
              aria-expanded={isHeardShown}
              aria-controls={heard}
              onClick={() => setHeardShown(!isHeardShown)}
            >
              {t(isHeardShown ? 'hideHeard' : 'showHeard')}
            </Button>
          </>
        )}
        <span role="status">{isSaved && t('correctionSaved')}</span>
      </div>
      <div id={heard} className="ps-23 text-muted">
        {isCorrected && isHeardShown && (
          <p className="border-s-2 border-line ps-3 leading-relaxed break-words">
            {t('heard', { text: paragraph.parts.map(heardText).join(' ') })}
          </p>
        )}
      </div>
    </div>
  );
}
