import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { quiz as quizRoutes } from '@/lib/routes';
import { useCopy } from '@/lib/useCopy';

/** The link that was just made. It is shown this once. */
export function NewQuizLink({ token }: { token: string }): ReactNode {
  const t = useTranslations('shareQuiz');
  const link = window.location.origin + quizRoutes.shared(token);
  const [isCopied, copy] = useCopy(link);
  return (
    <div>
      <code dir="ltr" className="block rounded-xl border border-line bg-sunken p-3 break-all select-all">
        {link}
      </code>
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <Button onClick={() => void copy()}>
          {isCopied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
          {t('copy')}
        </Button>
        <span role="status">{isCopied && t('copied')}</span>
      </div>
    </div>
  );
}
