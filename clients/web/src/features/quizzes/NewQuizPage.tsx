'use client';

import { readFragment } from '@vivavoce/graphql';
import { bankTopicsDocument, createQuizDocument, quizParts } from '@vivavoce/learner/documents/quizzes';
import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { PageTitle } from '@/components/ui/PageTitle';
import { Select } from '@/components/ui/Select';
import { DocumentChoice } from '@/features/documents/DocumentChoice';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { library, quiz as quizRoutes } from '@/lib/routes';
import { useAddress } from '@/lib/useAddress';

import { BankChoice } from './BankChoice';
import {
  DIFFICULTIES,
  FEEDBACKS,
  inputOf,
  KINDS,
  LONGEST_TOPIC,
  MINUTES,
  missingIn,
  MOST_DOCUMENTS,
  NUMBERS,
  orderIn,
  ORIGINS,
  type QuizOrder,
  withLanguage,
} from './quizOrder';
import { RadioLine } from './RadioLine';
import { ScenarioChoice } from './ScenarioChoice';
import { useBankSupply } from './useBankSupply';

const REFUSALS = { TooManyQuizzes: 'TOO_MANY', TooManyQuizzesUnderWay: 'UNDER_WAY', InvalidInput: 'OTHER' } as const;

/** The form of a new quiz: what it is made of, and what it is to be. */
export function NewQuizPage(): ReactNode {
  const t = useTranslations('quizzes');
  const router = useRouter();
  const [address] = useAddress();
  const [wanted, setOrder] = useState<QuizOrder>(() => orderIn(address));
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<ReturnType<typeof missingIn> | 'supply'>(null);
  const [refusal, setRefusal] = useState<(typeof REFUSALS)[keyof typeof REFUSALS] | null>(null);
  const { run, isBusy, failure } = useChange(createQuizDocument);

  // Without published questions none are offered; an address that asks for them says why there are none.
  const topics = useGraph(bankTopicsDocument, {}, { isFresh: true });
  const published = topics.data?.bankTopics ?? [];
  const order = withLanguage(
    wanted,
    published.map(({ language }) => language),
  );
  const supply = useBankSupply(order);
  const origins = ORIGINS.filter((one) => one !== 'bank' || published.length > 0 || order.origin === 'bank');

  /** Another wish is another quiz, also when the one before got no answer. */
  function choose(change: Partial<QuizOrder>): void {
    setOrder({ ...order, ...change });
    setKey(crypto.randomUUID());
    setProblem(null);
    setRefusal(null);
  }

  async function make(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const missing = missingIn(order) ?? (supply === 0 ? 'supply' : null);
    setProblem(missing);
    setRefusal(null);
    if (missing !== null || isBusy) return;
    const answer = await run({ input: inputOf(order, key) });
    if (answer === null) return;
    const made = readFragment(quizParts, answer.createQuiz.quiz);
    const [error] = answer.createQuiz.errors;
    if (made !== null) router.push(quizRoutes.at(made.id));
    else if (error !== undefined) setRefusal(REFUSALS[error.__typename]);
  }

  return (
    <div className="max-w-3xl">
      <p className="mb-3 text-sm">
        <Link href={library.quizzes} className="text-accent underline underline-offset-4">
          {t('toAll')}
        </Link>
      </p>
      <PageTitle title={t('form.title')} />
      <form noValidate className="space-y-7" onSubmit={(event) => void make(event)}>
        <RadioLine
          label={t('form.from')}
          name="origin"
          options={origins.map((value) => ({ value, label: t(`form.origin.${value}`) }))}
          value={order.origin}
          onChange={(origin) => choose({ origin })}
        />
        {(order.origin === 'documents' || order.origin === 'notes') && (
          <DocumentChoice
            label={t(`form.${order.origin}`, { most: MOST_DOCUMENTS })}
            chosen={order.documentIds}
            most={MOST_DOCUMENTS}
            none={
              <p className="text-muted">
                {t('form.noDocuments')}{' '}
                <Link href={library.documents} className="text-accent underline underline-offset-4">
                  {t('form.toDocuments')}
                </Link>
              </p>
            }
            onChosen={(documentIds) => choose({ documentIds })}
          />
        )}
        {order.origin === 'notes' && <p className="text-muted">{t('form.notesHint')}</p>}
        {order.origin === 'topic' && (
          <Field
            label={t('form.topic')}
            hint={t('form.topicHint')}
            dir="auto"
            autoComplete="off"
            className="max-w-md"
            value={order.topic}
            problem={problem === 'topic' ? t('form.missing.topic', { most: LONGEST_TOPIC }) : undefined}
            onChange={({ target }) => choose({ topic: target.value })}
          />
        )}
        {order.origin === 'weak' && <p className="text-muted">{t('form.weakHint')}</p>}
        {order.origin === 'scenario' && (
          <ScenarioChoice chosen={order.scenarioId} onChosen={(scenarioId) => choose({ scenarioId })} />
        )}
        {order.origin === 'bank' && (
          <BankChoice
            topics={topics.data?.bankTopics ?? null}
            failure={topics.failure}
            reload={topics.reload}
            chosen={order.bank}
            onChosen={(bank) => choose({ bank })}
          />
        )}
        <div className="grid max-w-xl grid-cols-1 gap-5 sm:grid-cols-2">
          <Select
            label={t('form.number')}
            value={order.number}
            options={NUMBERS.map((value) => ({ value, label: value }))}
            onChange={(number) => choose({ number })}
          />
          <Select
            label={t('form.limit')}
            value={order.minutes}
            options={MINUTES.map((value) => ({
              value,
              label: value === '' ? t('form.noLimit') : t('minutes', { count: Number(value) }),
            }))}
            onChange={(minutes) => choose({ minutes })}
          />
        </div>
        <RadioLine
          label={t('form.difficulty')}
          name="difficulty"
          options={DIFFICULTIES.map((value) => ({ value, label: t(`difficulty.${value}`) }))}
          value={order.difficulty}
          onChange={(difficulty) => choose({ difficulty })}
        />
        <RadioLine
          label={t('form.feedback')}
          name="feedback"
          options={FEEDBACKS.map((value) => ({ value, label: t(`form.feedbackKind.${value}`) }))}
          value={order.feedback}
          onChange={(feedback) => choose({ feedback })}
        />
        <fieldset>
          <legend className="mb-1.5 text-sm font-medium">{t('form.kinds')}</legend>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {KINDS.map((kind) => {
              const isChosen = order.kinds.includes(kind);
              return (
                <li key={kind}>
                  <label className="flex min-h-11 items-center gap-2">
                    <input
                      type="checkbox"
                      checked={isChosen}
                      onChange={() =>
                        choose({
                          kinds: isChosen ? order.kinds.filter((one) => one !== kind) : [...order.kinds, kind],
                        })
                      }
                      className="size-5 accent-accent"
                    />
                    {t(`kind.${kind}`)}
                  </label>
                </li>
              );
            })}
          </ul>
          <p className="text-sm text-muted">{t('form.kindsHint')}</p>
        </fieldset>
        {supply !== null && (
          <Notice tone={supply < Number(order.number) ? 'warning' : 'info'} isUrgent={problem === 'supply'}>
            {t(`form.bankSupply.${supply === 0 ? 'none' : supply < Number(order.number) ? 'fewer' : 'enough'}`, {
              count: supply,
            })}
          </Notice>
        )}
        {(problem === 'documents' || problem === 'scenario' || problem === 'bank') && (
          <Notice tone="warning" isUrgent>
            {t(`form.missing.${problem}`)}
          </Notice>
        )}
        {refusal !== null && (
          <Notice tone="warning" isUrgent>
            {t(`form.refused.${refusal}`)}
          </Notice>
        )}
        {failure !== null && <FailureNotice failure={failure} />}
        <Button type="submit" size="large" disabled={isBusy}>
          {t('form.make')}
        </Button>
      </form>
    </div>
  );
}
