'use client';

import { heardWords, wordsOf } from '@vivavoce/learner/heardWords';
import { Snail, Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { classes } from '@/components/ui/classes';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useModelVoice } from '@/lib/voice/useModelVoice';

export interface TaskCardProps {
  /** The text to read aloud. */
  text: string;
  language: string;
  /** The English translation; equal to the text when it is English. */
  translation: string | null;
  kicker: string;
  /** Words of the text to highlight. */
  marked?: readonly string[];
  /** The words heard so far; empty when nothing is recorded. */
  heard: readonly string[];
}

/** Returns the numbers of the words that were heard; a word that was heard once stays. */
function useHeard(text: readonly string[], heard: readonly string[]): ReadonlySet<number> {
  const now = useMemo(() => heardWords(text, heard), [text, heard]);
  const [lit, setLit] = useState<ReadonlySet<number>>(now);
  if (heard.length === 0 && lit.size > 0) setLit(new Set());
  else if ([...now].some((place) => !lit.has(place))) setLit(new Set([...lit, ...now]));
  return lit;
}

/**
 * The task card: the text to read, its translation and a button that plays a model reading. Its words light up as they
 * are heard.
 */
export function TaskCard(props: TaskCardProps): ReactNode {
  const t = useTranslations('practice');
  const voice = useModelVoice(props.language);
  const parts = useMemo(() => wordsOf(props.text), [props.text]);
  const words = useMemo(() => parts.filter((_, i) => i % 2 === 1), [parts]);
  const heard = useHeard(words, props.heard);
  const isSpeaking = props.heard.length > 0;
  const hasTranslation = props.translation !== null && props.translation !== props.text;
  return (
    <Card className="text-center sm:px-10 sm:py-9 short:p-4">
      <p className="mb-4 text-sm font-medium text-muted">{props.kicker}</p>
      <p
        lang={props.language}
        dir="auto"
        className="font-display text-2xl leading-snug text-balance sm:text-[2.1rem] short:text-xl"
        data-testid="task"
      >
        {parts.map((part, i) => {
          if (i % 2 === 0) return part;
          const isHeard = heard.has((i - 1) / 2);
          const Tag = props.marked?.includes(part) === true ? 'mark' : 'span';
          return (
            <Tag
              key={i}
              {...(isHeard ? { 'data-heard': true } : {})}
              className={classes(
                'transition-colors duration-300',
                Tag === 'mark' && 'rounded-lg bg-accent-soft px-1',
                isHeard ? 'text-accent' : isSpeaking ? 'text-muted' : 'text-ink',
              )}
            >
              {part}
            </Tag>
          );
        })}
      </p>
      {hasTranslation && (
        <p lang="en" dir="auto" className="mt-3 text-muted">
          {props.translation}
        </p>
      )}
      {voice.canSay && (
        <div className="mt-6 flex flex-wrap justify-center gap-2 short:mt-3">
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
