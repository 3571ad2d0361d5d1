'use client';

import type { ResultPartsFragment } from '@vivavoce/graphql';
import { gradeOf } from '@vivavoce/learner/grade';
import { hintOf } from '@vivavoce/learner/mouthHints';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { GRADE_SOFT, GRADE_TEXT } from '@/components/ui/score';

/** The confidence from which the heard sound is shown without qualification. */
const SURE = 0.75;

/** The sounds of a word: expected, heard, and articulation hints where they differ. */
export function PhoneList(props: { phones: ResultPartsFragment['words'][number]['phones'] }): ReactNode {
  const t = useTranslations('word');
  const h = useTranslations('hint');
  const weak = props.phones.filter((phone) => phone.score < 70);
  const hints = [...new Set(weak.map((phone) => hintOf(phone.arpabet)).filter((hint) => hint !== null))];
  return (
    <div>
      <p aria-hidden className="mb-3 text-sm font-semibold text-muted">
        {t('sounds')}
      </p>
      <ol aria-label={t('sounds')} dir="ltr" className="flex flex-wrap gap-2">
        {props.phones.map((phone, i) => {
          const grade = gradeOf(phone.score);
          const isOther = phone.heardArpabet !== phone.arpabet && grade !== 'good';
          return (
            <li key={i} className={classes('min-w-16 rounded-2xl px-3 py-2 text-center', GRADE_SOFT[grade])}>
              <span lang="und-fonipa" className={classes('block text-xl', GRADE_TEXT[grade], `word-${grade}`)}>
                {`/${phone.ipa}/`}
              </span>
              <span className="mt-1 block text-sm font-semibold tabular-nums">{Math.round(phone.score)}</span>
              {isOther && (
                <span className="block text-xs text-muted">
                  {t(phone.heardConfidence < SURE ? 'soundedPerhapsLike' : 'soundedLike', {
                    sound: `/${phone.heardIpa}/`,
                  })}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {hints.length > 0 && (
        <ul className="mt-4 space-y-2">
          {hints.map((hint) => (
            <li key={hint} className="rounded-2xl bg-accent-soft px-4 py-3 text-sm">
              {h(hint)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
