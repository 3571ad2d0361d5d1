'use client';

import { useSession } from '@vivavoce/learner/session';
import { Mic } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useEffect, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';

const GuestSpeaking = dynamic(async () => (await import('./GuestSpeaking')).GuestSpeaking, {
  ssr: false,
  loading: () => <Skeleton lines={4} />,
});

interface TryItProps {
  title: ReactNode;
  /** Shown below the button. */
  more: ReactNode;
  example: ReactNode;
}

type Step = 'closed' | 'starting' | 'open' | 'unreachable' | { retryAfter: number };

/**
 * The top of the landing page. Its button starts a guest, and a sentence to say takes the place of the introduction; the
 * recorder is loaded only then. People who are signed in go to Today, unless they are trying.
 */
export function TryIt(props: TryItProps): ReactNode {
  const t = useTranslations('welcome');
  const f = useTranslations('failure');
  const { status, startGuest } = useSession();
  const router = useRouter();
  const [step, setStep] = useState<Step>('closed');

  useEffect(() => {
    if (status === 'signedIn' && step !== 'open') router.replace('/today');
  }, [status, step, router]);

  async function open(): Promise<void> {
    setStep('starting');
    void import('./GuestSpeaking'); // loaded while the guest is started
    const start = await startGuest();
    if (start.kind === 'limited') setStep({ retryAfter: start.retryAfter });
    else if (start.kind === 'unreachable') setStep('unreachable');
    else setStep(start.token.isGuest ? 'open' : 'closed');
  }

  if (step === 'open') return <GuestSpeaking />;
  return (
    <div className="grid grid-cols-1 items-center gap-12 py-8 lg:grid-cols-[1fr_1.05fr] lg:gap-16 lg:py-10">
      <div>
        {props.title}
        <div className="mt-8 flex flex-wrap items-center gap-4">
          <Button size="large" disabled={status === 'unknown' || step === 'starting'} onClick={() => void open()}>
            <Mic aria-hidden className="size-5" />
            {t('try')}
          </Button>
          {props.more}
        </div>
        <p className="mt-5 text-sm text-muted">{`${t('tryNote')} ${t('terms')}`}</p>
        {step === 'unreachable' && (
          <Notice tone="problem" isUrgent className="mt-5">
            {f('NETWORK')}
          </Notice>
        )}
        {typeof step === 'object' && (
          <Notice tone="warning" isUrgent className="mt-5">
            {t('tryLimited', { minutes: Math.max(1, Math.ceil(step.retryAfter / 60_000)) })}
          </Notice>
        )}
      </div>
      {props.example}
    </div>
  );
}
