import { Compass } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';

/** Offers the placement to learners who have not chosen everything. */
export function PlacementOffer(): ReactNode {
  const t = useTranslations('home');
  return (
    <Notice
      className="mb-5"
      action={
        <LinkButton href="/placement?next=/today" look="quiet" size="small">
          <Compass aria-hidden className="size-4" />
          {t('place')}
        </LinkButton>
      }
    >
      {t('placeWhy')}
    </Notice>
  );
}
