'use client';

import type { GeneratedAudioPartsFragment } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useId, useMemo, useRef, useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { TextArea } from '@/components/ui/TextArea';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { lengthOf } from '@/lib/lengthOf';
import { spokenTextAt } from '@/lib/routes';
import { LONGEST_NAME } from '@/lib/uploads/shownName';

import { readableOf } from './readable';
import { RefusalNotice } from './RefusalNotice';
import { SsmlHelp } from './SsmlHelp';
import { useGenerate, type Refusal } from './useGenerate';
import { VoicingFields } from './VoicingFields';
import { FIRST_WISH, KEEP_DAYS, MOST_CHARACTERS, problemOf, sampleOf, type Wish } from './wish';

interface SpokenTextFormProps {
  /** What the list shows. */
  listed: readonly GeneratedAudioPartsFragment[];
  /** The voice that is chosen at first; null for the first one. */
  voiceId: string | null;
  onAsked(): void;
}

/** Takes a text and how it is to be spoken. The choices stay for the next text. */
export function SpokenTextForm({ listed, voiceId, onAsked }: SpokenTextFormProps): ReactNode {
  const t = useTranslations('spokenTexts');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const generate = useGenerate();
  const [wish, setWish] = useState<Wish>({ ...FIRST_WISH, voiceId });
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [asked, setAsked] = useState<GeneratedAudioPartsFragment | null>(null);
  const answer = asked === null ? null : answerTo(asked, listed);
  const problem = problemOf(wish.text);
  const count = lengthOf(wish.text);
  const sample = useMemo(() => sampleOf(readableOf(wish.text, wish.isSsml)), [wish.text, wish.isSsml]);
  const isTold = problem === 'TOO_LONG' || (isTried && problem !== null);
  const isNameLong = lengthOf(wish.name.trim()) > LONGEST_NAME;

  function change(next: Partial<Wish>): void {
    setWish((before) => ({ ...before, ...next }));
    setRefusal(null);
  }

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    setAsked(null);
    if (problem !== null || isNameLong || generate.isBusy) return;
    const { text, isSsml, rate, pitch, format, name, keepDays } = wish;
    const outcome = await generate.run({
      content: isSsml ? { ssml: text } : { text },
      voiceId: wish.voiceId,
      rate: Number(rate),
      pitch: Number(pitch),
      format,
      name: name.trim() === '' ? null : name.trim(),
      keepDays,
    });
    if (outcome === null) return;
    if (outcome.kind !== 'asked') {
      setRefusal(outcome);
      if (outcome.kind === 'ssml') moveCaret(field.current, outcome);
      return;
    }
    setAsked(outcome.audio);
    setTried(false);
    change({ text: '', name: '' });
    onAsked();
  }

  return (
    <form noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
      <TextArea
        ref={field}
        label={t('text')}
        value={wish.text}
        rows={8}
        isCode={wish.isSsml}
        isWrong={isTold || refusal?.kind === 'ssml'}
        below={
          <span className="flex justify-between gap-3">
            <span className={classes(isTold && 'text-poor')}>
              {isTold ? t(`problem.${problem}`, { most: MOST_CHARACTERS }) : t('textHint')}
            </span>
            <span className={classes('shrink-0 tabular-nums', problem === 'TOO_LONG' && 'font-medium text-poor')}>
              {t('count', { count, most: MOST_CHARACTERS })}
            </span>
          </span>
        }
        onChange={(text) => change({ text })}
      />
      <div className="flex items-start gap-3">
        <input
          id={id}
          type="checkbox"
          role="switch"
          className="mt-0.5 size-5 shrink-0 accent-accent"
          checked={wish.isSsml}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => change({ isSsml: target.checked })}
        />
        <div>
          <label htmlFor={id} className="font-medium">
            {t('isSsml')}
          </label>
          <p id={`${id}-hint`} className="text-sm text-muted">
            {t('isSsmlHint')}
          </p>
        </div>
      </div>
      {wish.isSsml && <SsmlHelp />}
      <VoicingFields wish={wish} sampleFor={() => sample} sampleHint={t('listenHint')} onChange={change} />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-[2fr_1fr]">
        <Field
          label={t('name')}
          name="spoken-text-name"
          hint={t('nameHint')}
          value={wish.name}
          autoComplete="off"
          dir="auto"
          problem={isNameLong ? t('nameProblem', { most: LONGEST_NAME }) : undefined}
          onChange={({ target }) => change({ name: target.value })}
        />
        <Select
          label={t('keepDays')}
          value={String(wish.keepDays)}
          options={KEEP_DAYS.map((days) => ({ value: String(days), label: t('days', { count: days }) }))}
          onChange={(days) => change({ keepDays: Number(days) })}
        />
      </div>
      <p className="text-sm text-muted">{t('privacy', { count: wish.keepDays })}</p>
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      {generate.failure !== null && <FailureNotice failure={generate.failure} />}
      {asked !== null && answer !== null && (
        <Notice>
          {t(answer)}{' '}
          <Link href={spokenTextAt(asked.id)} className="text-accent underline underline-offset-4">
            <bdi>{asked.name}</bdi>
          </Link>
        </Notice>
      )}
      <Button type="submit" disabled={generate.isBusy}>
        {t('speak')}
      </Button>
    </form>
  );
}

/** Moves the caret of a field, and the focus with it; line and column count from 1. */
function moveCaret(field: HTMLTextAreaElement | null, { line, column }: { line: number; column: number }): void {
  if (field === null) return;
  const before = field.value.split('\n').slice(0, line - 1);
  const at = before.reduce((length, one) => length + one.length + 1, column - 1);
  field.focus();
  field.setSelectionRange(at, at);
}

/** What is said of a text that was asked for; null once it has ended, because the list says how. */
function answerTo(
  { id, fromCache, state }: GeneratedAudioPartsFragment,
  listed: readonly GeneratedAudioPartsFragment[],
): 'thereAlready' | 'madeAlready' | 'begun' | null {
  if (fromCache && state === 'COMPLETED') return 'thereAlready';
  const now = listed.find((one) => one.id === id)?.state ?? state;
  if (now === 'COMPLETED' || now === 'FAILED') return null;
  return fromCache ? 'madeAlready' : 'begun';
}
