'use client';

import { readFragment } from '@vivavoce/graphql';
import { billingParts, personBillingDocument } from '@vivavoce/learner/documents/people';
import { minutesOf } from '@vivavoce/learner/speechTime';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { GivePlanForm } from './GivePlanForm';
import { PaymentTimeline } from './PaymentTimeline';

interface BillingPanelProps {
  personId: string;
  name: string;
}

/** A person's plan, what happened to the payments, and the button that gives a plan for nothing. */
export function BillingPanel({ personId, name }: BillingPanelProps): ReactNode {
  const t = useTranslations('admin');
  const format = useFormatter();
  const { data, failure, reload } = useGraph(personBillingDocument, { id: personId }, { isFresh: true });
  const [isOpen, setOpen] = useState(false);
  const billing = readFragment(billingParts, data?.person?.billing ?? null);
  const close = (): void => {
    setOpen(false);
  };
  return (
    <section aria-labelledby="billing">
      <h2 id="billing" className="mb-4 text-xl">
        {t('billing')}
      </h2>
      {billing === null ? (
        failure === null ? (
          <Skeleton lines={3} />
        ) : (
          <FailureNotice failure={failure} onRetry={reload} />
        )
      ) : (
        <>
          <dl className="mb-4 grid gap-x-6 gap-y-2 sm:grid-cols-[12rem_1fr]">
            <dt className="text-muted">{t('plan')}</dt>
            <dd>
              <bdi className="font-medium">{billing.entitlements.plan.name}</bdi>
              <span className="block text-muted">
                {t('planLeft', {
                  left: minutesOf(billing.entitlements).left,
                  month: minutesOf(billing.entitlements).month,
                  date: format.dateTime(new Date(billing.entitlements.resetsAt), {
                    dateStyle: 'medium',
                    timeZone: 'UTC',
                  }),
                })}
              </span>
            </dd>
            <dt className="text-muted">{t('customer')}</dt>
            <dd>{billing.customerId === null ? t('noCustomer') : <bdi>{billing.customerId}</bdi>}</dd>
          </dl>
          <Button
            look="quiet"
            onClick={() => {
              setOpen(true);
            }}
          >
            {t('givePlan')}
          </Button>
          <PaymentTimeline entries={billing.timeline} />
        </>
      )}
      <Dialog isOpen={isOpen} title={t('givePlanTitle', { name })} description={t('givePlanWhat')} onClose={close}>
        <GivePlanForm
          personId={personId}
          onGiven={() => {
            close();
            reload();
          }}
        />
      </Dialog>
    </section>
  );
}
