'use client';

import type { ExaminationPaperPartsFragment } from '@vivavoce/graphql';
import type { Marked } from '@vivavoce/learner/markedTurns';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

import { CriterionLabel } from './CriterionLabel';
import { FOUND, PaperTurn } from './PaperTurn';
import { TalkSound } from './TalkSound';

interface TalkPaneProps {
  /** Global id of the examination. */
  id: string;
  turns: ExaminationPaperPartsFragment['turns'];
  /** The spoken language. */
  language: string;
  rubric: string;
  /** The criterion that has the examiner's attention, and what the program found for it. */
  criterion: { criterion: string; name: string } | null;
  passages: readonly { text: string; turn: number }[];
  /** The ratings to decide between. */
  ratings: ExaminationPaperPartsFragment['ratings'];
  /** The examiner's own comments, by turn. */
  moments: Readonly<Record<string, string>>;
  /** The turn to show; a new object shows it again. */
  shown: { turn: number } | null;
  onMoment(turn: number, text: string): void;
}

/** The whole talk in turns, with the passages found for the criterion in focus, and comments on moments. */
export function TalkPane(props: TalkPaneProps): ReactNode {
  const t = useTranslations('examination.talk');
  const list = useRef<HTMLOListElement>(null);
  const { turns, language, criterion, passages, shown } = props;
  useEffect(() => {
    if (shown === null) return;
    const turn = list.current?.children[shown.turn];
    if (turn instanceof HTMLElement) turn.focus();
  }, [shown]);
  const marked = passages.map(({ text, turn }): Marked => ({ text, turn, isFor: true }));
  return (
    <Card>
      <h2 className="text-xl">{t('title')}</h2>
      <p className="mt-1 min-h-6 text-sm text-muted">
        {criterion === null ? (
          t('hint')
        ) : passages.length === 0 ? (
          t.rich('nothingFound', {
            criterion: () => <CriterionLabel rubric={props.rubric} {...criterion} />,
          })
        ) : (
          <mark className={FOUND}>
            {t.rich('found', { criterion: () => <CriterionLabel rubric={props.rubric} {...criterion} /> })}
          </mark>
        )}
      </p>
      <TalkSound examinationId={props.id}>
        <ol ref={list} className="mt-4 space-y-3">
          {turns.map((turn, i) => (
            <PaperTurn
              key={i}
              turn={turn}
              index={i}
              language={language}
              marked={marked}
              others={props.ratings.flatMap(({ moments }) => moments.filter((one) => one.turn === i))}
              comment={props.moments[i] ?? ''}
              onComment={(text) => props.onMoment(i, text)}
            />
          ))}
        </ol>
      </TalkSound>
    </Card>
  );
}
