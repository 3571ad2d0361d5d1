'use client';

import type { ExaminationPaperPartsFragment, ExaminationState } from '@vivavoce/graphql';
import { submitRatingDocument } from '@vivavoce/learner/documents/examination';
import { levelOf } from '@vivavoce/learner/talkNames';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { CriterionLabel } from './CriterionLabel';
import { ratingOf, type Draft } from './draft';

const REFUSALS = ['AlreadyRated', 'ClaimExpired', 'ExaminationUnknown', 'InvalidInput', 'OwnTalk'] as const;

interface SubmitDialogProps {
  isOpen: boolean;
  paper: ExaminationPaperPartsFragment;
  criteria: ExaminationPaperPartsFragment['criteria'];
  draft: Draft;
  onClose(): void;
  onStored(state: ExaminationState): void;
}

/** The summary of a rating, before it is stored finally. */
export function SubmitDialog(props: SubmitDialogProps): ReactNode {
  const t = useTranslations('examination.form');
  const { run, isBusy, failure } = useChange(submitRatingDocument);
  const [refusal, setRefusal] = useState<(typeof REFUSALS)[number] | 'other' | null>(null);
  const { paper, criteria, draft } = props;
  const rating = ratingOf(draft, criteria);
  const comments =
    rating.moments.length +
    rating.criteria.filter(({ comment }) => comment !== null).length +
    (rating.comment === null ? 0 : 1);

  async function submit(): Promise<void> {
    if (isBusy) return;
    setRefusal(null);
    const answer = await run({ input: { examinationId: paper.id, ...rating } });
    if (answer === null) return;
    const { state, errors } = answer.submitRating;
    if (state !== null) props.onStored(state);
    else setRefusal(REFUSALS.find((one) => one === errors[0]?.__typename) ?? 'other');
  }

  return (
    <Dialog
      isOpen={props.isOpen}
      title={t('summary')}
      description={t('summaryWhat')}
      onClose={() => {
        setRefusal(null);
        props.onClose();
      }}
    >
      <table className="w-full">
        <caption className="sr-only">{t('summary')}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('criterion')}</th>
            <th scope="col">{t('bandTitle')}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ criterion, name, bandDescriptors }) => (
            <tr key={criterion} className="border-t border-line first:border-0">
              <th scope="row" className="py-2 text-start font-medium">
                <CriterionLabel rubric={paper.rubric} criterion={criterion} name={name} />
              </th>
              <td className="py-2 text-end whitespace-nowrap tabular-nums">
                {levelOf(paper.rubric, draft.bands[criterion] ?? 0) ??
                  t('band', { band: draft.bands[criterion] ?? 0, highest: bandDescriptors.length - 1 })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-sm text-muted">{t('commentCount', { count: comments })}</p>
      {refusal !== null && (
        <Notice tone="problem" isUrgent className="mt-4">
          {t(`refused.${refusal}`)}
        </Notice>
      )}
      {failure !== null && <FailureNotice failure={failure} className="mt-4" />}
      <div className="mt-5 flex flex-wrap gap-3">
        <Button disabled={isBusy} onClick={() => void submit()}>
          {t('submit')}
        </Button>
        <Button look="quiet" onClick={props.onClose}>
          {t('back')}
        </Button>
      </div>
    </Dialog>
  );
}
