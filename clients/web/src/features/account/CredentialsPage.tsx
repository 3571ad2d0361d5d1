import { AudioLines, ShieldCheck, TrendingUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { VoiceWave } from '@/components/ui/VoiceWave';
import { Logo } from '@/components/Logo';

const POINTS = [
  { key: 'liveTitle', Sign: AudioLines },
  { key: 'betterTitle', Sign: TrendingUp },
  { key: 'privateTitle', Sign: ShieldCheck },
] as const;

/** The layout of the registration and sign-in pages; wide screens also show an introduction. */
export function CredentialsPage(props: { title: string; lead: string; children: ReactNode }): ReactNode {
  const t = useTranslations('welcome');
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-2">
      <aside className="relative hidden overflow-hidden bg-accent p-14 text-accent-ink lg:flex dark:bg-accent-soft dark:text-ink lg:flex-col lg:justify-center">
        <p className="max-w-md font-display text-5xl leading-tight text-balance">{t('title')}</p>
        <ul className="mt-10 space-y-4 text-lg">
          {POINTS.map(({ key, Sign }) => (
            <li key={key} className="flex items-center gap-4">
              <Sign aria-hidden className="size-6 shrink-0" />
              {t(key)}
            </li>
          ))}
        </ul>
        <VoiceWave className="h-1/3 opacity-15" />
      </aside>
      <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center px-5 py-10">
        <Logo className="mb-10" />
        <h1 className="text-3xl">{props.title}</h1>
        <p className="mt-2 mb-7 text-muted">{props.lead}</p>
        {props.children}
      </main>
    </div>
  );
}
