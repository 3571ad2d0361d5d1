import { gradeOf } from '@vivavoce/learner/grade';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { GRADE_SOFT, GRADE_TEXT } from '@/components/ui/score';

import { PhoneTiles, type Phones, type WrittenWord } from './PhoneList';

/** A word as it was said. */
export interface SaidWord {
  score: number;
  phones: Phones;
}

/** A word's score and sounds in the attempt, beside those of its repeat. `before` is null for a word that was left out. */
export function BeforeAndNow(props: { word: WrittenWord; before: SaidWord | null; now: SaidWord }): ReactNode {
  const t = useTranslations('word');
  return (
    <div className="mb-3 grid grid-cols-2 gap-3">
      {(['before', 'now'] as const).map((name) => {
        const said = props[name];
        const grade = said === null ? null : gradeOf(said.score);
        return (
          <div key={name} className="space-y-2" data-testid={name}>
            <dl
              className={classes(
                'rounded-2xl px-4 py-2 text-center',
                grade === null ? 'bg-sunken' : classes(GRADE_SOFT[grade], GRADE_TEXT[grade]),
              )}
            >
              <dt className="text-sm text-muted">{t(name)}</dt>
              <dd className="font-display text-2xl">{said === null ? t('leftOut') : Math.round(said.score)}</dd>
            </dl>
            {said !== null && said.phones.length > 0 && (
              <PhoneTiles
                phones={said.phones}
                label={t(name === 'before' ? 'soundsBefore' : 'soundsNow')}
                word={props.word}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
