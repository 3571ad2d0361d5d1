'use client';

import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Held } from '@/components/ui/Held';
import { Notice } from '@/components/ui/Notice';
import { PageTitle } from '@/components/ui/PageTitle';
import { Tabs } from '@/components/ui/Tabs';
import { SaveNote } from '@/features/studio/SaveNote';
import { UnsavedGuard } from '@/features/studio/UnsavedGuard';
import { useAutosave } from '@/features/studio/useAutosave';
import { useHold } from '@/features/studio/useHold';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useAddress } from '@/lib/useAddress';

import { ExamplesTab } from './ExamplesTab';
import { PromptForm } from './PromptForm';
import { problemsOf, type PromptText } from './promptText';
import { PublishTab } from './PublishTab';
import { TryTab } from './TryTab';
import type { OpenedPrompt } from './usePrompt';
import { usePromptChanges } from './usePromptChanges';
import { usePromptName } from './usePromptName';
import { useProblemTexts } from './useProblemTexts';
import { VersionsTab } from './VersionsTab';

interface PromptEditorProps {
  opened: OpenedPrompt;
  /** The draft, or the latest version if there is no draft. */
  text: PromptText;
  /** The prompt is to be read again; the text says what has happened, if anything has. */
  onReload(news: string | null): void;
}

const TABS = ['text', 'examples', 'try', 'versions', 'publish'] as const;

/** A prompt with its parts. The draft saves itself, whichever part is open. */
export function PromptEditor({ opened, text, onReload }: PromptEditorProps): ReactNode {
  const t = useTranslations('prompts');
  const nameOf = usePromptName();
  const [address, change] = useAddress();
  const tab = TABS.find((one) => one === address.get('part')) ?? 'text';
  const { prompt, published, versions } = opened;
  const changes = usePromptChanges(prompt);
  const draft = useAutosave(text, isComplete, changes.save);
  const { isHeld, hold } = useHold();
  const problems = useProblemTexts(draft.value, changes.violations);
  const latest = versions[0] ?? null;
  const { title, what } = nameOf(prompt.name);
  return (
    <>
      <Link href="/studio/prompts" className="mb-3 inline-flex min-h-11 items-center gap-2 text-accent">
        <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
        {t('toAll')}
      </Link>
      <PageTitle title={title} action={<SaveNote state={draft.state} onRetry={() => void draft.flush()} />}>
        {what !== null && <span className="mb-1 block">{what}</span>}
        <bdi className="font-mono break-all">{prompt.name}</bdi>
        {' · '}
        {changes.hasDraft || latest === null ? t('mark.draft') : t('mark.published', { version: latest.version })}
      </PageTitle>
      {changes.isBehind && (
        <Notice
          tone="warning"
          isUrgent
          className="mb-5"
          action={
            <>
              <Button look="quiet" size="small" onClick={() => onReload(null)}>
                {t('behind.theirs')}
              </Button>
              <Button
                look="quiet"
                size="small"
                onClick={() => {
                  changes.overwrite();
                  void draft.flush();
                }}
              >
                {t('behind.mine')}
              </Button>
            </>
          }
        >
          {t('behind.text')}
        </Notice>
      )}
      {changes.refusal !== null && (
        <Notice tone="problem" isUrgent className="mb-5">
          {t(`refusal.${changes.refusal}`)}
        </Notice>
      )}
      {changes.failure !== null && <FailureNotice failure={changes.failure} className="mb-5" />}
      <Held isHeld={isHeld}>
        <Tabs
          label={t('parts')}
          tabs={TABS.map((one) => ({ tab: one, name: t(`tab.${one}`) }))}
          open={tab}
          onOpen={(next) => change({ part: next === 'text' ? null : next })}
        >
          {tab === 'text' && (
            <PromptForm text={draft.value} published={published} problems={problems} onChange={draft.change} />
          )}
          {tab === 'examples' && <ExamplesTab text={draft.value} problems={problems} onChange={draft.change} />}
          {tab === 'try' && (
            <TryTab
              id={prompt.id}
              draft={changes.hasDraft || draft.isChanged ? draft.value : null}
              published={published}
              latest={latest?.version ?? null}
              onBefore={draft.flush}
            />
          )}
          {tab === 'versions' && (
            <VersionsTab
              id={prompt.id}
              versions={versions}
              draft={changes.hasDraft || draft.isChanged ? draft.value : null}
              isBusy={changes.isBusy}
              onRollBack={(version) =>
                hold(async () => {
                  const next = (await draft.flush()) ? await changes.rollBack(version) : null;
                  if (next !== null) onReload(t('versions.rolledBack', { version: next }));
                  return next !== null;
                })
              }
            />
          )}
          {tab === 'publish' && (
            <PublishTab
              text={draft.value}
              published={published}
              latest={latest?.version ?? null}
              hasDraft={changes.hasDraft || draft.isChanged}
              problems={problems}
              isBusy={changes.isBusy}
              onPublish={() =>
                hold(async () => {
                  const version = (await draft.flush()) ? await changes.publish() : null;
                  if (version !== null) onReload(t('publish.done', { version }));
                  return version !== null;
                })
              }
              onOpenText={() => change({ part: null })}
            />
          )}
        </Tabs>
      </Held>
      <UnsavedGuard isChanged={draft.isChanged} />
    </>
  );
}

function isComplete(text: PromptText): boolean {
  return problemsOf(text).size === 0;
}
