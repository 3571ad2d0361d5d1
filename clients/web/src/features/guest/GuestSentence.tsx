'use client';

import { readFragment } from '@vivavoce/graphql';
import { useSession } from '@vivavoce/learner/session';
import type { Task } from '@vivavoce/learner/speaking';
import { resultFragment } from '@vivavoce/live/documents';
import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { LeaveGuard } from '@/features/speaking/LeaveGuard';
import { Recorder } from '@/features/speaking/Recorder';
import { useSpeaking } from '@/features/speaking/useSpeaking';
import { keepMicrophoneTested } from '@/lib/microphoneTested';

import { GuestResult } from './GuestResult';
import { GUEST_LANGUAGE } from './sentences';
import { useStarted } from './useStarted';

interface GuestSentenceProps {
  text: string;
  /** The sessions that the guest has left. */
  left: number;
  onStarted: () => void;
  /** Opens the next sentence; unset after the last one. */
  onNext?: () => void;
}

/** One sentence of a guest: the text with the recorder, then its result and how to keep it. */
export function GuestSentence(props: GuestSentenceProps): ReactNode {
  const t = useTranslations('guest');
  const { status } = useSession();
  const { speaking, state } = useSpeaking(true);
  const task = useMemo<Task>(() => ({ readAloud: { language: GUEST_LANGUAGE, text: props.text } }), [props.text]);
  const result = readFragment(resultFragment, state.result);
  const isDone = state.phase === 'done' && result !== null;
  useStarted(state, props.onStarted);
  const whole = useRef<HTMLDivElement>(null);

  useEffect(() => {
    whole.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [isDone]);

  useEffect(() => {
    if (isDone) keepMicrophoneTested();
  }, [isDone]);

  return (
    <div ref={whole} tabIndex={-1} className="mx-auto max-w-3xl space-y-5 py-8 outline-none">
      <h1 className="text-2xl sm:text-3xl">{t(isDone ? 'resultTitle' : 'title')}</h1>
      {isDone ? (
        <>
          <GuestResult
            result={result}
            language={GUEST_LANGUAGE}
            {...(props.left > 0 && { onAgain: () => void speaking.start(task, props.text) })}
          />
          {result.scores !== null && <Keep status={status} />}
          {status === 'guest' && props.left > 0 && props.onNext !== undefined && (
            <div className="flex justify-center">
              <Button look="bare" onClick={props.onNext}>
                {t('another', { left: props.left })}
              </Button>
            </div>
          )}
        </>
      ) : (
        <>
          <Card className="text-center sm:px-10 sm:py-9">
            <p
              lang={GUEST_LANGUAGE}
              dir="auto"
              className="font-display text-2xl leading-snug text-balance sm:text-[2.1rem]"
              data-testid="task"
            >
              {props.text}
            </p>
          </Card>
          <Card className="py-8">
            <Recorder speaking={speaking} state={state} task={task} language={GUEST_LANGUAGE} title={props.text} />
            <LeaveGuard speaking={speaking} phase={state.phase} />
            <p className="mt-6 flex items-center justify-center gap-2 text-center text-xs text-muted">
              <ShieldCheck aria-hidden className="size-4 shrink-0" />
              {t('privacy')}
            </p>
          </Card>
        </>
      )}
    </div>
  );
}

/** How to keep the result; or why it is not kept. */
function Keep({ status }: { status: ReturnType<typeof useSession>['status'] }): ReactNode {
  const t = useTranslations('guest');
  if (status === 'signedIn')
    return (
      <Notice>
        {t('signedIn')}{' '}
        <LinkButton href="/today" look="quiet" size="small">
          {t('toToday')}
        </LinkButton>
      </Notice>
    );
  if (status === 'signedOut') return <Notice tone="warning">{t('ended')}</Notice>;
  return (
    <Card className="flex flex-wrap items-center gap-x-6 gap-y-4">
      <p className="min-w-0 flex-1 basis-64 text-muted">{t('keepText')}</p>
      <LinkButton href="/register?keep=guest" size="large">
        {t('keep')}
      </LinkButton>
    </Card>
  );
}
