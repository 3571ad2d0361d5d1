'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Dialog } from '@/components/ui/Dialog';
import { Empty } from '@/components/ui/Empty';

import { ComparePrompts } from './ComparePrompts';
import type { PromptText } from './promptText';
import type { OpenedPrompt } from './usePrompt';

interface VersionsTabProps {
  id: string;
  versions: OpenedPrompt['versions'];
  /** Null when there is no draft. */
  draft: PromptText | null;
  isBusy: boolean;
  /** Returns whether the version was put back. */
  onRollBack(version: number): Promise<boolean>;
}

/** The published versions, two of them side by side, and the way back to an older one. */
export function VersionsTab({ id, versions, draft, isBusy, onRollBack }: VersionsTabProps): ReactNode {
  const t = useTranslations('prompts.versions');
  const format = useFormatter();
  const [wanted, setWanted] = useState<number | null>(null);
  const [isRefused, setRefused] = useState(false);

  async function rollBack(version: number): Promise<void> {
    const isDone = await onRollBack(version);
    setWanted(null);
    setRefused(!isDone);
  }

  if (versions.length === 0) return <Empty title={t('none')}>{t('noneWhy')}</Empty>;
  return (
    <div className="space-y-6">
      {isRefused && <p role="alert">{t('refused')}</p>}
      <ol className="space-y-3" aria-label={t('list')}>
        {versions.map(({ version, publishedAt }, index) => (
          <li key={version}>
            <Card className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <div className="min-w-0 flex-1 basis-60">
                <p className="font-medium">{t('version', { version })}</p>
                <p className="text-sm text-muted">
                  {format.dateTime(new Date(publishedAt), { dateStyle: 'medium', timeStyle: 'short' })}
                </p>
              </div>
              {index === 0 ? (
                <span className="rounded-full bg-accent-soft px-3 py-0.5 text-sm text-accent">{t('latest')}</span>
              ) : (
                <Button
                  look="quiet"
                  size="small"
                  disabled={isBusy}
                  aria-label={t('rollBackTo', { version })}
                  onClick={() => setWanted(version)}
                >
                  {t('rollBack')}
                </Button>
              )}
            </Card>
          </li>
        ))}
      </ol>
      <ComparePrompts id={id} versions={versions} draft={draft} />
      <Dialog
        isOpen={wanted !== null}
        title={t('askTitle', { version: wanted ?? 0 })}
        description={t('askText')}
        onClose={() => setWanted(null)}
      >
        {draft !== null && <p className="mb-4">{t('askDraft')}</p>}
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={() => setWanted(null)}>
            {t('askNot')}
          </Button>
          <Button disabled={isBusy} onClick={() => wanted !== null && void rollBack(wanted)}>
            {t('askNow')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
