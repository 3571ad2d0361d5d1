'use client';

import { settingsDocument } from '@vivavoce/learner/documents/settings';
import { useSession } from '@vivavoce/learner/session';
import { useGraph } from '@vivavoce/learner/useGraph';
import {
  CalendarDays,
  ChevronRight,
  ClipboardCheck,
  Gauge,
  KeyRound,
  KeySquare,
  LogOut,
  Mic,
  Palette,
  PencilLine,
  ShieldCheck,
  UserRound,
  UsersRound,
} from 'lucide-react';
import { LOCALE_NAMES, localeOf } from '@vivavoce/messages/locales';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { PageTitle } from '@/components/ui/PageTitle';

import { UnverifiedNotice } from './UnverifiedNotice';

const PAGES = [
  { href: '/me/profile', label: 'profile', Sign: UserRound },
  { href: '/me/security', label: 'security', Sign: KeyRound },
  { href: '/me/interface', label: 'interface', Sign: Palette },
  { href: '/me/goal', label: 'goal', Sign: CalendarDays },
  { href: '/me/plan', label: 'plan', Sign: Gauge },
  { href: '/check?next=/me', label: 'microphone', Sign: Mic },
  { href: '/me/keys', label: 'keys', Sign: KeySquare },
  { href: '/me/data', label: 'data', Sign: ShieldCheck },
] as const;

/** For authors and administrators. */
const STUDIO = { href: '/studio', label: 'studio', Sign: PencilLine } as const;

/** For examiners alone. */
const EXAMINATION = { href: '/examiner', label: 'examination', Sign: ClipboardCheck } as const;

/** For administrators alone. */
const ADMINISTRATION = { href: '/admin/people', label: 'administration', Sign: UsersRound } as const;

/** The start of Me: who is signed in, the pages below, and the way out. */
export function SettingsScreen(): ReactNode {
  const t = useTranslations('settings');
  const locale = localeOf(useLocale()) ?? 'en';
  const { signOut } = useSession();
  const { data } = useGraph(settingsDocument, {});
  const viewer = data?.viewer;
  const chosen: Partial<Record<(typeof PAGES)[number]['label'] | 'studio' | 'examination' | 'administration', string>> =
    viewer
      ? {
          profile: viewer.displayName,
          interface: LOCALE_NAMES[locale],
          goal: [viewer.goal === null ? null : t(`goals.${viewer.goal}`), viewer.level]
            .filter((one) => one !== null)
            .join(' · '),
          plan: viewer.entitlements?.plan.name ?? '',
        }
      : {};
  const isAdministrator = viewer?.roles.includes('ADMIN') === true;
  const pages = [
    ...PAGES,
    ...(isAdministrator || viewer?.roles.includes('AUTHOR') === true ? [STUDIO] : []),
    ...(viewer?.roles.includes('EXAMINER') === true ? [EXAMINATION] : []),
    ...(isAdministrator ? [ADMINISTRATION] : []),
  ];
  return (
    <div className="mx-auto max-w-2xl">
      <PageTitle title={t('title')}>{viewer && <bdi>{viewer.email}</bdi>}</PageTitle>
      {viewer?.emailVerified === false && <UnverifiedNotice className="mb-5" />}
      <nav aria-label={t('title')}>
        <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-card">
          {pages.map(({ href, label, Sign }) => (
            <li key={href}>
              <Link href={href} className="flex min-h-16 items-center gap-4 px-5 hover:bg-sunken">
                <Sign aria-hidden className="size-5 shrink-0 text-accent" />
                <span className="min-w-0 flex-1 font-medium">{t(label)}</span>
                <bdi className="min-w-0 truncate text-muted">{chosen[label]}</bdi>
                <ChevronRight aria-hidden className="size-5 shrink-0 text-muted rtl:rotate-180" />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Button look="danger" className="mt-6" onClick={() => void signOut()}>
        <LogOut aria-hidden className="size-4 rtl:rotate-180" />
        {t('signOut')}
      </Button>
    </div>
  );
}
