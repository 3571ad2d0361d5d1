'use client';

import type { CefrLevel } from '@vivavoce/graphql';
import type { RolePlay } from '@vivavoce/learner/speaking';
import type { Talk, TalkState } from '@vivavoce/live/talk';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { talkAt } from '@/lib/routes';
import { useAddress } from '@/lib/useAddress';

import { BeforeTalk } from './BeforeTalk';
import type { TalkScenario } from './card';
import { MODES } from './ModeChoice';
import { TalkEnd } from './TalkEnd';
import { TalkRun } from './TalkRun';
import { useAim } from './useAim';

interface TalkStepsProps {
  scenario: TalkScenario;
  /** The learner's own level; null when they have not chosen one. */
  level: CefrLevel | null;
  talk: Talk<RolePlay>;
  state: TalkState;
}

/** A talk on its own: the choice of a mode, the talk, and its end with the way to the report. */
export function TalkSteps({ scenario, level, talk, state }: TalkStepsProps): ReactNode {
  const t = useTranslations('talk');
  const [address, change] = useAddress();
  const mode = MODES.find((one) => one === address.get('mode')) ?? 'PRACTICE';
  const aim = useAim(scenario);
  return (
    <TalkRun
      scenario={scenario}
      talk={talk}
      state={state}
      isExam={mode === 'EXAM'}
      aim={mode === 'EXAM' ? null : aim}
      before={
        <BeforeTalk
          scenario={scenario}
          level={level}
          talk={talk}
          state={state}
          mode={mode}
          aim={mode === 'EXAM' ? null : aim}
          onMode={(next) => change({ mode: next })}
        />
      }
      end={<TalkEnd state={state} />}
      onward={
        state.sessionId !== null && (
          <LinkButton href={talkAt(state.sessionId)} look="quiet">
            {t('toReport')}
          </LinkButton>
        )
      }
    />
  );
}
