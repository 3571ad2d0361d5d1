'use client';

import type { ReviewCard } from '@vivavoce/learner/reviewRound';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Dialog } from '@/components/ui/Dialog';

import { OwnCardForm } from './OwnCardForm';

interface OwnCardDialogProps {
  /** The card to edit; null for a new one. */
  card: ReviewCard | null;
  isOpen: boolean;
  onClose(): void;
  onStored(): void;
}

/** The dialog for a card of the learner's own words. */
export function OwnCardDialog({ card, isOpen, onClose, onStored }: OwnCardDialogProps): ReactNode {
  const t = useTranslations('review.own');
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t(card === null ? 'new' : 'edit')} description={t('lead')}>
      <OwnCardForm card={card} onStored={onStored} />
    </Dialog>
  );
}
