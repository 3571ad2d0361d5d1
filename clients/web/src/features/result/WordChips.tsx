'use client';

import type { ResultPartsFragment } from '@vivavoce/graphql';
import { lookOf, type WordLook } from '@vivavoce/learner/wordLook';
import { useReducedMotion } from 'motion/react';
import * as m from 'motion/react-m';
import { useTranslations } from 'next-intl';
import { useRef, useState, type ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { Moving } from '@/components/ui/Moving';
import { LOOK_CLASSES } from '@/components/ui/wordClasses';
import type { OwnVoice } from '@/lib/voice/useOwnVoice';

import type { Drill, DrilledAttempt } from './drills';
import { WordDialog } from './WordDialog';

const LEGEND: WordLook[] = ['good', 'fair', 'poor', 'omitted', 'inserted'];

interface WordChipsProps {
  words: ResultPartsFragment['words'];
  language: string;
  own: OwnVoice | null;
  /** The attempt whose words can be said again, and what is called with each repeat. */
  attempt?: DrilledAttempt & { onSaid(drill: Drill): void };
  /** The place beside the words for the sheet of a word; null for a dialog. */
  pane?: HTMLElement | null;
  /** Whether the result is new: words then appear one after another. */
  isNew?: boolean;
}

/** The delay between two words and the maximum total delay, in seconds. */
const STEP = 0.045;
const LAST = 0.9;

/** The words of a result, marked by colour and by an underline or a symbol. A click opens a word's sounds. */
export function WordChips(props: WordChipsProps): ReactNode {
  const t = useTranslations('result');
  const isStill = useReducedMotion() ?? false;
  const comesIn = props.isNew === true && !isStill;
  const [opened, setOpened] = useState<number | null>(null);
  const { attempt } = props;
  const shown = opened === null ? undefined : props.words[opened];
  const repeats =
    attempt === undefined || opened === null
      ? null
      : {
          drilledWord: { attemptId: attempt.id, wordIndex: opened },
          last: attempt.drills.find(({ wordIndex, word }) => wordIndex === opened && word)?.word ?? null,
          onSaid: attempt.onSaid,
        };
  const list = useRef<HTMLUListElement>(null);

  function close(): void {
    setOpened(null);
    // A dialog gives the focus back itself.
    if (opened !== null) list.current?.querySelectorAll('button')[opened]?.focus({ preventScroll: true });
  }

  const present = new Set(props.words.map(lookOf));
  return (
    <Moving>
      <ul
        ref={list}
        lang={props.language}
        dir="auto"
        className="flex flex-wrap gap-x-1.5 gap-y-2.5"
        aria-label={t('words')}
      >
        {props.words.map((word, i) => {
          const look = lookOf(word);
          return (
            <m.li
              key={i}
              initial={comesIn ? { y: 10, scale: 0.9 } : false}
              animate={{ y: 0, scale: 1 }}
              transition={{ type: 'spring', stiffness: 420, damping: 22, delay: Math.min(i * STEP, LAST) }}
            >
              <button
                type="button"
                onClick={() => setOpened(i)}
                data-score={Math.round(word.score)}
                aria-label={t(`wordLabel.${look}`, { word: word.text, score: Math.round(word.score) })}
                className={classes(
                  'min-h-10 rounded-xl px-2.5 font-display text-xl transition hover:brightness-95 sm:text-2xl dark:hover:brightness-125',
                  LOOK_CLASSES[look],
                  i === opened && 'ring-2 ring-accent',
                )}
              >
                {look === 'inserted' && <span aria-hidden>{`+\u2009`}</span>}
                {word.text}
              </button>
            </m.li>
          );
        })}
      </ul>
      <ul aria-hidden className="mt-5 flex flex-wrap gap-x-4 gap-y-2 text-sm text-muted">
        {LEGEND.filter((look) => present.has(look)).map((look) => (
          <li key={look} className="inline-flex items-center gap-2">
            <span className={classes('rounded-md px-1.5 text-xs', LOOK_CLASSES[look])}>{t('sample')}</span>
            {t(`legend.${look}`)}
          </li>
        ))}
      </ul>
      {shown !== undefined && (
        <WordDialog
          key={opened}
          word={shown}
          language={props.language}
          own={props.own}
          repeats={repeats}
          pane={props.pane ?? null}
          onClose={close}
        />
      )}
    </Moving>
  );
}
