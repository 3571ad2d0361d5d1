import { AudioLines, ShieldCheck, TrendingUp } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { LOOK_CLASSES, type WordLook } from '@/features/result/wordLook';
import { Logo } from '@/features/shell/Logo';

const POINTS = [
  { key: 'live', Sign: AudioLines },
  { key: 'better', Sign: TrendingUp },
  { key: 'private', Sign: ShieldCheck },
] as const;

/** An example of a result, in the language that is practised. */
const EXAMPLE: readonly { text: string; look: WordLook; score: number }[] = [
  { text: 'Could', look: 'good', score: 92 },
  { text: 'you', look: 'good', score: 95 },
  { text: 'describe', look: 'good', score: 88 },
  { text: 'the', look: 'fair', score: 74 },
  { text: 'pain', look: 'good', score: 91 },
  { text: 'through', look: 'poor', score: 58 },
  { text: 'the', look: 'good', score: 84 },
  { text: 'night?', look: 'good', score: 93 },
];

/** What this is, for those who come for the first time. */
export function Welcome(): ReactNode {
  const t = useTranslations('welcome');
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-5 sm:px-8">
      <header className="flex items-center justify-between py-6">
        <Logo />
        <Button asChild look="quiet" size="small">
          <Link href="/sign-in">{t('signIn')}</Link>
        </Button>
      </header>
      <main className="grid flex-1 grid-cols-1 content-center items-center gap-12 py-10 lg:grid-cols-[1.1fr_1fr]">
        <div>
          <h1 className="text-4xl sm:text-6xl">{t('title')}</h1>
          <p className="mt-5 max-w-xl text-lg text-muted">{t('lead')}</p>
          <div className="mt-8 flex flex-wrap gap-3">
            <Button asChild size="large">
              <Link href="/register">{t('begin')}</Link>
            </Button>
            <Button asChild size="large" look="quiet">
              <Link href="/sign-in">{t('signIn')}</Link>
            </Button>
          </div>
        </div>
        <figure className="rounded-[2rem] border border-line bg-surface p-6 shadow-card sm:p-8">
          <figcaption className="mb-5 flex items-center gap-2 text-sm text-muted">
            <span aria-hidden className="size-2.5 rounded-full bg-voice" />
            {t('example')}
          </figcaption>
          <ul lang="en" dir="ltr" className="flex flex-wrap gap-x-1.5 gap-y-3">
            {EXAMPLE.map((word, i) => (
              <li key={i} className={`rounded-xl px-2.5 py-1 font-display text-2xl ${LOOK_CLASSES[word.look]}`}>
                {word.text}
                <span className="ms-1.5 inline-block align-super font-sans text-xs no-underline tabular-nums">
                  {word.score}
                </span>
              </li>
            ))}
          </ul>
          <p className="mt-6 rounded-2xl bg-accent-soft px-4 py-3 text-sm">{t('exampleHint')}</p>
        </figure>
        <ul className="grid gap-4 sm:grid-cols-3 lg:col-span-2">
          {POINTS.map(({ key, Sign }) => (
            <li key={key} className="flex gap-4 border-t border-line pt-5">
              <Sign aria-hidden className="size-6 shrink-0 text-accent" />
              <div>
                <h2 className="text-lg">{t(`${key}Title`)}</h2>
                <p className="mt-1 text-sm text-muted">{t(`${key}Text`)}</p>
              </div>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}
