'use client';

import type { AuditFilterInput } from '@vivavoce/graphql';
import { auditPartDocument } from '@vivavoce/learner/documents/audit';
import { useOnce } from '@vivavoce/learner/useOnce';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/lib/graph/FailureNotice';

const FILE = 'vivavoce-audit-log.jsonl';

/** The button that collects the entries of a filter part by part, and saves them as a file of JSON lines. */
export function AuditExport(props: { filter: AuditFilterInput }): ReactNode {
  const t = useTranslations('audit');
  const { ask, failure } = useOnce(auditPartDocument);
  const [isBusy, setBusy] = useState(false);
  const [saved, setSaved] = useState<number | null>(null);

  async function collect(): Promise<void> {
    const parts: string[] = [];
    let after: number | null = null;
    do {
      const answer: Awaited<ReturnType<typeof ask>> = await ask({ filter: props.filter, after });
      if (answer === null) return;
      parts.push(answer.auditLogPart.lines);
      after = answer.auditLogPart.nextAfter;
    } while (after !== null);
    save(parts);
    setSaved(parts.reduce((sum, part) => sum + part.split('\n').length - 1, 0));
  }

  async function start(): Promise<void> {
    setSaved(null);
    setBusy(true);
    await collect();
    setBusy(false);
  }

  return (
    <div className="space-y-3">
      <Button
        look="quiet"
        disabled={isBusy}
        onClick={() => {
          void start();
        }}
      >
        {t(isBusy ? 'exporting' : 'export')}
      </Button>
      {failure !== null && <FailureNotice failure={failure} />}
      <p role="status" className="text-sm text-muted">
        {saved !== null && t('exported', { count: saved, file: FILE })}
      </p>
    </div>
  );
}

function save(parts: string[]): void {
  const address = URL.createObjectURL(new Blob(parts, { type: 'application/jsonl' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = FILE;
  link.click();
  URL.revokeObjectURL(address);
}
