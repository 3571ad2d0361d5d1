'use client';

import { readFragment, type FragmentType, type TalkReportPartsFragment } from '@vivavoce/graphql';
import { criterionFragment } from '@vivavoce/learner/documents/talkReport';
import { criterionName, levelOf } from '@vivavoce/learner/talkNames';
import { useTranslations } from 'next-intl';
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { classes } from '@/components/ui/classes';
import { useAddress } from '@/lib/useAddress';

import { CriterionPanel } from './CriterionPanel';

interface CriteriaProps {
  rubric: string;
  criteria: readonly FragmentType<typeof criterionFragment>[];
  /** The learner's own sentences, said better. */
  better: TalkReportPartsFragment['betterSentences'];
  language: string;
}

/** The criteria as tabs; the address keeps the open one. Arrow keys go from tab to tab. */
export function Criteria({ rubric, criteria, better, language }: CriteriaProps): ReactNode {
  const t = useTranslations('talkReport');
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const [address, change] = useAddress();
  const all = criteria.map((one) => readFragment(criterionFragment, one));
  const wanted = address.get('criterion');
  const open = all.find(({ criterion }) => criterion === wanted) ?? all[0];
  if (open === undefined) return null;

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    const here = all.findIndex((one) => one === open);
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const steps: Record<string, number> = {
      ArrowRight: isRightToLeft ? here - 1 : here + 1,
      ArrowLeft: isRightToLeft ? here + 1 : here - 1,
      Home: 0,
      End: all.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + all.length) % all.length;
    change({ criterion: all[next]?.criterion ?? null });
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }

  return (
    <Card>
      <h2 id={`${id}-title`} className="mb-3 text-xl">
        {t('criteria')}
      </h2>
      <div
        ref={tabs}
        role="tablist"
        aria-labelledby={`${id}-title`}
        onKeyDown={move}
        className="mb-5 flex flex-wrap gap-2"
      >
        {all.map((one) => {
          const name = criterionName(rubric, one.criterion);
          const isOpen = one === open;
          return (
            <button
              key={one.criterion}
              type="button"
              role="tab"
              id={`${id}-${one.criterion}`}
              aria-selected={isOpen}
              aria-controls={`${id}-panel`}
              tabIndex={isOpen ? 0 : -1}
              onClick={() => change({ criterion: one.criterion })}
              className={classes(
                'min-h-11 rounded-full px-4 text-start font-medium',
                isOpen ? 'bg-accent text-accent-ink' : 'bg-sunken text-ink hover:bg-accent-soft',
              )}
            >
              {name === null ? <span lang="en">{one.name}</span> : t(`criterion.${name}`)}
              {one.rating && (
                <>
                  {' '}
                  <span className="tabular-nums">
                    {levelOf(rubric, one.rating.band) ?? t('band', { band: one.rating.band, highest: one.highestBand })}
                  </span>
                </>
              )}
            </button>
          );
        })}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open.criterion}`} tabIndex={0}>
        <CriterionPanel rubric={rubric} criterion={open} better={better} language={language} />
      </div>
    </Card>
  );
}
