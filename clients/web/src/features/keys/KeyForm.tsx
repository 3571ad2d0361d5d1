'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import type { ApiKeyScope } from '@vivavoce/graphql';
import { createApiKeyDocument } from '@vivavoce/learner/documents/keys';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useRef, useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';

import { FactorField } from '@/components/FactorField';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useStepUp } from '@/lib/useStepUp';

import { ScopeChoice } from './ScopeChoice';

const LIFETIMES = [7, 30, 90, 365];

const FORM = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  currentPassword: z.string().check(z.minLength(1)),
});

type FormValues = z.infer<typeof FORM>;

interface KeyFormProps {
  onMade(made: { name: string; secret: string }): void;
}

/** The form for a new API key. */
export function KeyForm({ onMade }: KeyFormProps): ReactNode {
  const t = useTranslations('keys');
  const { run, isBusy, failure } = useChange(createApiKeyDocument);
  const stepUp = useStepUp();
  const [scopes, setScopes] = useState<readonly ApiKeyScope[]>([]);
  const [days, setDays] = useState(90);
  const [isScopeMissing, setScopeMissing] = useState(false);
  const [limit, setLimit] = useState<number | null>(null);
  // One key for each intent: another key is wanted as soon as anything but the password and the factor changes.
  const intent = useRef({ wanted: '', key: '' });
  const form = useForm<FormValues>({
    resolver: standardSchemaResolver(FORM),
    defaultValues: { name: '', currentPassword: '' },
  });
  const { name, currentPassword } = form.formState.errors;

  async function submit(values: FormValues): Promise<void> {
    if (scopes.length === 0 || !stepUp.isReady()) return;
    setLimit(null);
    const wanted = JSON.stringify([values.name, scopes, days]);
    if (intent.current.wanted !== wanted) intent.current = { wanted, key: crypto.randomUUID() };
    const answer = await run({
      input: {
        ...values,
        ...stepUp.input,
        idempotencyKey: intent.current.key,
        scopes: [...scopes],
        lifetimeDays: days,
      },
    });
    if (answer === null) return;
    const { secret, errors } = answer.createApiKey;
    if (secret !== null) {
      intent.current = { wanted: '', key: '' };
      form.reset();
      stepUp.reset();
      setScopes([]);
      onMade({ name: values.name, secret });
    }
    if (stepUp.concerns(errors)) return;
    for (const error of errors)
      if (error.__typename === 'TooManyApiKeys') setLimit(error.limit);
      else form.setError(error.__typename === 'WrongPassword' ? 'currentPassword' : 'name', { type: 'refused' });
  }

  return (
    <section aria-labelledby="make-key">
      <h2 id="make-key" className="mb-4 text-xl">
        {t('make')}
      </h2>
      <form
        noValidate
        className="space-y-5"
        onSubmit={(event) => {
          setScopeMissing(scopes.length === 0);
          void form.handleSubmit(submit)(event);
        }}
      >
        <Field
          label={t('name')}
          hint={t('nameHint')}
          autoComplete="off"
          problem={name === undefined ? undefined : t('nameProblem')}
          {...form.register('name')}
        />
        <ScopeChoice
          chosen={scopes}
          problem={isScopeMissing && scopes.length === 0 ? t('scopeMissing') : undefined}
          onChange={setScopes}
        />
        <Select
          label={t('lifetime')}
          value={String(days)}
          options={LIFETIMES.map((value) => ({ value: String(value), label: t('days', { days: value }) }))}
          onChange={(value) => {
            setDays(Number(value));
          }}
        />
        <Field
          label={t('currentPassword')}
          type="password"
          autoComplete="current-password"
          dir="ltr"
          problem={
            currentPassword === undefined
              ? undefined
              : t(currentPassword.type === 'refused' ? 'passwordWrong' : 'passwordMissing')
          }
          {...form.register('currentPassword')}
        />
        {stepUp.field !== null && <FactorField {...stepUp.field} />}
        {limit !== null && (
          <Notice tone="problem" isUrgent>
            {t('tooMany', { limit })}
          </Notice>
        )}
        {failure !== null && <FailureNotice failure={failure} />}
        <Button type="submit" disabled={isBusy}>
          {t('makeNow')}
        </Button>
      </form>
    </section>
  );
}
