'use client';

import { Snail, Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useModelVoice } from '@/lib/voice/useModelVoice';

interface TaskCardProps {
  /** The text to read aloud. */
  text: string;
  language: string;
  /** The English translation; equal to the text when it is English. */
  translation: string | null;
  kicker: string;
  /** Words of the text to highlight. */
  marked?: readonly string[];
}

/** Splits the text into parts and marks those to highlight. */
function pieces(text: string, marked: readonly string[]): { text: string; isMarked: boolean }[] {
  return text.split(/([\p{L}'’]+)/u).map((piece) => ({ text: piece, isMarked: marked.includes(piece) }));
}

/** The task card: the text to read, its translation and a button that plays a model reading. */
export function TaskCard(props: TaskCardProps): ReactNode {
  const t = useTranslations('practice');
  const voice = useModelVoice(props.language);
  const hasTranslation = props.translation !== null && props.translation !== props.text;
  return (
    <Card className="text-center sm:px-10 sm:py-9">
      <p className="mb-4 text-sm font-medium text-muted">{props.kicker}</p>
      <p
        lang={props.language}
        dir="auto"
        className="font-display text-2xl leading-snug text-balance sm:text-[2.1rem]"
        data-testid="task"
      >
        {pieces(props.text, props.marked ?? []).map((piece, i) =>
          piece.isMarked ? (
            <mark key={i} className="rounded-lg bg-accent-soft px-1 text-ink">
              {piece.text}
            </mark>
          ) : (
            piece.text
          ),
        )}
      </p>
      {hasTranslation && (
        <p lang="en" dir="auto" className="mt-3 text-muted">
          {props.translation}
        </p>
      )}
      {voice.canSay && (
        <div className="mt-6 flex flex-wrap justify-center gap-2">
          <Button look="quiet" size="small" disabled={voice.isBusy} onClick={() => void voice.say(props.text)}>
            <Volume2 aria-hidden className="size-4" />
            {t('hear')}
          </Button>
          <Button look="quiet" size="small" disabled={voice.isBusy} onClick={() => void voice.say(props.text, 0.7)}>
            <Snail aria-hidden className="size-4" />
            {t('hearSlow')}
          </Button>
        </div>
      )}
      {voice.failure !== null && <FailureNotice failure={voice.failure} className="mt-4 text-start" />}
    </Card>
  );
}
