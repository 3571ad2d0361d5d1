'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';

/** The button that ends the talk, after a question. */
export function EndTalk(props: { onEnd(): void }): ReactNode {
  const t = useTranslations('talk');
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('end')}
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('endAsk.title')}
        description={t('endAsk.text')}
      >
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={props.onEnd}>
            {t('endAsk.end')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('endAsk.keep')}</Button>
        </div>
      </Dialog>
    </>
  );
}
