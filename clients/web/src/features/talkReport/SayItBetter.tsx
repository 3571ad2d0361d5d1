'use client';

import { readFragment, type TalkReportPartsFragment } from '@vivavoce/graphql';
import { quoteFragment } from '@vivavoce/learner/documents/talkReport';
import { clock } from '@vivavoce/live/clock';
import { Mic } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { LinkButton } from '@/components/ui/LinkButton';
import { practice } from '@/lib/routes';

import { useSpeaksAlone } from './speaksAlone';

type Sentences = TalkReportPartsFragment['betterSentences'];

interface SayItBetterProps {
  sentences: Sentences;
  language: string;
}

/** The learner's own sentences said better, with the differences marked, and a way to read them aloud. */
export function SayItBetter({ sentences, language }: SayItBetterProps): ReactNode {
  const t = useTranslations('talkReport');
  const isFree = useSpeaksAlone();
  return (
    <Card>
      <h2 className="text-xl">{t('better.title')}</h2>
      <p className="mb-3 text-sm text-muted">{t('better.note')}</p>
      <ul className="space-y-4">
        {sentences.map((sentence) => {
          const { turn, start } = readFragment(quoteFragment, sentence.quote);
          return (
            <li key={`${turn} ${start}`}>
              <p lang={language} dir="auto" className="text-lg leading-relaxed">
                <Pieces pieces={sentence.pieces} />
              </p>
              <a href={`#turn-${turn + 1}`} className="text-sm text-accent underline underline-offset-4">
                {t(isFree ? 'quoteAtPassage' : 'quoteAt', { turn: turn + 1, time: clock(start) })}
              </a>
            </li>
          );
        })}
      </ul>
      <LinkButton
        look="quiet"
        className="mt-4"
        href={practice.own(
          sentences.map(({ better }) => better),
          language,
        )}
      >
        <Mic aria-hidden className="size-4" />
        {t('better.open')}
      </LinkButton>
    </Card>
  );
}

/** Both versions in one line. A screen reader hears which words go and which are new. */
function Pieces(props: { pieces: Sentences[number]['pieces'] }): ReactNode {
  const t = useTranslations('talkReport.better');
  return props.pieces.map(({ kind, text }, index) => {
    const space = index === 0 ? '' : ' ';
    if (kind === 'KEPT') return <span key={index}>{space + text}</span>;
    return (
      <span key={index}>
        {space}
        <span className="sr-only">{t(kind === 'REMOVED' ? 'removed' : 'added')} </span>
        {kind === 'REMOVED' ? (
          <del className="text-muted decoration-poor decoration-2">{text}</del>
        ) : (
          <ins className="rounded bg-good-soft px-1 font-semibold no-underline">{text}</ins>
        )}
      </span>
    );
  });
}
