import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';

interface ChangeDoneProps {
  children: ReactNode;
  onClose(): void;
}

/** Says what a change has done. The focus moves to it, because the pressed button was removed. */
export function ChangeDone({ children, onClose }: ChangeDoneProps): ReactNode {
  const t = useTranslations('change');
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    text.current?.focus();
  }, []);
  return (
    <div className="space-y-5">
      <p ref={text} tabIndex={-1} className="outline-none">
        {children}
      </p>
      <Button onClick={onClose}>{t('ok')}</Button>
    </div>
  );
}
