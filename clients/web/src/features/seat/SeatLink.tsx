import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { useCopy } from '@/lib/useCopy';

interface SeatLinkProps {
  email: string;
  link: string;
}

/** The link to a seat that could not be mailed. It is shown this once. */
export function SeatLink({ email, link }: SeatLinkProps): ReactNode {
  const t = useTranslations('seats');
  const [isCopied, copy] = useCopy(link);
  return (
    <div className="rounded-2xl border border-fair/35 bg-fair-soft p-4">
      <p role="alert" className="mb-3">
        {t('notMailed', { email })}
      </p>
      <code dir="ltr" className="block rounded-xl border border-line bg-surface p-3 break-all select-all">
        {link}
      </code>
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <Button look="quiet" onClick={() => void copy()}>
          {isCopied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
          {t('copy')}
        </Button>
        <span role="status">{isCopied && t('copied')}</span>
      </div>
    </div>
  );
}
