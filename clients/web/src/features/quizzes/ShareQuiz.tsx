'use client';

import { Share2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';

import { QuizLinkPanel } from './QuizLinkPanel';

/** Opens the dialog in which a quiz is shared with the team. */
export function ShareQuiz({ id, name }: { id: string; name: string }): ReactNode {
  const t = useTranslations('shareQuiz');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        <Share2 aria-hidden className="size-4" />
        {t('share')}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('title')} description={t('what', { name })}>
        <QuizLinkPanel quizId={id} />
      </Dialog>
    </>
  );
}
