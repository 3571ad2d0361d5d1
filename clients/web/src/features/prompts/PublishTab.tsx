'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';

import { BreakNotice } from './BreakNotice';
import { ProblemList } from './ProblemList';
import { PromptDifferences } from './PromptDifferences';
import { breaksOf, type PromptText } from './promptText';
import type { ProblemTexts } from './useProblemTexts';

interface PublishTabProps {
  text: PromptText;
  /** The latest version and its number; null when none is published. */
  published: PromptText | null;
  latest: number | null;
  hasDraft: boolean;
  problems: ProblemTexts;
  isBusy: boolean;
  /** Returns whether the draft was published. */
  onPublish(): Promise<boolean>;
  onOpenText(): void;
}

/** What publishing would change, what stands in its way, and the button. */
export function PublishTab(props: PublishTabProps): ReactNode {
  const t = useTranslations('prompts.publish');
  const { text, published, latest, hasDraft, problems } = props;
  const [isAsked, setAsked] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const breaks = published === null ? [] : breaksOf(published, text);

  async function publish(): Promise<void> {
    const isDone = await props.onPublish();
    setAsked(false);
    setRefused(!isDone);
  }

  return (
    <div className="space-y-5">
      <p className="max-w-2xl text-muted">{t('lead')}</p>
      <ProblemList
        problems={problems}
        action={
          <Button look="quiet" size="small" onClick={props.onOpenText}>
            {t('toText')}
          </Button>
        }
      />
      <BreakNotice breaks={breaks} />
      {isRefused && (
        <Notice tone="problem" isUrgent>
          {t('refused')}
        </Notice>
      )}
      <Button size="large" disabled={problems.size > 0 || !hasDraft || props.isBusy} onClick={() => setAsked(true)}>
        {latest === null ? t('first') : t('next', { version: latest + 1 })}
      </Button>
      {!hasDraft && <p className="text-muted">{t('nothing')}</p>}
      {published !== null && hasDraft && (
        <section aria-labelledby="changes" className="space-y-4">
          <h2 id="changes" className="text-2xl">
            {t('changes')}
          </h2>
          <PromptDifferences
            older={published}
            newer={text}
            olderName={t('now', { version: latest ?? 0 })}
            newerName={t('then')}
          />
        </section>
      )}
      <Dialog
        isOpen={isAsked}
        title={latest === null ? t('first') : t('askTitle', { version: latest + 1 })}
        description={t('askText')}
        onClose={() => setAsked(false)}
      >
        <div className="space-y-4">
          <BreakNotice breaks={breaks} />
          <div className="flex flex-wrap justify-end gap-3">
            <Button look="quiet" onClick={() => setAsked(false)}>
              {t('askNot')}
            </Button>
            <Button disabled={props.isBusy} onClick={() => void publish()}>
              {t('askNow')}
            </Button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}
