import type { PaymentInterval } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';

import { ChangeDialog } from '@/features/planChange/ChangeDialog';
import { peopleOf } from '@/lib/plan/people';
import { PeopleField } from '@/lib/plan/PeopleField';

interface SeatNumberProps {
  plan: { id: string; name: string; mostSeats: number };
  interval: PaymentInterval;
  /** For how many people it is paid for now. */
  seats: number;
  onChanged(): void;
}

/** Changes for how many people a plan is, after a look at what that costs. */
export function SeatNumber({ plan, interval, seats, onChanged }: SeatNumberProps): ReactNode {
  const t = useTranslations('seats');
  const [text, setText] = useState(String(seats));
  const [wanted, setWanted] = useState<number | null>(null);
  const people = peopleOf(text, plan.mostSeats);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (people !== null && people !== seats) setWanted(people);
  }

  return (
    <div className="mt-7">
      <h3 className="mb-2 text-lg font-medium">{t('number')}</h3>
      <form noValidate className="space-y-4" onSubmit={submit}>
        <PeopleField most={plan.mostSeats} text={text} onChange={setText} />
        <Button type="submit" look="quiet" disabled={people === null || people === seats}>
          {t('numberNow')}
        </Button>
      </form>
      {wanted !== null && (
        <ChangeDialog
          plan={plan}
          interval={interval}
          people={wanted}
          onClose={() => {
            setWanted(null);
          }}
          onChanged={onChanged}
        />
      )}
    </div>
  );
}
