import type { SeatPartsFragment } from '@vivavoce/graphql';
import { removeSeatDocument } from '@vivavoce/learner/documents/seats';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { FailureNotice } from '@/lib/graph/FailureNotice';

interface OwnSeatProps {
  seat: SeatPartsFragment;
  onLeft(): void;
}

/** The seat that another person pays for, what that person sees of it, and the way out of it. */
export function OwnSeat({ seat, onLeft }: OwnSeatProps): ReactNode {
  const t = useTranslations('seats');
  const { run, isBusy, failure } = useChange(removeSeatDocument);
  const [isLeaving, setLeaving] = useState(false);

  async function leave(): Promise<void> {
    if ((await run({ input: { seatId: seat.id } })) === null) return;
    setLeaving(false);
    onLeft();
  }

  return (
    <section aria-labelledby="own-seat">
      <h2 id="own-seat" className="mb-2 text-xl">
        {t('ownTitle')}
      </h2>
      <p className="mb-4 text-muted">{t('ownText', { name: seat.plan?.name ?? t('planOfOld') })}</p>
      <Button
        look="danger"
        onClick={() => {
          setLeaving(true);
        }}
      >
        {t('leave')}
      </Button>
      <Dialog
        isOpen={isLeaving}
        title={t('leaveSure')}
        description={t('leaveWhat')}
        onClose={() => {
          setLeaving(false);
        }}
      >
        {failure !== null && <FailureNotice failure={failure} className="mb-4" />}
        <Button look="danger" disabled={isBusy} onClick={() => void leave()}>
          {t('leaveNow')}
        </Button>
      </Dialog>
    </section>
  );
}
