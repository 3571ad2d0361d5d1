import type { SeatPartsFragment } from '@vivavoce/graphql';
import { removeSeatDocument } from '@vivavoce/learner/documents/seats';
import { useChange } from '@vivavoce/learner/useChange';
import { Mail, UserRound } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { FailureNotice } from '@/lib/graph/FailureNotice';

interface SeatRowProps {
  seat: SeatPartsFragment;
  /** Whether its link was not used in time. */
  isEnded: boolean;
  onRemoved(): void;
}

const MINUTE = 60_000;

/** Who was invited to a seat, whether they have accepted and how much they have used, with a way to take it back. */
export function SeatRow({ seat, isEnded, onRemoved }: SeatRowProps): ReactNode {
  const t = useTranslations('seats');
  const format = useFormatter();
  const [isOpen, setOpen] = useState(false);
  const { run, isBusy, failure } = useChange(removeSeatDocument);
  const email = seat.email ?? t('somebody');
  const isTaken = seat.acceptedAt !== null;
  const Sign = isTaken ? UserRound : Mail;

  function state(): string {
    if (isTaken) return t('used', { count: Math.ceil((seat.speechUsed ?? 0) / MINUTE) });
    if (isEnded || seat.expiresAt === null) return t('ended');
    return t('invited', { date: format.dateTime(new Date(seat.expiresAt), { dateStyle: 'long' }) });
  }

  async function remove(): Promise<void> {
    if ((await run({ input: { seatId: seat.id } })) === null) return;
    setOpen(false);
    onRemoved();
  }

  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
      <Sign aria-hidden className="mt-1 size-5 shrink-0 text-accent" />
      <div className="min-w-0 flex-1 basis-40">
        <bdi className="font-medium break-words">{email}</bdi>
        <p className="text-sm text-muted">{state()}</p>
      </div>
      <Button
        look="quiet"
        size="small"
        aria-label={t('removeNamed', { email })}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('remove')}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={t('removeSure')}
        description={t(isTaken ? 'removeWhat' : 'removeInvited', { email })}
        onClose={() => {
          setOpen(false);
        }}
      >
        {failure !== null && <FailureNotice failure={failure} className="mb-4" />}
        <Button look="danger" disabled={isBusy} onClick={() => void remove()}>
          {t('removeNow')}
        </Button>
      </Dialog>
    </li>
  );
}
