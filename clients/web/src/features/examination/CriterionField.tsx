'use client';

import type { ExaminationPaperPartsFragment } from '@vivavoce/graphql';
import { levelOf } from '@vivavoce/learner/talkNames';
import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';

import { CriterionLabel } from './CriterionLabel';
import { GivenBands } from './GivenBands';
import { WrittenField } from './WrittenField';

const LONGEST = 1_000;

interface CriterionFieldProps {
  rubric: string;
  criterion: ExaminationPaperPartsFragment['criteria'][number];
  passages: readonly { text: string; turn: number }[];
  /** The spoken language. */
  language: string;
  /** The ratings to decide between; none for a rating of one's own. */
  ratings: ExaminationPaperPartsFragment['ratings'];
  band: number | undefined;
  comment: string;
  isMissing: boolean;
  onBand(band: number): void;
  onComment(text: string): void;
  /** Shows a turn of the talk. */
  onShow(turn: number): void;
  /** The criterion has the attention. */
  onLook(): void;
}

/** One criterion: its bands with what the chosen one stands for, what the program found, and a comment. */
export function CriterionField(props: CriterionFieldProps): ReactNode {
  const t = useTranslations('examination.form');
  const id = useId();
  const { rubric, criterion, passages, band, isMissing } = props;
  const { bandDescriptors } = criterion;
  return (
    <fieldset
      onFocus={props.onLook}
      className={`rounded-card border bg-surface p-5 shadow-card ${isMissing ? 'border-poor' : 'border-line'}`}
      aria-describedby={isMissing ? `${id}-missing` : undefined}
    >
      <legend className="float-start mb-3 w-full font-display text-xl">
        <CriterionLabel rubric={rubric} criterion={criterion.criterion} name={criterion.name} />
      </legend>
      <div className="clear-both">
        <GivenBands rubric={rubric} ratings={props.ratings} criterion={criterion} />
        <div className="flex flex-wrap gap-2">
          {bandDescriptors.map((_, value) => (
            <label
              key={value}
              className="inline-flex size-11 cursor-pointer items-center justify-center rounded-full border border-edge bg-surface font-semibold tabular-nums has-checked:border-accent has-checked:bg-accent has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name={id}
                value={value}
                checked={band === value}
                onChange={() => props.onBand(value)}
                className="sr-only"
              />
              {levelOf(rubric, value) ?? value}
            </label>
          ))}
        </div>
        {isMissing && (
          <p id={`${id}-missing`} className="mt-2 text-sm text-poor">
            {t('missing')}
          </p>
        )}
        <p aria-live="polite" className="mt-3 min-h-12">
          {band === undefined || bandDescriptors[band] === undefined ? (
            <span className="text-muted">{t('choose')}</span>
          ) : (
            <span lang="en" dir="auto">
              {bandDescriptors[band]}
            </span>
          )}
        </p>
        {passages.length > 0 && (
          <details className="mt-2">
            <summary className="min-h-9 cursor-pointer py-1.5 text-sm text-accent">
              {t('found', { count: passages.length })}
            </summary>
            <ul className="mt-1 mb-3 space-y-2 text-sm">
              {passages.map(({ text, turn }) => (
                <li key={`${turn} ${text}`}>
                  <q lang={props.language} className="break-words">
                    {text}
                  </q>{' '}
                  <button
                    type="button"
                    onClick={() => props.onShow(turn)}
                    className="whitespace-nowrap text-accent underline underline-offset-4"
                  >
                    {t('turn', { turn: turn + 1 })}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        )}
        <div className="mt-2">
          <WrittenField
            label={t('comment')}
            value={props.comment}
            longest={LONGEST}
            rows={2}
            onChange={props.onComment}
          />
        </div>
      </div>
    </fieldset>
  );
}
