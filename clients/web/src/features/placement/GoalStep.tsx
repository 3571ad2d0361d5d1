'use client';

import type { Goal } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Field } from '@/components/ui/Field';

import { Choice } from './Choice';

const GOALS: readonly Goal[] = ['EXAM', 'WORK', 'EVERYDAY'];

/** The question for the goal; an exam may have its day. */
export function GoalStep(props: {
  isBusy: boolean;
  isDayRefused: boolean;
  onChoose(goal: { goal: Goal; examDay: string | null }): void;
}): ReactNode {
  const t = useTranslations('placement');
  const [isExam, setExam] = useState(false);
  const [day, setDay] = useState('');
  return (
    <div>
      <ul className="grid grid-cols-1 gap-2.5 sm:grid-cols-3">
        {GOALS.map((goal) => (
          <li key={goal}>
            <Choice
              isBusy={props.isBusy}
              {...(goal === 'EXAM' ? { isChosen: isExam } : {})}
              onChoose={() => {
                if (goal === 'EXAM') setExam(true);
                else props.onChoose({ goal, examDay: null });
              }}
            >
              {t(`goal.${goal}`)}
            </Choice>
          </li>
        ))}
      </ul>
      {isExam && (
        <Card className="mt-5 space-y-5">
          <Field
            type="date"
            label={t('goal.day')}
            hint={t('goal.dayHint')}
            problem={props.isDayRefused ? t('goal.dayProblem') : undefined}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
          <Button
            disabled={props.isBusy}
            onClick={() => props.onChoose({ goal: 'EXAM', examDay: day === '' ? null : day })}
          >
            {t(day === '' ? 'goal.noDay' : 'next')}
          </Button>
        </Card>
      )}
    </div>
  );
}
