import { scoreCosts, type CostPart } from '@vivavoce/learner/scoreCosts';
import { ChevronDown } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface Scores {
  overall: number;
  costs: Readonly<Record<CostPart, number>>;
}

/** This many costs are shown in the line; an ellipsis says that there are more. */
const SHOWN = 2;

/** The largest costs of the overall score in one line, which opens all of them. */
export function ScoreCostsLine(props: {
  scores: Scores;
  panelId: string;
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
}): ReactNode {
  const t = useTranslations('result');
  const minus = useMinus();
  const costs = scoreCosts(props.scores);
  if (costs.length === 0) return <p className="text-sm text-muted">{t('noCosts')}</p>;
  return (
    <button
      type="button"
      aria-expanded={props.isOpen}
      aria-controls={props.panelId}
      onClick={() => props.onOpen(!props.isOpen)}
      className="group inline-flex min-h-9 items-center gap-1.5 text-start text-sm text-muted hover:text-ink"
    >
      <span>
        <span className="sr-only">{t('costs')} </span>
        {costs.slice(0, SHOWN).map(({ part, points }, at) => (
          <span key={part}>
            {at > 0 && <span aria-hidden> · </span>}
            <span className="whitespace-nowrap">
              {t(`cost.${part}`)} <bdi>{minus(points)}</bdi>
            </span>
          </span>
        ))}
        {costs.length > SHOWN && <span aria-hidden>{' · …'}</span>}
      </span>
      <ChevronDown aria-hidden className="size-4 shrink-0 transition group-aria-expanded:rotate-180" />
    </button>
  );
}

/** How the overall score comes about: a bar of 100 points, what each part took from it, and what is left. */
export function ScoreCostsPanel(props: { scores: Scores; id: string; className: string }): ReactNode {
  const t = useTranslations('result');
  const format = useFormatter();
  const minus = useMinus();
  const costs = scoreCosts(props.scores);
  const overall = Math.round(props.scores.overall);
  const most = Math.max(...costs.map(({ points }) => points));
  return (
    <section id={props.id} className={props.className}>
      <h3 className="mb-3 text-base">{t('costs')}</h3>
      <dl className="grid grid-cols-[auto_1fr_auto] items-center gap-x-4 gap-y-2 text-sm">
        <Row name={t('costsStart')} value={format.number(100)} />
        {costs.map(({ part, points }) => (
          <Row key={part} name={t(`cost.${part}`)} value={minus(points)} share={points / most} />
        ))}
        <Row name={t('costsTotal')} value={format.number(overall)} isTotal />
      </dl>
    </section>
  );
}

function Row(props: { name: string; value: string; share?: number; isTotal?: boolean }): ReactNode {
  const look = props.isTotal === true ? 'border-t border-line pt-2 font-semibold' : 'text-muted';
  return (
    <div className={`col-span-3 grid grid-cols-subgrid items-center ${look}`}>
      <dt className={props.share === undefined ? 'col-span-2' : ''}>{props.name}</dt>
      <dd className={props.share === undefined ? 'text-end tabular-nums' : 'col-span-2 grid grid-cols-subgrid'}>
        {props.share !== undefined && (
          <svg
            aria-hidden
            viewBox="0 0 100 4"
            preserveAspectRatio="none"
            className="h-2 w-full self-center rtl:-scale-x-100"
          >
            <rect width={100 * props.share} height="4" rx="1" fill="currentColor" className="text-accent" />
          </svg>
        )}
        <bdi className="text-end text-ink tabular-nums">{props.value}</bdi>
      </dd>
    </div>
  );
}

/** Writes lost points with the minus sign of mathematics, which screen readers and eyes tell from a hyphen. */
function useMinus(): (points: number) => string {
  const format = useFormatter();
  return (points) => `−${format.number(points)}`;
}
