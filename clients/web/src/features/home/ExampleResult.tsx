import { lookOf } from '@vivavoce/learner/wordLook';
import { Ear, Snail, Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { ScoreBar } from '@/components/ui/ScoreBar';
import { ScoreRing } from '@/components/ui/ScoreRing';
import { LOOK_CLASSES } from '@/components/ui/wordClasses';
import { PhoneList } from '@/features/result/PhoneList';

/** The example text, in the language that is practised. */
const WORDS = [
  ['Could', 92],
  ['you', 95],
  ['describe', 88],
  ['the', 74],
  ['pain', 91],
  ['through', 58],
  ['the', 84],
  ['night?', 93],
] as const;

const OPENED = 5;

const PHONES = [
  { arpabet: 'TH', ipa: 'θ', score: 34, heardArpabet: 'S', heardIpa: 's', heardConfidence: 0.9 },
  { arpabet: 'R', ipa: 'ɹ', score: 81, heardArpabet: 'R', heardIpa: 'ɹ', heardConfidence: 0 },
  { arpabet: 'UW', ipa: 'uː', score: 86, heardArpabet: 'UW', heardIpa: 'uː', heardConfidence: 0 },
].map((phone, i) => ({ ...phone, start: 90 * i, end: 90 * (i + 1) }));

/** Example of a result with one open word. */
export function ExampleResult(): ReactNode {
  const t = useTranslations('welcome');
  const r = useTranslations('result');
  const w = useTranslations('word');
  return (
    <figure className="relative">
      <div className="rounded-[2rem] border border-line bg-surface p-6 shadow-card sm:p-8">
        <figcaption className="mb-5 flex items-center gap-2 text-sm text-muted">
          <span aria-hidden className="size-2.5 rounded-full bg-voice" />
          {t('example')}
        </figcaption>
        <div className="grid items-center gap-6 sm:grid-cols-[auto_1fr]">
          <ScoreRing score={81} label={r('overallLabel', { score: 81 })} />
          <div>
            <p className="mb-4 font-display text-2xl">{r('verdict.good')}</p>
            <div className="grid grid-cols-2 gap-x-6 gap-y-3">
              <ScoreBar label={r('accuracy')} score={82} absent={r('notMeasured')} />
              <ScoreBar label={r('fluency')} score={88} absent={r('notMeasured')} />
              <ScoreBar label={r('completeness')} score={100} absent={r('notMeasured')} />
              <ScoreBar label={r('prosody')} score={76} absent={r('notMeasured')} />
            </div>
          </div>
        </div>
        <ul lang="en" dir="ltr" className="mt-7 flex flex-wrap gap-x-1.5 gap-y-2.5 pb-6 lg:pb-16">
          {WORDS.map(([text, score], i) => (
            <li
              key={i}
              className={`rounded-xl px-2.5 py-1 font-display text-xl sm:text-2xl ${LOOK_CLASSES[lookOf({ score, errorType: 'NONE' })]} ${i === OPENED ? 'ring-2 ring-accent' : ''}`}
            >
              {text}
            </li>
          ))}
        </ul>
      </div>
      <div className="relative mx-4 -mt-8 rounded-card border border-line bg-surface p-5 shadow-card sm:ms-12 sm:me-0 lg:-me-4 lg:-mt-14">
        <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
          <span lang="en" className="font-display text-2xl">
            {WORDS[OPENED][0]}
          </span>
          <span aria-hidden className="ms-auto flex flex-wrap gap-2 text-sm">
            {(
              [
                ['model', Volume2],
                ['slow', Snail],
                ['mine', Ear],
              ] as const
            ).map(([name, Sign]) => (
              <span
                key={name}
                className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-line px-3 font-medium"
              >
                <Sign className="size-4" />
                {w(name)}
              </span>
            ))}
          </span>
        </div>
        <PhoneList phones={PHONES} word={{ text: WORDS[OPENED][0], language: 'en' }} />
      </div>
    </figure>
  );
}
