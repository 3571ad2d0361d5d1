'use client';

import type { ExaminationPaperPartsFragment } from '@vivavoce/graphql';
import { markedParts, type Marked } from '@vivavoce/learner/markedTurns';
import { clock } from '@vivavoce/live/clock';
import { MessageSquarePlus, MessageSquareText, Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { useRecordingMoment } from '@/lib/recordingMoment';

import { WrittenField } from './WrittenField';

/** How a found passage looks: a colour and a line. */
export const FOUND =
  'rounded bg-accent-soft px-0.5 text-ink underline decoration-accent decoration-dotted decoration-2 underline-offset-4';

const LONGEST = 1_000;

interface PaperTurnProps {
  turn: ExaminationPaperPartsFragment['turns'][number];
  /** Its index, from 0. */
  index: number;
  language: string;
  marked: readonly Marked[];
  /** What earlier examiners wrote on it. */
  others: readonly { text: string }[];
  comment: string;
  onComment(text: string): void;
}

/** A turn of the talk. One of the learner's can be commented, and played where there is a recording. */
export function PaperTurn(props: PaperTurnProps): ReactNode {
  const t = useTranslations('examination.talk');
  const id = useId();
  const { turn, index, language, comment } = props;
  const [isOpen, setOpen] = useState(comment !== '');
  const isLearner = turn.talker === 'LEARNER';
  const playFrom = useRecordingMoment();
  const number = index + 1;
  return (
    <li tabIndex={-1} className={`scroll-my-24 rounded-xl p-2 focus:bg-accent-soft ${isLearner ? 'ms-6' : 'me-6'}`}>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <p className="text-sm font-medium text-muted">
          {`${number} · `}
          {t(isLearner ? 'learner' : 'partner')}
          {` · ${clock(turn.start)}`}
          {isLearner && playFrom !== null && (
            <button
              type="button"
              onClick={() => playFrom(turn.start)}
              aria-label={t('playTurn', { turn: number })}
              className="ms-1 inline-flex size-7 items-center justify-center rounded-full align-middle text-accent hover:bg-sunken"
            >
              <Play aria-hidden className="size-4" />
            </button>
          )}
        </p>
        {isLearner && (
          <Button
            look="bare"
            size="small"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            aria-label={t(comment === '' ? 'commentNamed' : 'commentedNamed', { turn: number })}
            onClick={() => setOpen(!isOpen)}
          >
            {comment === '' ? (
              <MessageSquarePlus aria-hidden className="size-4" />
            ) : (
              <MessageSquareText aria-hidden className="size-4 text-accent" />
            )}
            {t(comment === '' ? 'comment' : 'commented')}
          </Button>
        )}
      </div>
      {turn.text === '' ? (
        <p className="text-muted">{t('silence')}</p>
      ) : (
        <p lang={language} dir="auto" className="break-words">
          {markedParts(turn.text, index, isLearner ? props.marked : []).map(({ text, mark }, part) =>
            mark === null ? (
              <span key={part}>{text}</span>
            ) : (
              <mark key={part} className={FOUND}>
                {text}
              </mark>
            ),
          )}
          {turn.interrupted && '…'}
        </p>
      )}
      {turn.interrupted && <p className="text-sm text-muted">{t('cutOff')}</p>}
      {props.others.length > 0 && (
        <ul className="mt-2 space-y-1 border-s-2 border-edge ps-3 text-sm" aria-label={t('others', { turn: number })}>
          {props.others.map(({ text }, i) => (
            <li key={i} dir="auto" className="break-words whitespace-pre-line">
              {text}
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <div id={id} className="mt-2">
          <WrittenField
            label={t('commentOn', { turn: number })}
            value={comment}
            longest={LONGEST}
            onChange={props.onComment}
          />
        </div>
      )}
    </li>
  );
}
