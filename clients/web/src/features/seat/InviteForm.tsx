import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { inviteSeatDocument } from '@vivavoce/learner/documents/seats';
import { useChange } from '@vivavoce/learner/useChange';
import { useLocale, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { SeatLink } from './SeatLink';

const FORM = z.object({ email: z.string().check(z.trim(), z.email(), z.maxLength(254)) });

type FormValues = z.infer<typeof FORM>;

/** How an invitation ended; `link` is null when it was mailed. */
type Outcome = { kind: 'made'; email: string; link: string | null } | { kind: 'refused'; text: string };

const HOUR = 3_600_000;

interface InviteFormProps {
  /** Whether every seat is taken or kept. An address that has a link can still get a new one. */
  isFull: boolean;
  onInvited(): void;
}

/** Invites an address to a seat. What cannot be mailed is shown, to be passed on. */
export function InviteForm({ isFull, onInvited }: InviteFormProps): ReactNode {
  const t = useTranslations('seats');
  const locale = useLocale();
  const { run, isBusy, failure } = useChange(inviteSeatDocument);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const form = useForm<FormValues>({ resolver: standardSchemaResolver(FORM), defaultValues: { email: '' } });
  const isWrong = form.formState.errors.email !== undefined;

  async function submit({ email }: FormValues): Promise<void> {
    if (isBusy) return;
    setOutcome(null);
    const answer = await run({ input: { email, locale } });
    if (answer === null) return;
    const { link, isMailed, errors } = answer.inviteSeat;
    const [error] = errors;
    if (error === undefined) {
      form.reset();
      setOutcome({ kind: 'made', email, link: isMailed ? null : link });
      onInvited();
    } else if (error.__typename === 'InvalidInput') form.setError('email', { type: 'refused' });
    else setOutcome({ kind: 'refused', text: textOf(error, email) });
  }

  function textOf(error: { __typename?: string | undefined; retryAfter?: number }, email: string): string {
    switch (error.__typename) {
      case 'SeatTaken':
        return t('problems.SeatTaken', { email });
      case 'SeatsUnknown':
        return t('problems.SeatsUnknown');
      case 'SeatsUsedUp':
        return t('full');
      case 'InvitationsLimited':
        return t('problems.InvitationsLimited', { hours: Math.max(1, Math.ceil((error.retryAfter ?? 0) / HOUR)) });
      default:
        return t('problems.other');
    }
  }

  return (
    <div className="mt-5">
      <h3 className="mb-2 text-lg font-medium">{t('invite')}</h3>
      {isFull && <p className="mb-3 text-muted">{t('full')}</p>}
      <form noValidate className="space-y-4" onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        <Field
          label={t('email')}
          hint={t('emailHint')}
          type="email"
          autoComplete="off"
          dir="ltr"
          problem={isWrong ? t('emailProblem') : undefined}
          {...form.register('email')}
        />
        {failure !== null && <FailureNotice failure={failure} />}
        {outcome?.kind === 'refused' && (
          <Notice tone="warning" isUrgent>
            {outcome.text}
          </Notice>
        )}
        {outcome?.kind === 'made' &&
          (outcome.link === null ? (
            <Notice isUrgent>{t('mailed', { email: outcome.email })}</Notice>
          ) : (
            <SeatLink email={outcome.email} link={outcome.link} />
          ))}
        <Button type="submit" disabled={isBusy}>
          {t('inviteNow')}
        </Button>
      </form>
    </div>
  );
}
