'use client';

import type { ExaminationPaperPartsFragment, ExaminationState } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';

import { PageTitle } from '@/components/ui/PageTitle';
import { useWide } from '@/lib/useWide';

import { ClaimState } from './ClaimState';
import type { Draft } from './draft';
import { PaperCard } from './PaperCard';
import { RatingDone } from './RatingDone';
import { RatingForm } from './RatingForm';
import { SideTabs, type Side } from './SideTabs';
import { TalkPane } from './TalkPane';
import type { Claim } from './useClaim';
import { useDraft } from './useDraft';

interface RatingDeskProps {
  paper: ExaminationPaperPartsFragment;
  claim: Claim;
}

/** The talk on one side, the rating on the other; on a narrow screen as tabs. */
export function RatingDesk({ paper, claim }: RatingDeskProps): ReactNode {
  const t = useTranslations('examination.rating');
  const isWide = useWide();
  const { draft, change, isKept, drop } = useDraft(paper.id);
  const [side, setSide] = useState<Side>('talk');
  const [looked, setLooked] = useState<string | null>(null);
  const [shown, setShown] = useState<{ turn: number } | null>(null);
  const [stored, setStored] = useState<ExaminationState | null>(null);
  const isDecision = paper.disputed.length > 0;
  const criteria = isDecision
    ? paper.criteria.filter(({ criterion }) => paper.disputed.includes(criterion))
    : paper.criteria;
  const work = (next: Partial<Draft>): void => {
    change(next);
    claim.worked();
  };

  if (stored !== null) return <RatingDone state={stored} />;
  const talk = (
    <div className="space-y-5">
      <PaperCard paper={paper} />
      <TalkPane
        id={paper.id}
        turns={paper.turns}
        language={paper.scenario?.language ?? 'en'}
        passages={paper.found.find(({ criterion }) => criterion === looked)?.passages ?? []}
        criterion={paper.criteria.find(({ criterion }) => criterion === looked) ?? null}
        rubric={paper.rubric}
        ratings={paper.ratings}
        moments={draft.moments}
        shown={shown}
        onMoment={(turn, text) => work({ moments: { ...draft.moments, [turn]: text } })}
      />
    </div>
  );
  const form = (
    <RatingForm
      paper={paper}
      criteria={criteria}
      isDecision={isDecision}
      draft={draft}
      isKept={isKept}
      onChange={work}
      onLook={setLooked}
      onShow={(turn) => {
        setSide('talk');
        setShown({ turn });
      }}
      onStored={(state) => {
        drop();
        setStored(state);
      }}
      onReleased={drop}
    />
  );
  return (
    <>
      <p className="mb-3 text-sm">
        <Link href="/examiner" className="text-accent underline underline-offset-4">
          {t('toQueue')}
        </Link>
      </p>
      <PageTitle title={paper.scenario?.title ?? t('title')}>{t(isDecision ? 'leadDecision' : 'lead')}</PageTitle>
      <ClaimState claim={claim} />
      {isWide ? (
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-start gap-8">
          <section
            aria-label={t('sides.talk')}
            className="sticky top-4 max-h-[calc(100dvh-2rem)] overflow-y-auto pe-2 pb-4"
          >
            {talk}
          </section>
          <section aria-label={t('sides.rating')}>{form}</section>
        </div>
      ) : (
        <SideTabs side={side} onChange={setSide} talk={talk} rating={form} />
      )}
    </>
  );
}
