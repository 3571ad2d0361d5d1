'use client';

import type { ExaminationPaperPartsFragment, ExaminationState } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Notice } from '@/components/ui/Notice';

import { CriterionField } from './CriterionField';
import { missingBands, type Draft } from './draft';
import { ReleaseDialog } from './ReleaseDialog';
import { SubmitDialog } from './SubmitDialog';
import { WrittenField } from './WrittenField';

const LONGEST = 2_000;

interface RatingFormProps {
  paper: ExaminationPaperPartsFragment;
  /** The criteria to rate. */
  criteria: ExaminationPaperPartsFragment['criteria'];
  /** Whether the examiner decides between two ratings. */
  isDecision: boolean;
  draft: Draft;
  /** Whether this browser keeps the draft. */
  isKept: boolean;
  onChange(next: Partial<Draft>): void;
  /** A criterion has the attention. */
  onLook(criterion: string): void;
  /** Shows a turn of the talk. */
  onShow(turn: number): void;
  onStored(state: ExaminationState): void;
  onReleased(): void;
}

/** The rubric's form: every criterion, a comment on the whole, and the ways out. */
export function RatingForm(props: RatingFormProps): ReactNode {
  const t = useTranslations('examination.form');
  const { paper, criteria, isDecision, draft, onChange } = props;
  const [isChecked, setChecked] = useState(false);
  const [asked, setAsked] = useState<'submit' | 'release' | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const missing = missingBands(draft, criteria);
  const ratings = isDecision ? paper.ratings : [];

  function review(event: SubmitEvent): void {
    event.preventDefault();
    setChecked(true);
    const [first] = missing;
    if (first === undefined) setAsked('submit');
    else {
      const fields = form.current?.querySelectorAll('fieldset') ?? [];
      fields[criteria.indexOf(first)]?.querySelector('input')?.focus();
    }
  }

  return (
    <>
      <form ref={form} noValidate onSubmit={review} className="space-y-5">
        {ratings.some(({ comment }) => comment !== null) && (
          <Card>
            <h2 className="text-xl">{t('theirComments')}</h2>
            <ul className="mt-3 space-y-3">
              {ratings.map(({ comment }, i) =>
                comment === null ? null : (
                  <li key={i}>
                    <span className="text-sm text-muted">{t('rater', { number: i + 1 })}</span>
                    <p dir="auto" className="break-words whitespace-pre-line">
                      {comment}
                    </p>
                  </li>
                ),
              )}
            </ul>
          </Card>
        )}
        {criteria.map((criterion) => (
          <CriterionField
            key={criterion.criterion}
            rubric={paper.rubric}
            criterion={criterion}
            passages={paper.found.find((one) => one.criterion === criterion.criterion)?.passages ?? []}
            language={paper.scenario?.language ?? 'en'}
            ratings={ratings}
            band={draft.bands[criterion.criterion]}
            comment={draft.comments[criterion.criterion] ?? ''}
            isMissing={isChecked && missing.includes(criterion)}
            onBand={(band) => onChange({ bands: { ...draft.bands, [criterion.criterion]: band } })}
            onComment={(text) => onChange({ comments: { ...draft.comments, [criterion.criterion]: text } })}
            onShow={props.onShow}
            onLook={() => props.onLook(criterion.criterion)}
          />
        ))}
        <Card>
          <WrittenField
            label={t('whole')}
            hint={t('wholeHint')}
            rows={4}
            longest={LONGEST}
            value={draft.comment}
            onChange={(comment) => onChange({ comment })}
          />
        </Card>
        {isChecked && missing.length > 0 && (
          <Notice tone="problem" isUrgent>
            {t('missingCount', { count: missing.length })}
          </Notice>
        )}
        <p className={props.isKept ? 'text-sm text-muted' : 'text-sm text-poor'}>
          {t(props.isKept ? 'keptHere' : 'notKept')}
        </p>
        <div className="flex flex-wrap gap-3">
          <Button type="submit">{t('review')}</Button>
          <Button look="danger" onClick={() => setAsked('release')}>
            {t('release')}
          </Button>
        </div>
      </form>
      <SubmitDialog
        isOpen={asked === 'submit'}
        paper={paper}
        criteria={criteria}
        draft={draft}
        onClose={() => setAsked(null)}
        onStored={props.onStored}
      />
      <ReleaseDialog
        isOpen={asked === 'release'}
        examinationId={paper.id}
        onClose={() => setAsked(null)}
        onReleased={props.onReleased}
      />
    </>
  );
}
