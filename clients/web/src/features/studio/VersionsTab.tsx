'use client';

import type { StudioQuery } from '@vivavoce/graphql';
import { rollBackScenarioDocument } from '@vivavoce/learner/documents/studio';
import { useChange } from '@vivavoce/learner/useChange';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { CompareVersions } from './CompareVersions';
import type { Draft } from './draft';
import { RollBackDialog } from './RollBackDialog';
import type { Hold } from './useHold';

interface VersionsTabProps {
  id: string;
  versions: StudioQuery['scenarioVersions'];
  draft: Draft;
  script: string;
  hasDraft: boolean;
  hold: Hold['hold'];
  onRolledBack(version: number): void;
}

/** The published versions, two of them side by side, and the way back to an older one. */
export function VersionsTab(props: VersionsTabProps): ReactNode {
  const t = useTranslations('studio.versions');
  const format = useFormatter();
  const [wanted, setWanted] = useState<number | null>(null);
  const { run, isBusy, failure } = useChange(rollBackScenarioDocument);
  const [isRefused, setRefused] = useState(false);
  const { versions } = props;

  async function rollBack(version: number): Promise<boolean> {
    const answer = await run({ input: { scenarioId: props.id, version } });
    setWanted(null);
    const next = answer?.rollBackScenario.manuscript?.version ?? null;
    setRefused(answer !== null && next === null);
    if (next !== null) props.onRolledBack(next);
    return next !== null;
  }

  if (versions.length === 0) return <Empty title={t('none')}>{t('noneWhy')}</Empty>;
  return (
    <div className="space-y-6">
      {failure !== null && <FailureNotice failure={failure} />}
      {isRefused && <p role="alert">{t('refused')}</p>}
      <ol className="space-y-3" aria-label={t('list')}>
        {versions.map(({ version, publishedAt, title, hasScript, scenario }, index) => (
          <li key={version}>
            <Card className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <div className="min-w-0 flex-1 basis-60">
                <p className="font-medium">
                  {t('version', { version })} · <bdi>{title}</bdi>
                </p>
                <p className="text-sm text-muted">
                  {format.dateTime(new Date(publishedAt), { dateStyle: 'medium', timeStyle: 'short' })}
                  {!hasScript && ` · ${t('noPartner')}`}
                </p>
              </div>
              {index === 0 ? (
                <>
                  <span className="rounded-full bg-accent-soft px-3 py-0.5 text-sm text-accent">{t('latest')}</span>
                  {scenario && (
                    <LinkButton href={`/library/${encodeURIComponent(scenario.id)}`} look="quiet" size="small">
                      {t('inLibrary')}
                    </LinkButton>
                  )}
                </>
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
      <CompareVersions {...props} />
      <RollBackDialog
        version={wanted}
        hasDraft={props.hasDraft}
        isBusy={isBusy}
        onClose={() => setWanted(null)}
        onRollBack={(version) => void props.hold(() => rollBack(version))}
      />
    </div>
  );
}
