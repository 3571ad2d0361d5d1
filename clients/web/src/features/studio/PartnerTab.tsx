'use client';

import { proposedScriptDocument } from '@vivavoce/learner/documents/studio';
import { useOnce } from '@vivavoce/learner/useOnce';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Empty } from '@/components/ui/Empty';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { ScriptEditor } from './ScriptEditor';

interface PartnerTabProps {
  id: string;
  script: string;
  problems: readonly string[];
  onChange(script: string): void;
  /** Saves the card, of which a proposal is made. Returns whether it is saved. */
  onBeforeProposal(): Promise<boolean>;
}

/** The script of the partner, and a proposal to begin with. */
export function PartnerTab(props: PartnerTabProps): ReactNode {
  const t = useTranslations('studio.script');
  const { ask, failure } = useOnce(proposedScriptDocument);
  const [isBusy, setBusy] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [isHeld, setHeld] = useState(false);
  const isEmpty = props.script.trim() === '';

  async function propose(): Promise<void> {
    setAsking(false);
    setBusy(true);
    const isSaved = await props.onBeforeProposal();
    setHeld(!isSaved);
    const answer = isSaved ? await ask({ id: props.id }) : null;
    setBusy(false);
    if (answer !== null) props.onChange(answer.proposedScript);
  }

  const begin = (
    <Button
      look={isEmpty ? 'primary' : 'quiet'}
      disabled={isBusy}
      onClick={() => {
        if (isEmpty) void propose();
        else setAsking(true);
      }}
    >
      {t(isBusy ? 'proposing' : isEmpty ? 'propose' : 'proposeAgain')}
    </Button>
  );

  return (
    <div className="space-y-5">
      <p className="max-w-2xl text-muted">{t('lead')}</p>
      {failure !== null && <FailureNotice failure={failure} />}
      {isHeld && <Notice tone="warning">{t('cardFirst')}</Notice>}
      {isEmpty ? (
        <Empty title={t('none')} action={begin}>
          {t('noneWhy')}
        </Empty>
      ) : (
        begin
      )}
      <ScriptEditor script={props.script} problems={props.problems} onChange={props.onChange} />
      <Dialog
        isOpen={isAsking}
        title={t('replaceTitle')}
        description={t('replaceText')}
        onClose={() => setAsking(false)}
      >
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={() => setAsking(false)}>
            {t('replaceNot')}
          </Button>
          <Button look="danger" onClick={() => void propose()}>
            {t('replace')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
