'use client';

import { Link2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';

import { LinkProvider } from './LinkProvider';
import { UnlinkProvider } from './UnlinkProvider';

interface LinkedProvider {
  id: string;
  key: string | null;
  name: string;
  email: string | null;
  linkedAt: string;
  lastUsedAt: string | null;
}

interface ProviderPanelProps {
  providers: readonly { key: string; name: string }[];
  linked: readonly LinkedProvider[];
  /** Linking and unlinking ask for the password. */
  hasPassword: boolean;
}

/** The providers that open the account, with ways to link and unlink them; nothing where there are none. */
export function ProviderPanel(props: ProviderPanelProps): ReactNode {
  const t = useTranslations('provider');
  const format = useFormatter();
  const [open, setOpen] = useState<'link' | 'unlink'>();
  const [wanted, setWanted] = useState<{ key: string; name: string }>();
  const [chosen, setChosen] = useState<LinkedProvider>();
  const others = props.providers.filter(({ key }) => props.linked.every((link) => link.key !== key));
  if (props.providers.length === 0 && props.linked.length === 0) return null;
  const day = (time: string): string => format.dateTime(new Date(time), { dateStyle: 'medium' });

  function close(): void {
    setOpen(undefined);
  }

  return (
    <section aria-labelledby="providers">
      <h2 id="providers" className="mb-1 text-xl">
        {t('title')}
      </h2>
      <p className="mb-4 text-muted">{t('lead')}</p>
      {props.linked.length > 0 && (
        <ul className="divide-y divide-line">
          {props.linked.map((link) => (
            <li key={link.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
              <Link2 aria-hidden className="size-5 shrink-0 text-accent" />
              <div className="min-w-0 flex-1 basis-40">
                <bdi className="font-medium break-words">{link.name}</bdi>
                {link.email !== null && (
                  <p className="text-sm break-all">
                    <bdi>{link.email}</bdi>
                  </p>
                )}
                <p className="text-sm text-muted">
                  {t('linked', { time: day(link.linkedAt) })}
                  {' · '}
                  {link.lastUsedAt === null ? t('unused') : t('used', { time: day(link.lastUsedAt) })}
                </p>
              </div>
              {props.hasPassword && (
                <Button
                  look="danger"
                  size="small"
                  aria-label={t('unlinkNamed', { name: link.name })}
                  onClick={() => {
                    setChosen(link);
                    setOpen('unlink');
                  }}
                >
                  {t('unlink')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {props.hasPassword && others.length > 0 && (
        <div className="mt-4 flex flex-wrap gap-3">
          {others.map((provider) => (
            <Button
              key={provider.key}
              onClick={() => {
                setWanted(provider);
                setOpen('link');
              }}
            >
              {t('link', { name: provider.name })}
            </Button>
          ))}
        </div>
      )}
      {wanted !== undefined && (
        <Dialog
          isOpen={open === 'link'}
          onClose={close}
          title={t('link', { name: wanted.name })}
          description={t('linkLead', { name: wanted.name })}
        >
          <LinkProvider provider={wanted} />
        </Dialog>
      )}
      {chosen !== undefined && (
        <Dialog
          isOpen={open === 'unlink'}
          onClose={close}
          title={t('unlinkTitle', { name: chosen.name })}
          description={t('unlinkLead', { name: chosen.name })}
        >
          <UnlinkProvider id={chosen.id} onDone={close} />
        </Dialog>
      )}
    </section>
  );
}
