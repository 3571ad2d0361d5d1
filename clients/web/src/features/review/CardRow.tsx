'use client';

import { resumeReviewCardDocument, suspendReviewCardDocument } from '@vivavoce/learner/documents/review';
import type { ReviewCard } from '@vivavoce/learner/reviewRound';
import { useChange } from '@vivavoce/learner/useChange';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { attemptAt } from '@/lib/routes';

import { cardAnswer, cardTitle } from './cardText';
import { DeleteCardDialog } from './DeleteCardDialog';
import { OwnCardDialog } from './OwnCardDialog';
import { useDueText } from './useDueText';
import { useTruth } from './useTruth';

interface CardRowProps {
  card: ReviewCard;
  /** The attempt in which it was missed. */
  source: { id: string; startedAt: string } | null;
  /** Called when the card was changed or deleted. */
  onChanged(): void;
}

/** One card of the list: what it asks, when it comes, and what can be done with it. */
export function CardRow({ card, source, onChanged }: CardRowProps): ReactNode {
  const t = useTranslations('review.list');
  const format = useFormatter();
  const dueText = useDueText();
  const truthOf = useTruth();
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const suspending = useChange(suspendReviewCardDocument);
  const resuming = useChange(resumeReviewCardDocument);
  const { id: cardId, kind, language, isSuspended, isLeech, dueAt, lapses } = card;
  const title = cardTitle(card);
  const answer = cardAnswer(card);
  const truth = truthOf(card);
  const failure = suspending.failure ?? resuming.failure;

  async function toggle(): Promise<void> {
    const answer = await (isSuspended ? resuming.run({ input: { cardId } }) : suspending.run({ input: { cardId } }));
    if (answer !== null) onChanged();
  }

  return (
    <article className="rounded-card border border-line bg-surface p-4 shadow-card sm:p-5">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-56">
          <h3
            lang={kind === 'MISSED_WORD' ? language : undefined}
            dir="auto"
            className="font-display text-xl break-words"
          >
            {title}
          </h3>
          {truth !== null && <p className="font-medium">{truth}</p>}
          {answer !== title && (
            <p lang={language} dir="auto" className="break-words text-muted">
              {answer}
            </p>
          )}
          <p className="mt-1.5 text-sm">
            <span className="text-muted">{t(`kinds.${kind}`)}</span>
            {' · '}
            {isSuspended ? (
              <span className="font-medium text-fair">{t('isSuspended')}</span>
            ) : (
              <span>{dueAt === null ? t('new') : t('comes', { when: dueText(dueAt) })}</span>
            )}
            {lapses > 0 && <span className="text-muted">{` · ${t('lapses', { count: lapses })}`}</span>}
          </p>
          {source !== null && (
            <p className="mt-0.5 text-sm">
              <Link href={attemptAt(source.id)} className="text-accent underline underline-offset-4">
                {t('source', {
                  day: format.dateTime(new Date(source.startedAt), { dateStyle: 'medium' }),
                })}
              </Link>
            </p>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          {kind === 'OWN' && (
            <Button look="quiet" size="small" aria-label={t('editNamed', { title })} onClick={() => setOpen('edit')}>
              {t('edit')}
            </Button>
          )}
          <Button
            look="quiet"
            size="small"
            disabled={suspending.isBusy || resuming.isBusy}
            aria-label={t(isSuspended ? 'resumeNamed' : 'suspendNamed', { title })}
            onClick={() => void toggle()}
          >
            {t(isSuspended ? 'resume' : 'suspend')}
          </Button>
          <Button look="quiet" size="small" aria-label={t('deleteNamed', { title })} onClick={() => setOpen('delete')}>
            {t('delete')}
          </Button>
        </div>
      </div>
      {isLeech && <p className="mt-3 rounded-2xl bg-fair-soft px-4 py-2.5 text-sm">{t(`leech.${kind}`)}</p>}
      {failure !== null && <FailureNotice failure={failure} className="mt-3" />}
      {kind === 'OWN' && (
        <OwnCardDialog
          card={card}
          isOpen={open === 'edit'}
          onClose={() => setOpen(null)}
          onStored={() => {
            setOpen(null);
            onChanged();
          }}
        />
      )}
      <DeleteCardDialog
        cardId={cardId}
        title={title}
        isOpen={open === 'delete'}
        onClose={() => setOpen(null)}
        onDeleted={() => {
          setOpen(null);
          onChanged();
        }}
      />
    </article>
  );
}
