import { Check, ShieldCheck, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** The privacy statement: recordings are not stored, results are, and results can be deleted. */
export function ExampleTrust(): ReactNode {
  const t = useTranslations('welcome');
  return (
    <ul className="space-y-3">
      {(
        [
          ['trustHeard', ShieldCheck, 'text-accent'],
          ['trustSaved', Check, 'text-good'],
          ['trustDelete', Trash2, 'text-poor'],
        ] as const
      ).map(([name, Sign, colour]) => (
        <li key={name} className="flex items-center gap-3">
          <Sign aria-hidden className={`size-5 shrink-0 ${colour}`} />
          {t(name)}
        </li>
      ))}
    </ul>
  );
}
