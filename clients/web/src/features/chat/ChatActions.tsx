'use client';

import { deleteChatDocument, renameChatDocument } from '@vivavoce/learner/documents/chat';
import { useChange } from '@vivavoce/learner/useChange';
import { Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode, type SubmitEvent } from 'react';

import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { isName, LONGEST_NAME } from './chatName';

interface ChatActionsProps {
  id: string;
  name: string;
  onDeleted(): void;
}

/** Renames and deletes a chat; deleting asks before. */
export function ChatActions({ id, name, onDeleted }: ChatActionsProps): ReactNode {
  const t = useTranslations('chat');
  const [open, setOpen] = useState<'rename' | 'delete' | null>(null);
  const [typed, setTyped] = useState(name);
  const [isRefused, setRefused] = useState(false);
  const renaming = useChange(renameChatDocument);
  const deleting = useChange(deleteChatDocument);
  const close = (): void => setOpen(null);

  async function rename(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setRefused(!isName(typed));
    if (!isName(typed) || renaming.isBusy) return;
    const answer = await renaming.run({ input: { chatId: id, title: typed.trim() } });
    if (answer === null) return;
    if (answer.renameChat.errors.length === 0) close();
    else setRefused(true);
  }

  async function remove(): Promise<void> {
    const answer = await deleting.run({ input: { chatId: id } });
    if (answer === null) return;
    close();
    onDeleted();
  }

  return (
    <div className="flex shrink-0">
      <Button
        look="bare"
        size="icon"
        aria-label={t('renameNamed', { name })}
        onClick={() => {
          setTyped(name);
          setRefused(false);
          setOpen('rename');
        }}
      >
        <Pencil aria-hidden className="size-4.5" />
      </Button>
      <Button look="bare" size="icon" aria-label={t('deleteNamed', { name })} onClick={() => setOpen('delete')}>
        <Trash2 aria-hidden className="size-4.5" />
      </Button>
      <Dialog isOpen={open === 'rename'} onClose={close} title={t('rename')}>
        <form noValidate className="space-y-5" onSubmit={(event) => void rename(event)}>
          <Field
            label={t('name')}
            name="chat-name"
            autoComplete="off"
            dir="auto"
            value={typed}
            problem={isRefused ? t('nameProblem', { most: LONGEST_NAME }) : undefined}
            onChange={({ target }) => {
              setTyped(target.value);
              setRefused(false);
            }}
          />
          {renaming.failure !== null && <FailureNotice failure={renaming.failure} />}
          <Button type="submit" disabled={renaming.isBusy}>
            {t('save')}
          </Button>
        </form>
      </Dialog>
      <ConfirmDialog
        isOpen={open === 'delete'}
        onClose={close}
        title={t('deleteTitle')}
        description={t('deleteWhat')}
        keep={t('keep')}
        confirm={t('deleteNow')}
        isBusy={deleting.isBusy}
        failure={deleting.failure}
        onConfirm={() => void remove()}
      />
    </div>
  );
}
