'use client';

import { settingsDocument } from '@vivavoce/learner/documents/settings';
import { useSession } from '@vivavoce/learner/session';
import { useGraph } from '@vivavoce/learner/useGraph';
import { LogOut } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { ExamSettings } from './ExamSettings';
import { InterfaceSettings } from './InterfaceSettings';
import { ProfileForm } from './ProfileForm';

/** The settings screen: profile, interface, plan, microphone and data. */
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
                  ...(entitlements.speechReserved > 0
                    ? [['reserved', minutes(entitlements.speechReserved)] as const]
                    : []),
                  ['left', minutes(entitlements.speechLeft)],
                  ['aMonth', minutes(entitlements.plan.speechAMonth)],
                  ['longest', minutes(entitlements.plan.longestSession)],
                ] as const
              ).map(([name, value]) => (
                <div key={name} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-1.5">
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
      </Card>
      <Card>
        <h2 className="mb-2 text-xl">{t('microphone')}</h2>
        <p className="mb-5 text-muted">{t('microphoneText')}</p>
        <LinkButton href="/check?next=/me" look="quiet">
          {t('microphoneTest')}
        </LinkButton>
      </Card>
      <Card>
        <h2 className="mb-3 text-xl">{t('data')}</h2>
        <ul className="list-disc space-y-2 ps-5 text-muted">
          <li>{t('dataAudio')}</li>
          <li>{t('dataLocal')}</li>
          <li>{t('dataResults')}</li>
        </ul>
        <LinkButton href="/progress/history" look="quiet" className="mt-5">
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
