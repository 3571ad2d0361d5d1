'use client';

import type { ResultPartsFragment } from '@vivavoce/graphql';
import { gradeOf } from '@vivavoce/learner/grade';
import { hintOf } from '@vivavoce/learner/mouthHints';
import { schwasOf, spellingOf } from '@vivavoce/learner/spelling';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { GRADE_SOFT, GRADE_TEXT } from '@/components/ui/score';

/** The confidence from which the heard sound is shown without qualification. */
const SURE = 0.75;

export type Phones = ResultPartsFragment['words'][number]['phones'];

/** How a word is written. */
export interface WrittenWord {
  text: string;
  language: string;
}

interface PhoneTilesProps {
  phones: Phones;
  label: string;
  /** The word, to show its letters with their sounds; unset where only the sounds are known. */
  word?: WrittenWord;
}

/**
 * The sounds of a word as tiles: expected, score, and heard where they differ, below the letters that stand for them.
 * Without letters where it is not sure which ones these are.
 */
export function PhoneTiles({ phones, label, word }: PhoneTilesProps): ReactNode {
  const t = useTranslations('word');
  const sounds = phones.map(({ arpabet }) => arpabet);
  const spelled = word?.language.startsWith('en') === true ? spellingOf(word.text, sounds) : null;
  const schwas = schwasOf(spelled ?? [], sounds);
  const parts = spelled ?? phones.map((_, i) => ({ letters: '', sounds: [i] }));
  return (
    <ol aria-label={label} dir="ltr" className="flex flex-wrap gap-2">
      {parts.map(({ letters, sounds: numbers }, i) => {
        const said = numbers.flatMap((number) => phones[number] ?? []);
        if (said.length === 0) {
          if (!/\p{L}/u.test(letters)) return null;
          return (
            <li key={i} className="rounded-2xl border border-dashed border-edge/50 px-3 py-2 text-center text-muted">
              <Letters letters={letters} />
              <span className="block text-xs">{t('silent')}</span>
            </li>
          );
        }
        const grade = gradeOf(Math.min(...said.map(({ score }) => score)));
        return (
          <li key={i} className={classes('min-w-16 rounded-2xl px-3 py-2 text-center', GRADE_SOFT[grade])}>
            {letters !== '' && <Letters letters={letters} />}
            <span className="flex justify-center gap-3">
              {numbers.map((number) => (
                <Sound key={number} phone={phones[number]} isSchwa={schwas.has(number)} />
              ))}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Letters(props: { letters: string }): ReactNode {
  return (
    <span lang="en" className="block font-display text-xl">
      {props.letters}
    </span>
  );
}

function Sound(props: { phone: Phones[number] | undefined; isSchwa: boolean }): ReactNode {
  const t = useTranslations('word');
  const { phone, isSchwa } = props;
  if (phone === undefined) return null;
  const grade = gradeOf(phone.score);
  const isOther = phone.heardArpabet !== phone.arpabet && grade !== 'good';
  return (
    <span className="block">
      <span lang="und-fonipa" className={classes('text-xl', GRADE_TEXT[grade], `word-${grade}`)}>
        {`/${isSchwa ? 'ə' : phone.ipa}/`}
      </span>
      <span className="mt-1 block text-sm font-semibold tabular-nums">{Math.round(phone.score)}</span>
      {isOther && (
        <span className="block text-xs text-muted">
          {t(phone.heardConfidence < SURE ? 'soundedPerhapsLike' : 'soundedLike', { sound: `/${phone.heardIpa}/` })}
        </span>
      )}
    </span>
  );
}

/** Articulation hints for the weak sounds. */
export function PhoneHints(props: { phones: Phones }): ReactNode {
  const h = useTranslations('hint');
  const weak = props.phones.filter((phone) => gradeOf(phone.score) === 'poor');
  const hints = [...new Set(weak.map((phone) => hintOf(phone.arpabet)).filter((hint) => hint !== null))];
  if (hints.length === 0) return null;
  return (
    <ul className="mt-4 space-y-2">
      {hints.map((hint) => (
        <li key={hint} className="rounded-2xl bg-accent-soft px-4 py-3 text-sm">
          {h(hint)}
        </li>
      ))}
    </ul>
  );
}

/** The sounds of a word: expected, heard, and articulation hints where they differ. */
export function PhoneList(props: { phones: Phones; word: WrittenWord }): ReactNode {
  const t = useTranslations('word');
  return (
    <div>
      <p aria-hidden className="mb-3 text-sm font-semibold text-muted">
        {t('sounds')}
      </p>
      <PhoneTiles phones={props.phones} label={t('sounds')} word={props.word} />
      <PhoneHints phones={props.phones} />
    </div>
  );
}
