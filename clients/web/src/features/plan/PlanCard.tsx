import type { OfferPartsFragment, PaymentInterval } from '@vivavoce/graphql';
import { moneyText } from '@vivavoce/learner/money';
import { Check } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useState, type ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { classes } from '@/components/ui/classes';

import { peopleOf } from '@/lib/plan/people';
import { PeopleField } from '@/lib/plan/PeopleField';
import { PlanAction } from './PlanAction';
import { priceOf, saving } from '@/lib/plan/prices';
import { speechText } from '@/lib/plan/speechText';
import { useSize } from '@/lib/useSize';

interface PlanCardProps {
  offer: OfferPartsFragment;
  /** Whether it costs nothing; another plan without prices is one whose prices are not known now. */
  isFree: boolean;
  /** How often this plan would be paid. */
  interval: PaymentInterval;
  /** The plan that the person has; null when it is not known. */
  current: { id: string; speechAMonth: number } | null;
  /** What the person pays for; null when they pay for nothing. */
  subscription: { plan: { id: string } | null; interval: PaymentInterval; seats: number } | null;
  isGuest: boolean;
  isBusy: boolean;
  /** Called to pay for it. */
  onChoose(people: number): void;
  /** Called to change to it from what is paid for. */
  onChange(people: number): void;
}

/** For how many people a plan for several is shown at first. */
const FEW = 2;

/** A plan with its price, what it gives, what changes for this person, and the way to it. */
export function PlanCard(props: PlanCardProps): ReactNode {
  const t = useTranslations('plan');
  const locale = useLocale();
  const sizeOf = useSize();
  const title = useId();
  const { offer, interval, current, subscription } = props;
  const isForSeveral = offer.mostSeats > 1;
  const isPaid = subscription?.plan?.id === offer.id;
  const [text, setText] = useState(String(Math.min(FEW, offer.mostSeats)));
  // The number of people of the plan that is paid for changes where its seats are.
  const people = isPaid ? subscription.seats : peopleOf(text, offer.mostSeats);
  const price = people === null ? null : priceOf(offer, interval, people);
  const monthly = people === null ? null : priceOf(offer, 'MONTH', people);
  const each = priceOf(offer, interval, 1);
  const isCurrent = current?.id === offer.id;
  const gain = current === null ? 0 : offer.speechAMonth - current.speechAMonth;
  const saved = interval === 'YEAR' && price !== null && monthly !== null ? saving(monthly, price) : null;
  return (
    <li className="flex">
      <Card
        aria-labelledby={title}
        className={classes('flex w-full flex-col gap-4', isCurrent && 'outline-2 outline-accent')}
      >
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <h2 id={title} className="font-display text-2xl">
            {offer.name}
          </h2>
          {isCurrent && (
            <span className="inline-flex items-center gap-1.5 text-sm font-medium text-good">
              <Check aria-hidden className="size-4" />
              {t('yours')}
            </span>
          )}
        </div>
        <div role={isForSeveral ? 'status' : undefined}>
          <p className="text-2xl font-medium tabular-nums">
            {price !== null ? t(`price.${interval}`, { price: moneyText(price, locale) }) : props.isFree && t('free')}
          </p>
          {isForSeveral && each !== null && (
            <p className="text-sm text-muted">{t('priceEach', { price: moneyText(each, locale) })}</p>
          )}
          {saved !== null && <p className="text-sm text-good">{t('saved', { price: moneyText(saved, locale) })}</p>}
        </div>
        {isForSeveral && !isPaid && each !== null && (
          <PeopleField most={offer.mostSeats} text={text} onChange={setText} />
        )}
        <ul className="flex-1 space-y-2">
          <Gives>{t(isForSeveral ? 'speechEach' : 'speech', { time: speechText(t, offer.speechAMonth) })}</Gives>
          <Gives>{t('longest', { time: speechText(t, offer.longestSession) })}</Gives>
          {offer.documents > 0 && (
            <Gives>
              {t(isForSeveral ? 'documentsEach' : 'documents', {
                count: offer.documents,
                size: sizeOf(offer.documentBytes),
              })}
            </Gives>
          )}
          {offer.charactersSynthesized > 0 && (
            <Gives>{t(isForSeveral ? 'spokenTextsEach' : 'spokenTexts', { count: offer.charactersSynthesized })}</Gives>
          )}
        </ul>
        {gain > 0 && each !== null && !props.isGuest && (
          <p className="text-sm text-muted">{t('gain', { time: speechText(t, gain) })}</p>
        )}
        <PlanAction
          name={offer.name}
          interval={interval}
          isSold={each !== null}
          isCurrent={isCurrent}
          paid={isPaid ? subscription.interval : null}
          hasSubscription={subscription !== null}
          isGuest={props.isGuest}
          isDisabled={props.isBusy || people === null}
          onChoose={() => {
            if (people !== null) props.onChoose(people);
          }}
          onChange={() => {
            if (people !== null) props.onChange(people);
          }}
        />
      </Card>
    </li>
  );
}

function Gives(props: { children: ReactNode }): ReactNode {
  return (
    <li className="flex gap-2.5">
      <Check aria-hidden className="mt-1 size-4 shrink-0 text-accent" />
      <span>{props.children}</span>
    </li>
  );
}
