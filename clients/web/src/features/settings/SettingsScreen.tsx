'use client';

import { settingsDocument } from '@vivavoce/learner/documents/settings';
import { useSession } from '@vivavoce/learner/session';
import { useGraph } from '@vivavoce/learner/useGraph';
import { KeyRound, LogOut, School, Smartphone } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { classes } from '@/components/ui/classes';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { ExamSettings } from './ExamSettings';
import { InterfaceSettings } from './InterfaceSettings';
import { ProfileForm } from './ProfileForm';

/** The sign-in methods; methods that are not available yet are marked. */
const WAYS_IN = [
  { name: 'password', Sign: KeyRound, isOn: true },
  { name: 'secondFactor', Sign: Smartphone, isOn: false },
  { name: 'provider', Sign: School, isOn: false },
] as const;

/** The settings screen: profile, interface, plan, sign-in methods and data. */
export function SettingsScreen(): ReactNode {
  const t = useTranslations('settings');
  const format = useFormatter();
  const { signOut } = useSession();
  const { data, failure, isLoading, reload } = useGraph(settingsDocument, {});
  if (isLoading) return <Skeleton lines={5} />;
  const viewer = data?.viewer;
  if (!viewer) return failure === null ? <Skeleton lines={5} /> : <FailureNotice failure={failure} onRetry={reload} />;
  const { entitlements } = viewer;
  const minutes = (length: number): string => t('minutes', { count: Math.round(length / 60_000) });
  return (
    <div className="mx-auto max-w-3xl space-y-5">
      <PageTitle title={t('title')}>
        <span dir="ltr">{viewer.email}</span>
      </PageTitle>
      <Card>
        <h2 className="mb-5 text-xl">{t('profile')}</h2>
        <ProfileForm
          displayName={viewer.displayName}
          learningLanguage={viewer.learningLanguage ?? 'en'}
          languages={data.sentenceLanguages.map(({ language }) => language)}
        />
      </Card>
      <Card id="exam" className="scroll-mt-6">
        <h2 className="mb-5 text-xl">{t('exam')}</h2>
        <ExamSettings />
      </Card>
      <Card>
        <h2 className="mb-5 text-xl">{t('interface')}</h2>
        <InterfaceSettings />
      </Card>
      <Card>
        <h2 className="mb-5 text-xl">{t('plan')}</h2>
        {entitlements ? (
          <>
            <p className="font-display text-2xl">{t('planName', { name: entitlements.plan.name })}</p>
            <dl className="mt-4 grid gap-x-8 gap-y-2 sm:grid-cols-2">
              {(
                [
                  ['used', minutes(entitlements.speechUsed)],
                  ['left', minutes(entitlements.speechLeft)],
                  ['aMonth', minutes(entitlements.plan.speechAMonth)],
                  ['longest', minutes(entitlements.plan.longestSession)],
                ] as const
              ).map(([name, value]) => (
                <div key={name} className="flex justify-between gap-4 border-b border-line py-1.5">
                  <dt className="text-muted">{t(name)}</dt>
                  <dd className="font-medium tabular-nums">{value}</dd>
                </div>
              ))}
            </dl>
            <p className="mt-4 text-sm text-muted">
              {t('resets', {
                date: format.dateTime(new Date(entitlements.resetsAt), { dateStyle: 'long', timeZone: 'UTC' }),
              })}
            </p>
          </>
        ) : (
          failure !== null && <FailureNotice failure={failure} onRetry={reload} />
        )}
        <h3 className="mt-6 font-medium">{t('leaveTitle')}</h3>
        <p className="mt-1 text-muted">{t('leave')}</p>
      </Card>
      <Card>
        <h2 className="mb-4 text-xl">{t('security')}</h2>
        <ul className="divide-y divide-line">
          {WAYS_IN.map(({ name, Sign, isOn }) => (
            <li key={name} className="flex items-start gap-4 py-4 first:pt-0 last:pb-0">
              <Sign aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
              <div className="min-w-0 flex-1">
                <p className="font-medium">{t(`wayIn.${name}`)}</p>
                <p className="text-sm text-muted">{t(`wayInText.${name}`)}</p>
              </div>
              <span
                className={classes(
                  'shrink-0 rounded-full px-3 py-1 text-sm font-medium',
                  isOn ? 'bg-good-soft text-good' : 'bg-sunken text-muted',
                )}
              >
                {t(isOn ? 'inUse' : 'notYet')}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card>
        <h2 className="mb-3 text-xl">{t('data')}</h2>
        <ul className="list-disc space-y-2 ps-5 text-muted">
          <li>{t('dataAudio')}</li>
          <li>{t('dataLocal')}</li>
          <li>{t('dataResults')}</li>
        </ul>
        <LinkButton href="/history" look="quiet" className="mt-5">
          {t('dataDelete')}
        </LinkButton>
      </Card>
      <Button look="danger" onClick={() => void signOut()}>
        <LogOut aria-hidden className="size-4 rtl:rotate-180" />
        {t('signOut')}
      </Button>
    </div>
  );
}
