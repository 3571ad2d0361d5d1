'use client';

import { Check, Circle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { TriedTalk } from './TriedTalk';
import { useTrial } from './useTrial';

/** The longest turn, in characters. */
const LONGEST = 2_000;

interface TryTabProps {
  id: string;
  /** Null for the draft. */
  version: number | null;
  tasks: readonly string[];
  language: string;
  onBefore(): Promise<boolean>;
}

/** A talk in text with the partner, with what it has understood. */
export function TryTab(props: TryTabProps): ReactNode {
  const t = useTranslations('studio.try');
  const trial = useTrial(props.id, props.version);
  const [words, setWords] = useState('');
  const [isHeld, setHeld] = useState(false);
  const isWaiting = trial.reply !== null;
  const reason = trial.failure?.reason;

  async function say(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isWaiting || trial.isOver) return;
    const isSaved = await props.onBefore();
    setHeld(!isSaved);
    if (!isSaved) return;
    trial.say(words.trim());
    setWords('');
  }

  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[3fr_2fr]">
      <div className="space-y-4">
        <p className="text-muted">{t('lead')}</p>
        {isHeld && <Notice tone="warning">{t('notSaved')}</Notice>}
        <TriedTalk trial={trial} language={props.language} />
        {trial.failure !== null &&
          (reason === 'SCRIPT_MISSING' || reason === 'SCRIPT_INVALID' || reason === 'CHECKS_BUSY' ? (
            <Notice
              tone="warning"
              isUrgent
              action={
                <Button look="quiet" size="small" onClick={trial.again}>
                  {t('again')}
                </Button>
              }
            >
              {t(reason)}
            </Notice>
          ) : (
            <FailureNotice failure={trial.failure} onRetry={trial.again} />
          ))}
        {trial.isLost && (
          <Notice
            tone="problem"
            isUrgent
            action={
              <Button look="quiet" size="small" onClick={trial.again}>
                {t('again')}
              </Button>
            }
          >
            {t('lost')}
          </Notice>
        )}
        {trial.isOver && <Notice>{t('over')}</Notice>}
        <form className="flex flex-wrap items-end gap-3" onSubmit={(event) => void say(event)}>
          <Field
            label={t('say')}
            value={words}
            maxLength={LONGEST}
            lang={props.language}
            dir="auto"
            autoComplete="off"
            className="min-w-0 grow basis-64"
            onChange={({ target }) => setWords(target.value)}
          />
          <Button type="submit" disabled={isWaiting || trial.isOver}>
            {t(words.trim() === '' ? 'silent' : 'send')}
          </Button>
          <Button look="quiet" disabled={trial.turns.length === 0} onClick={trial.begin}>
            {t('begin')}
          </Button>
        </form>
      </div>
      <Card>
        <h2 className="mb-3 text-xl">{t('tasks')}</h2>
        <ol className="space-y-2">
          {props.tasks.map((task, index) => {
            const isTouched = trial.tasksTouched.includes(index + 1);
            const Sign = isTouched ? Check : Circle;
            return (
              <li key={index} className="flex items-start gap-2.5">
                <Sign aria-hidden className={`mt-0.5 size-5 shrink-0 ${isTouched ? 'text-good' : 'text-muted'}`} />
                <span className="min-w-0 break-words">
                  <bdi>{task}</bdi>
                  <span className="sr-only"> {t(isTouched ? 'touched' : 'untouched')}</span>
                </span>
              </li>
            );
          })}
        </ol>
      </Card>
    </div>
  );
}
