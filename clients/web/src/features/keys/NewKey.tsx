'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { useCopy } from '@/lib/useCopy';

interface NewKeyProps {
  name: string;
  secret: string;
}

/** The secret of a new API key, which is shown this once. */
export function NewKey({ name, secret }: NewKeyProps): ReactNode {
  const t = useTranslations('keys');
  const [isCopied, copy] = useCopy(secret);
  const heading = useRef<HTMLHeadingElement>(null);
  // The focus moves here, also for a person who sent the form far below.
  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <section aria-labelledby="new-key">
      <div className="rounded-2xl border border-fair/35 bg-fair-soft p-4">
        <h2 id="new-key" ref={heading} tabIndex={-1} className="mb-1 text-xl outline-none">
          {t('newTitle')}
        </h2>
        <p className="mb-3">{t.rich('newLead', { name: () => <bdi>{name}</bdi> })}</p>
        <code dir="ltr" className="block rounded-xl border border-line bg-surface p-3 break-all select-all">
          {secret}
        </code>
        <div className="mt-3 flex flex-wrap items-center gap-4">
          <Button onClick={() => void copy()}>
            {isCopied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
            {t('copy')}
          </Button>
          <span role="status">{isCopied && t('copied')}</span>
        </div>
      </div>
    </section>
  );
}
