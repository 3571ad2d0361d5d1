'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { changePasswordDocument } from '@vivavoce/learner/documents/security';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';

import { FactorField } from '@/components/FactorField';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useStepUp } from '@/lib/useStepUp';

const FORM = z.object({
  currentPassword: z.string().check(z.minLength(1)),
  newPassword: z.string().check(z.minLength(8), z.maxLength(128)),
});

type FormValues = z.infer<typeof FORM>;

/** The form for another password. */
export function ChangePassword(): ReactNode {
  const t = useTranslations('security');
  const { run, isBusy, failure } = useChange(changePasswordDocument);
  const stepUp = useStepUp();
  const [isDone, setDone] = useState(false);
  const form = useForm<FormValues>({
    resolver: standardSchemaResolver(FORM),
    defaultValues: { currentPassword: '', newPassword: '' },
  });
  const { currentPassword, newPassword } = form.formState.errors;

  async function submit(input: FormValues): Promise<void> {
    setDone(false);
    if (!stepUp.isReady()) return;
    const answer = await run({ input: { ...input, ...stepUp.input } });
    if (answer === null) return;
    const { changed, errors } = answer.changePassword;
    if (changed) {
      form.reset();
      stepUp.reset();
      setDone(true);
    }
    if (stepUp.concerns(errors)) return;
    for (const error of errors)
      form.setError(error.__typename === 'WrongPassword' ? 'currentPassword' : 'newPassword', { type: 'refused' });
  }

  return (
    <section aria-labelledby="change-password">
      <h2 id="change-password" className="mb-4 text-xl">
        {t('password')}
      </h2>
      <form noValidate className="space-y-5" onSubmit={(event) => void form.handleSubmit(submit)(event)}>
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
        <Field
          label={t('newPassword')}
          type="password"
          autoComplete="new-password"
          dir="ltr"
          hint={t('passwordHint')}
          problem={
            newPassword === undefined
              ? undefined
              : t(newPassword.type === 'refused' ? 'passwordTooCommon' : 'passwordProblem')
          }
          {...form.register('newPassword')}
        />
        {stepUp.field !== null && <FactorField {...stepUp.field} />}
        {failure !== null && <FailureNotice failure={failure} />}
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" disabled={isBusy}>
            {t('passwordSave')}
          </Button>
          <span role="status" className="text-good">
            {isDone && t('passwordSaved')}
          </span>
        </div>
      </form>
    </section>
  );
}
