'use client';

import type { StudioQuery } from '@vivavoce/graphql';
import { publishScenarioDocument, scriptCheckDocument } from '@vivavoce/learner/documents/studio';
import { useChange } from '@vivavoce/learner/useChange';
import { useOnce } from '@vivavoce/learner/useOnce';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { Differences } from './Differences';
import { problemsOf, type Draft } from './draft';
import type { StudioTab } from './StudioTabs';
import type { Hold } from './useHold';
import { useVersionText } from './useVersionText';

interface PublishTabProps {
  id: string;
  draft: Draft;
  script: string;
  /** What the last save found wrong with the script. */
  scriptProblems: readonly string[];
  hasDraft: boolean;
  latest: StudioQuery['scenarioVersions'][number] | null;
  hold: Hold['hold'];
  onBefore(): Promise<boolean>;
  onOpen(tab: StudioTab): void;
  onPublished(version: number): void;
}

/** What publishing would change, what stands in its way, and the button. */
export function PublishTab(props: PublishTabProps): ReactNode {
  const t = useTranslations('studio.publish');
  const form = useTranslations('studio.form');
  const { id, draft, script, latest } = props;
  const { text: published, failure: unread, reload } = useVersionText(id, latest?.version ?? null);
  const { run, isBusy, failure } = useChange(publishScenarioDocument);
  const { ask } = useOnce(scriptCheckDocument);
  const [found, setFound] = useState<readonly string[] | null>(null);
  const [refused, setRefused] = useState<'notSaved' | 'noDraft' | 'notEditable' | null>(null);
  const fields = problemsOf(draft);
  const problems = found ?? props.scriptProblems;
  const isBlocked = fields.length > 0 || problems.length > 0;

  async function publish(): Promise<boolean> {
    const isSaved = await props.onBefore();
    setRefused(isSaved ? null : 'notSaved');
    if (!isSaved) return false;
    const answer = await run({ input: { scenarioId: id } });
    if (answer === null) return false;
    const { manuscript, errors } = answer.publishScenario;
    if (manuscript?.version != null) {
      props.onPublished(manuscript.version);
      return true;
    }
    const [error] = errors;
    if (error?.__typename === 'ScriptInvalid')
      setFound((await ask({ id }))?.scriptCheck.problems ?? [t('scriptWrong')]);
    else setRefused(error?.__typename === 'DraftMissing' ? 'noDraft' : 'notEditable');
    return false;
  }

  return (
    <div className="space-y-5">
      <p className="max-w-2xl text-muted">{t('lead')}</p>
      {fields.length > 0 && (
        <Notice
          tone="warning"
          action={
            <Button look="quiet" size="small" onClick={() => props.onOpen('card')}>
              {t('toCard')}
            </Button>
          }
        >
          {form('incomplete')} {fields.map((field) => form(`names.${field}`)).join(' · ')}
        </Notice>
      )}
      {problems.length > 0 && (
        <Notice
          tone="warning"
          action={
            <Button look="quiet" size="small" onClick={() => props.onOpen('partner')}>
              {t('toScript')}
            </Button>
          }
        >
          <p>{t('scriptProblems')}</p>
          <ul lang="en" dir="ltr" className="list-disc ps-5">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      {script.trim() === '' && <Notice>{t('noPartner')}</Notice>}
      {refused !== null && (
        <Notice tone="problem" isUrgent>
          {t(refused)}
        </Notice>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      <Button size="large" disabled={isBlocked || !props.hasDraft || isBusy} onClick={() => void props.hold(publish)}>
        {latest === null ? t('first') : t('next', { version: latest.version + 1 })}
      </Button>
      {!props.hasDraft && <p className="text-muted">{t('nothing')}</p>}
      {latest !== null && props.hasDraft && (
        <section aria-labelledby="changes" className="space-y-4">
          <h2 id="changes" className="text-2xl">
            {t('changes')}
          </h2>
          {unread !== null && <FailureNotice failure={unread} onRetry={reload} />}
          {published !== null && (
            <Differences
              older={published}
              newer={{ draft, script }}
              olderName={t('now', { version: latest.version })}
              newerName={t('then')}
            />
          )}
        </section>
      )}
    </div>
  );
}
