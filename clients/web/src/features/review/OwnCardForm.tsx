'use client';

import { readFragment } from '@vivavoce/graphql';
import {
  createReviewCardDocument,
  editReviewCardDocument,
  reviewCardFragment,
  reviewSettingsDocument,
} from '@vivavoce/learner/documents/review';
import type { ReviewCard } from '@vivavoce/learner/reviewRound';
import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { firstLanguages } from '@/lib/firstLanguages';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { lengthOf } from '@/lib/lengthOf';

import { CardTextField } from './CardTextField';

/** The characters of a side of a card. */
const LONGEST = 500;
const ENGLISH = 'en';

type Refusal = 'tooMany' | 'changed' | 'gone' | 'refused';

const REFUSALS: Readonly<Record<string, Refusal>> = {
  TooManyReviewCards: 'tooMany',
  ReviewCardChanged: 'changed',
  ReviewCardUnknown: 'gone',
};

interface OwnCardFormProps {
  /** The card to edit; null for a new one. */
  card: ReviewCard | null;
  onStored(): void;
}

function isWhole(text: string): boolean {
  return text.trim() !== '' && lengthOf(text.trim()) <= LONGEST;
}

/** The form for a card of the learner's own words. */
export function OwnCardForm({ card, onStored }: OwnCardFormProps): ReactNode {
  const t = useTranslations('review.own');
  const locale = useLocale();
  const { data } = useGraph(reviewSettingsDocument, {});
  const creating = useChange(createReviewCardDocument);
  const editing = useChange(editReviewCardDocument);
  const own = card?.content.__typename === 'OwnReviewText' ? card.content : null;
  const [front, setFront] = useState(own?.front ?? '');
  const [back, setBack] = useState(own?.back ?? '');
  const [chosen, setChosen] = useState<string | null>(card?.language ?? null);
  const [revision, setRevision] = useState(card?.revision ?? 0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isChecked, setChecked] = useState(false);
  // One key for each content: another content is another card.
  const intent = useRef({ wanted: '', key: '' });
  const language = chosen ?? data?.viewer?.learningLanguage ?? ENGLISH;
  const { typical, further } = firstLanguages(locale, []);
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const tags = new Set([language, ENGLISH, ...[...typical, ...further].map(({ tag }) => tag)]);
  const languages = [...tags]
    .map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));

  async function store(): Promise<void> {
    const content = { language, front: front.trim(), back: back.trim() };
    setRefusal(null);
    if (card !== null) {
      const answer = await editing.run({ input: { cardId: card.id, revision, ...content } });
      if (answer === null) return;
      const [error] = answer.editReviewCard.errors;
      // The next try replaces what another window has written, now that the learner knows.
      if (error?.__typename === 'ReviewCardChanged') setRevision(readFragment(reviewCardFragment, error.card).revision);
      if (error === undefined) onStored();
      else setRefusal(REFUSALS[error.__typename] ?? 'refused');
      return;
    }
    const wanted = JSON.stringify(content);
    if (intent.current.wanted !== wanted) intent.current = { wanted, key: crypto.randomUUID() };
    const answer = await creating.run({ input: { idempotencyKey: intent.current.key, ...content } });
    if (answer === null) return;
    const [error] = answer.createReviewCard.errors;
    if (error === undefined) onStored();
    else setRefusal(REFUSALS[error.__typename] ?? 'refused');
  }

  const failure = creating.failure ?? editing.failure;
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (isWhole(front) && isWhole(back)) void store();
      }}
    >
      <CardTextField
        label={t('front')}
        hint={t('frontHint')}
        value={front}
        most={LONGEST}
        isChecked={isChecked}
        onChange={setFront}
      />
      <CardTextField
        label={t('back')}
        hint={t('backHint')}
        value={back}
        language={language}
        most={LONGEST}
        isChecked={isChecked}
        onChange={setBack}
      />
      <Select label={t('language')} value={language} onChange={setChosen} options={languages} />
      {refusal !== null && (
        <Notice tone="problem" isUrgent>
          {t(`refusal.${refusal}`)}
        </Notice>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      <Button type="submit" disabled={creating.isBusy || editing.isBusy}>
        {t(card === null ? 'add' : 'save')}
      </Button>
    </form>
  );
}
