'use client';

import type { ManuscriptPartsFragment, StudioQuery } from '@vivavoce/graphql';
import { saveDraftDocument, saveScriptDocument } from '@vivavoce/learner/documents/studio';
import { useChange } from '@vivavoce/learner/useChange';
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useCallback, useRef, useState, type ReactNode } from 'react';

import { PageTitle } from '@/components/ui/PageTitle';

import { CardForm } from './CardForm';
import { CoverageTab } from './CoverageTab';
import { problemsOf } from './draft';
import { PartnerTab } from './PartnerTab';
import { PreviewTab } from './PreviewTab';
import { PublishTab } from './PublishTab';
import { SaveNote } from './SaveNote';
import { StudioTabs, useStudioTab } from './StudioTabs';
import { TryTab } from './TryTab';
import { UnsavedGuard } from './UnsavedGuard';
import { useAutosave } from './useAutosave';
import { useHold } from './useHold';
import { VersionsTab } from './VersionsTab';

interface StudioEditorProps {
  id: string;
  manuscript: ManuscriptPartsFragment;
  versions: StudioQuery['scenarioVersions'];
  script: string;
  /** A version was published, or an older one put back; the text says which. */
  onPublished(text: string): void;
}

/** The longest script, in characters. */
const LONGEST_SCRIPT = 200_000;

/** A scenario with its parts. Draft and script save themselves, whichever part is open. */
export function StudioEditor(props: StudioEditorProps): ReactNode {
  const t = useTranslations('studio');
  const { id, manuscript } = props;
  const [tab, open] = useStudioTab();
  const [hasDraft, setDraft] = useState(manuscript.version === null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  // A script that was written for other tasks is not played until it is saved for these.
  const isScriptBehind = useRef(manuscript.version === null);
  const { run: sendDraft } = useChange(saveDraftDocument);
  const { run: sendScript } = useChange(saveScriptDocument);

  const saveDraft = useCallback(
    async (content: ManuscriptPartsFragment['content']) => {
      const answer = await sendDraft({ input: { scenarioId: id, content } });
      const isSaved = answer?.saveDraft.manuscript != null;
      if (isSaved) {
        setDraft(true);
        isScriptBehind.current = true;
      }
      return isSaved;
    },
    [sendDraft, id],
  );
  const saveScript = useCallback(
    async (text: string) => {
      const answer = await sendScript({ input: { scenarioId: id, script: text } });
      const found = answer?.saveScript.problems ?? null;
      if (answer?.saveScript.errors.some(({ __typename }) => __typename === 'PartnerLanguageUnsupported') === true)
        setProblems([t('script.english')]);
      if (found === null) return false;
      setDraft(true);
      setProblems(found);
      isScriptBehind.current = false;
      return true;
    },
    [sendScript, id, t],
  );
  const draft = useAutosave(manuscript.content, isComplete, saveDraft);
  const script = useAutosave(props.script, isShortEnough, saveScript);
  const isScriptOpen = tab === 'partner';
  const version = hasDraft ? null : manuscript.version;
  const { isHeld, hold } = useHold();

  /** Saves everything, so that what is checked, tried or published is what is on the page. */
  async function flush(): Promise<boolean> {
    if (!(await draft.flush()) || !(await script.flush())) return false;
    return script.value === '' || !isScriptBehind.current || (await saveScript(script.value));
  }

  return (
    <>
      <Link href="/studio" className="mb-3 inline-flex min-h-11 items-center gap-2 text-accent">
        <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
        {t('toAll')}
      </Link>
      <PageTitle
        title={draft.value.title === '' ? t('untitled') : draft.value.title}
        action={
          <SaveNote
            state={isScriptOpen ? script.state : draft.state}
            onRetry={() => void (isScriptOpen ? script.flush() : draft.flush())}
          />
        }
      >
        {version === null ? t('mark.draft') : t('mark.published', { version })}
      </PageTitle>
      <StudioTabs open={tab} isHeld={isHeld} onOpen={open}>
        {tab === 'card' && <CardForm draft={draft.value} onChange={draft.change} />}
        {tab === 'partner' && (
          <PartnerTab
            id={id}
            script={script.value}
            problems={problems}
            onChange={script.change}
            onBeforeProposal={() => draft.flush()}
          />
        )}
        {tab === 'coverage' && (
          <CoverageTab
            id={id}
            script={script.value}
            tasks={draft.value.tasks}
            version={version}
            onBefore={flush}
            onProblems={setProblems}
          />
        )}
        {tab === 'try' && (
          <TryTab
            id={id}
            version={version}
            tasks={draft.value.tasks}
            language={draft.value.language}
            onBefore={flush}
          />
        )}
        {tab === 'preview' && <PreviewTab draft={draft.value} />}
        {tab === 'versions' && (
          <VersionsTab
            id={id}
            versions={props.versions}
            draft={draft.value}
            script={script.value}
            hasDraft={hasDraft}
            hold={hold}
            onRolledBack={(next) => props.onPublished(t('versions.rolledBack', { version: next }))}
          />
        )}
        {tab === 'publish' && (
          <PublishTab
            id={id}
            draft={draft.value}
            script={script.value}
            scriptProblems={problems}
            hasDraft={hasDraft || draft.isChanged || script.isChanged}
            latest={props.versions[0] ?? null}
            hold={hold}
            onBefore={flush}
            onOpen={open}
            onPublished={(next) => props.onPublished(t('publish.done', { version: next }))}
          />
        )}
      </StudioTabs>
      <UnsavedGuard isChanged={draft.isChanged || script.isChanged} />
    </>
  );
}

function isComplete(content: ManuscriptPartsFragment['content']): boolean {
  return problemsOf(content).length === 0;
}

function isShortEnough(script: string): boolean {
  return script.length <= LONGEST_SCRIPT;
}
