'use client';

import type { CefrLevel, RolePlayMode } from '@vivavoce/graphql';
import type { RolePlay } from '@vivavoce/learner/speaking';
import type { Talk, TalkState } from '@vivavoce/live/talk';
import { Headphones, Info, ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { LinkButton } from '@/components/ui/LinkButton';
import { KeepRecordingSwitch } from '@/features/recording/KeepRecordingSwitch';
import { practice } from '@/lib/routes';

import { AimNote } from './AimNote';
import type { TalkScenario } from './card';
import { ModeChoice } from './ModeChoice';
import { StartTrouble } from './StartTrouble';

interface BeforeTalkProps {
  scenario: TalkScenario;
  /** The learner's own level; null when they have not chosen one. */
  level: CefrLevel | null;
  talk: Talk<RolePlay>;
  state: TalkState;
  mode: RolePlayMode;
  aim: string | null;
  onMode(mode: RolePlayMode): void;
}

/** What a talk is, the choice of its mode, and the way to begin. */
export function BeforeTalk({ scenario, level, talk, state, mode, aim, onMode }: BeforeTalkProps): ReactNode {
  const t = useTranslations('talk');
  const task: RolePlay = { rolePlay: { scenarioId: scenario.id, mode, level } };
  const search = useSearchParams();
  const about = { aim: search.get('aim'), task: search.get('task') };
  const isExam = mode === 'EXAM';
  const isStarting = state.phase === 'starting';
  return (
    <div className="mx-auto max-w-2xl space-y-6">
      <header className="text-center">
        <p className="text-muted">{t('title')}</p>
        <h1 lang={scenario.language} dir="auto" className="mt-1 text-3xl">
          {scenario.title}
        </h1>
        <p className="mt-3">{t('lead')}</p>
      </header>
      <AimNote aim={aim} />
      <StartTrouble state={state} onEndOthers={() => void talk.prepareInstead(task, isExam)} />
      <ModeChoice mode={mode} onChange={onMode} />
      <ul className="space-y-3 text-sm">
        <li className="flex items-start gap-3">
          <Headphones aria-hidden className="size-5 shrink-0 text-accent" />
          {t('headphones')}
        </li>
        <li className="flex items-start gap-3">
          <Info aria-hidden className="size-5 shrink-0 text-accent" />
          {t('honest')}
        </li>
        <li className="flex items-start gap-3">
          <ShieldCheck aria-hidden className="size-5 shrink-0 text-accent" />
          {t('privacy')}
        </li>
      </ul>
      <KeepRecordingSwitch />
      <div className="flex flex-wrap items-center justify-center gap-3">
        <LinkButton
          href={`/check?next=${encodeURIComponent(practice.talkWith(scenario.id, mode, about))}`}
          look="quiet"
          size="large"
        >
          {t('check')}
        </LinkButton>
        <Button size="large" disabled={isStarting} onClick={() => void talk.prepare(task, isExam)}>
          {t('prepare')}
        </Button>
      </div>
      <p role="status" className="text-center text-sm text-muted">
        {t(isStarting ? 'starting' : 'prepareNote')}
      </p>
    </div>
  );
}
