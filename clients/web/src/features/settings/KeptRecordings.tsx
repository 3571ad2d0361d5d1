'use client';

import { PIECE_LENGTH } from '@vivavoce/live/audioFormat';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState, type ReactNode } from 'react';

import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Button } from '@/components/ui/Button';
import { recordingsHere } from '@/platform/recordings';

/** The recordings that this device keeps to be played, with a button that deletes them. */
export function KeptRecordings(): ReactNode {
  const t = useTranslations('settings');
  const [isAsking, setAsking] = useState(false);
  const [kept, setKept] = useState<{ count: number; minutes: number } | null>(null);

  useEffect(() => {
    void recordingsHere()
      .list()
      .then((all) => {
        const confirmed = all.filter(({ isConfirmed }) => isConfirmed);
        const length = confirmed.reduce((sum, { pieces }) => sum + pieces * PIECE_LENGTH, 0);
        setKept({ count: confirmed.length, minutes: Math.ceil(length / 60_000) });
      });
  }, []);

  async function remove(): Promise<void> {
    await recordingsHere().removeConfirmed();
    setAsking(false);
    setKept({ count: 0, minutes: 0 });
  }

  if (kept === null) return null;
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
      <p role="status" className="min-w-0 flex-1 basis-56">
        {t('kept', kept)}
      </p>
      {kept.count > 0 && (
        <Button
          look="danger"
          size="small"
          onClick={() => {
            setAsking(true);
          }}
        >
          <Trash2 aria-hidden className="size-4" />
          {t('keptDelete')}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('keptDeleteSure')}
        description={t('keptDeleteWhat')}
        keep={t('keptDeleteNot')}
        confirm={t('keptDelete')}
        isBusy={false}
        failure={null}
        onClose={() => {
          setAsking(false);
        }}
        onConfirm={() => void remove()}
      />
    </div>
  );
}
