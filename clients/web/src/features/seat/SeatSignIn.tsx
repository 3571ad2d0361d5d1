import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';

/** Where a sign-in or a registration leads back to. */
const NEXT = `next=${encodeURIComponent('/seat')}`;

/** The ways to an account, each of which leads back to the invitation. */
export function SeatSignIn(): ReactNode {
  const t = useTranslations('seat');
  return (
    <>
      <p>{t('signInFirst')}</p>
      <LinkButton href={`/sign-in?${NEXT}`} size="large" className="w-full">
        {t('signIn')}
      </LinkButton>
      <LinkButton href={`/register?${NEXT}`} look="quiet" size="large" className="w-full">
        {t('register')}
      </LinkButton>
      <p className="text-sm text-muted">{t('mailHint')}</p>
    </>
  );
}
