'use client';

import type { CefrLevel, Goal } from '@vivavoce/graphql';
import { updateProfileDocument } from '@vivavoce/learner/documents/settings';
import { CEFR_LEVELS } from '@vivavoce/learner/placement';
import { useChange } from '@vivavoce/learner/useChange';
import { useLocale, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { firstLanguages } from '@/lib/firstLanguages';

const GOALS: readonly Goal[] = ['EXAM', 'WORK', 'EVERYDAY'];

interface GoalFormProps {
  firstLanguage: string | null;
  goal: Goal | null;
  examDay: string | null;
  level: CefrLevel | null;
}

/** The form for first language, goal and level. What was never chosen can be left open. */
export function GoalForm(props: GoalFormProps): ReactNode {
  const t = useTranslations('settings');
  const locale = useLocale();
  const { run, isBusy, failure } = useChange(updateProfileDocument);
  const [language, setLanguage] = useState(props.firstLanguage ?? '');
  const [goal, setGoal] = useState<Goal | ''>(props.goal ?? '');
  const [day, setDay] = useState(props.examDay ?? '');
  const [level, setLevel] = useState<CefrLevel | ''>(props.level ?? '');
  const [outcome, setOutcome] = useState<'saved' | 'refused' | null>(null);
  const { typical, further } = firstLanguages(locale, []);
  const languages = [...typical, ...further]
    .sort((one, other) => one.name.localeCompare(other.name, locale))
    .map(({ tag, name }) => ({ value: tag, label: name }));
  const isListed = language === '' || languages.some(({ value }) => value === language);
  const open = { value: '' as const, label: t('notChosen') };

  async function submit(): Promise<void> {
    setOutcome(null);
    const answer = await run({
      input: {
        ...(language === '' ? {} : { firstLanguage: language }),
        ...(goal === '' ? {} : { goal, examDay: goal === 'EXAM' && day !== '' ? day : null }),
        ...(level === '' ? {} : { level }),
      },
    });
    if (answer !== null) setOutcome(answer.updateProfile.errors.length > 0 ? 'refused' : 'saved');
  }

  return (
    <form
      noValidate
      className="space-y-5"
      onChange={() => setOutcome(null)}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Select
        label={t('firstLanguage')}
        value={language}
        onChange={setLanguage}
        options={[
          ...(props.firstLanguage === null ? [open] : []),
          ...(isListed ? [] : [{ value: language, label: language }]),
          ...languages,
        ]}
      />
      <Select<Goal | ''>
        label={t('why')}
        value={goal}
        onChange={setGoal}
        options={[
          ...(props.goal === null ? [open] : []),
          ...GOALS.map((one) => ({ value: one, label: t(`goals.${one}`) })),
        ]}
      />
      {goal === 'EXAM' && (
        <Field
          type="date"
          label={t('examDay')}
          hint={t('examDayHint')}
          problem={outcome === 'refused' ? t('examDayProblem') : undefined}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      )}
      <Select<CefrLevel | ''>
        label={t('level')}
        value={level}
        onChange={setLevel}
        options={[...(props.level === null ? [open] : []), ...CEFR_LEVELS.map((one) => ({ value: one, label: one }))]}
      />
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="flex items-center gap-4">
        <Button type="submit" disabled={isBusy}>
          {t('save')}
        </Button>
        <span role="status" className="text-good">
          {outcome === 'saved' && t('saved')}
        </span>
      </div>
    </form>
  );
}
