'use client';

import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, useEffect, useRef, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { clock } from '@/lib/clock';
import type { TimedParagraph as Paragraph } from '@/lib/timedText';

interface TimedParagraphProps {
  paragraph: Paragraph;
  /** The numbers of the words that were sought. */
  marked: ReadonlySet<number>;
  /** The word to bring into view; −1 for none. */
  target: number;
  /** The word that is heard now; −1 for none. */
  spoken: number;
  /** Plays the sound from a time; null while it is not available. */
  onPlay: ((milliseconds: number) => void) | null;
}

function isWithin(place: number, { words }: Paragraph): boolean {
  const first = words[0]?.place ?? Infinity;
  return place >= first && place < first + words.length;
}

/** A paragraph with the time at which it begins. A click on a word plays from there; so does the button, from the first. */
export const TimedParagraph = memo(
  function TimedParagraph(props: TimedParagraphProps): ReactNode {
    const { paragraph, marked, target, spoken, onPlay } = props;
    const t = useTranslations('timedText');
    const sought = useRef<HTMLSpanElement>(null);
    useEffect(() => {
      sought.current?.scrollIntoView({ block: 'center' });
    }, [target]);
    const time = clock(paragraph.start);
    return (
      <div className="flex gap-3">
        {onPlay === null ? (
          <span className="w-20 shrink-0 pt-0.5 text-sm text-muted tabular-nums">{time}</span>
        ) : (
          <Button
            look="bare"
            size="small"
            className="w-20 shrink-0 gap-1.5 tabular-nums"
            aria-label={t('playFrom', { time })}
            onClick={() => onPlay(paragraph.start)}
          >
            <Play aria-hidden className="size-3.5 shrink-0" />
            {time}
          </Button>
        )}
        <p className="min-w-0 flex-1 leading-relaxed break-words">
          {paragraph.words.map(({ text, start, place, isUncertain }) => (
            <span key={place}>
              <span
                ref={place === target ? sought : undefined}
                // The button before the paragraph is what keyboards and screen readers use.
                onClick={onPlay === null ? undefined : () => onPlay(start)}
                className={classes(
                  'rounded',
                  onPlay !== null && 'cursor-pointer',
                  onPlay !== null && place !== spoken && 'hover:bg-accent-soft',
                  isUncertain && 'underline decoration-fair decoration-dotted underline-offset-4',
                  marked.has(place) && 'bg-fair-soft',
                  place === spoken && 'bg-accent text-accent-ink',
                )}
              >
                {text}
              </span>
              {isUncertain && <span className="sr-only"> {t('unsure')}</span>}{' '}
            </span>
          ))}
        </p>
      </div>
    );
  },
  // While the sound plays, only the paragraph that is heard changes.
  (before, after) =>
    before.paragraph === after.paragraph &&
    before.marked === after.marked &&
    before.onPlay === after.onPlay &&
    (before.target === after.target ||
      (!isWithin(before.target, before.paragraph) && !isWithin(after.target, after.paragraph))) &&
    (before.spoken === after.spoken ||
      (!isWithin(before.spoken, before.paragraph) && !isWithin(after.spoken, after.paragraph))),
);
