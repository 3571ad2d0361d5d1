'use client';

import type { Proposal } from '@vivavoce/learner/reviewRound';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** What the recording says about the rating: the score and the rating that it proposes, or why it proposes none. */
export function ProposedRating({ proposal }: { proposal: Proposal }): ReactNode {
  const t = useTranslations('reviewSession');
  function text(): string {
    switch (proposal.kind) {
      case 'waiting':
        return t('proposal.waiting');
      case 'proposed':
        return t('proposal.is', { score: Math.round(proposal.score), rating: t(`rating.${proposal.rating}`) });
      case 'none':
        return t(`proposal.none.${proposal.reason ?? 'UNKNOWN'}`);
    }
  }
  return (
    <p role="status" className="mt-5 text-center text-lg font-medium" data-testid="proposal">
      {text()}
    </p>
  );
}
