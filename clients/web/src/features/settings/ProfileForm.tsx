'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { updateProfileDocument } from '@vivavoce/learner/documents/settings';
import { useChange } from '@vivavoce/learner/useChange';
import { useLocale, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { FailureNotice } from '@/lib/graph/FailureNotice';

const EMPTY = 'empty';

const FORM = z.object({
  displayName: z.string().check(z.trim(), z.minLength(1, EMPTY), z.maxLength(80)),
  learningLanguage: z.string(),
});

type FormValues = z.infer<typeof FORM>;

interface ProfileFormProps {
  displayName: string;
  learningLanguage: string;
  languages: readonly string[];
}

/** The form for display name and practice language. */
export function ProfileForm(props: ProfileFormProps): ReactNode {
  const t = useTranslations('settings');
  const locale = useLocale();
  const { run, isBusy, failure } = useChange(updateProfileDocument);
  const [isSaved, setSaved] = useState(false);
  const [language, setLanguage] = useState(props.learningLanguage);
  const form = useForm<FormValues>({
    resolver: standardSchemaResolver(FORM),
    defaultValues: { displayName: props.displayName, learningLanguage: props.learningLanguage },
  });
  const { errors } = form.formState;
  const names = new Intl.DisplayNames([locale], { type: 'language' });

  async function submit({ displayName }: FormValues): Promise<void> {
    setSaved(false);
    const answer = await run({ input: { displayName, learningLanguage: language } });
    if (answer === null) return;
    if (answer.updateProfile.errors.length > 0) form.setError('displayName', { type: 'refused' });
    else setSaved(true);
  }

  return (
    <form
      noValidate
      className="space-y-5"
      onChange={() => setSaved(false)}
      onSubmit={(event) => void form.handleSubmit(submit)(event)}
    >
      <Field
        label={t('name')}
        autoComplete="name"
        problem={
          errors.displayName === undefined
            ? undefined
            : t(errors.displayName.message === EMPTY ? 'nameEmpty' : 'nameProblem')
        }
        {...form.register('displayName')}
      />
      <Select
        label={t('learning')}
        value={language}
        onChange={setLanguage}
        options={props.languages.map((one) => ({ value: one, label: names.of(one) ?? one }))}
      />
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="flex items-center gap-4">
        <Button type="submit" disabled={isBusy}>
          {t('save')}
        </Button>
        <span role="status" className="text-good">
          {isSaved && t('saved')}
        </span>
      </div>
    </form>
  );
}
