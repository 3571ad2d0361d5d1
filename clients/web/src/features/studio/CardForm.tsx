'use client';

import type { Level, Profession } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';

import { CountedText } from './CountedText';
import { LIMITS, problemsOf, type Draft } from './draft';
import { LineList } from './LineList';
import { TermList } from './TermList';
import { VoiceForm } from './VoiceForm';

const PROFESSIONS: readonly Profession[] = ['EVERYDAY', 'NURSING', 'MEDICINE', 'PHARMACY'];
const LEVELS: readonly Level[] = ['BEGINNER', 'INTERMEDIATE', 'ADVANCED'];

interface CardFormProps {
  draft: Draft;
  onChange(draft: Draft): void;
}

/** Every field of a scenario: what learners read, and what only the partner knows. */
export function CardForm({ draft, onChange }: CardFormProps): ReactNode {
  const t = useTranslations('studio.form');
  const names = useTranslations('scenarios');
  const problems = problemsOf(draft);
  const { candidateCard: card, interlocutorCard: partner, language } = draft;
  const put = (next: Partial<Draft>): void => onChange({ ...draft, ...next });
  const isLanguageWrong = problems.includes('language');
  return (
    <div className="space-y-5">
      {problems.length > 0 && (
        <Notice tone="warning">
          {t('incomplete')} {problems.map((field) => t(`names.${field}`)).join(' · ')}
        </Notice>
      )}
      <Card className="space-y-4">
        <h2 className="text-xl">{t('about')}</h2>
        <CountedText
          label={t('title')}
          value={draft.title}
          limits={LIMITS.title}
          language={language}
          onChange={(title) => put({ title: title.replace(/\n/g, ' ') })}
        />
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-3">
          <Select<Profession>
            label={names('professionLabel')}
            value={draft.profession}
            options={PROFESSIONS.map((one) => ({ value: one, label: names(`profession.${one}`) }))}
            onChange={(profession) => put({ profession })}
          />
          <Select<Level>
            label={names('levelLabel')}
            value={draft.level}
            options={LEVELS.map((one) => ({ value: one, label: names(`level.${one}`) }))}
            onChange={(level) => put({ level })}
          />
          <Field
            label={t('language')}
            hint={t('languageHint')}
            problem={isLanguageWrong ? t('languageWrong') : undefined}
            value={language}
            maxLength={35}
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => put({ language: target.value.trim() })}
          />
        </div>
        <CountedText
          label={t('setting')}
          hint={t('settingHint')}
          rows={3}
          value={draft.setting}
          limits={LIMITS.setting}
          language={language}
          onChange={(setting) => put({ setting })}
        />
      </Card>
      <Card className="space-y-5 border-s-4 border-s-accent">
        <h2 className="text-xl">{t('card')}</h2>
        <CountedText
          label={t('role')}
          value={card.role}
          limits={LIMITS.role}
          language={language}
          onChange={(role) => put({ candidateCard: { ...card, role } })}
        />
        <LineList
          title={t('bullets')}
          hint={t('bulletsHint')}
          lines={card.bullets}
          limits={LIMITS.bullets}
          language={language}
          onChange={(bullets) => put({ candidateCard: { ...card, bullets } })}
        />
        <LineList
          title={t('tasks')}
          hint={t('tasksHint')}
          lines={draft.tasks}
          limits={LIMITS.tasks}
          language={language}
          onChange={(tasks) => put({ tasks })}
        />
        <TermList terms={draft.vocabulary} language={language} onChange={(vocabulary) => put({ vocabulary })} />
        <LineList
          title={t('practiceLines')}
          hint={t('practiceLinesHint')}
          lines={draft.practiceLines}
          limits={LIMITS.practiceLines}
          language={language}
          onChange={(practiceLines) => put({ practiceLines })}
        />
      </Card>
      <Card className="space-y-5">
        <div>
          <h2 className="text-xl">{t('partner')}</h2>
          <p className="text-sm text-muted">{t('partnerHint')}</p>
        </div>
        <CountedText
          label={t('persona')}
          rows={2}
          value={partner.persona}
          limits={LIMITS.persona}
          language={language}
          onChange={(persona) => put({ interlocutorCard: { ...partner, persona } })}
        />
        <LineList
          title={t('prompts')}
          hint={t('promptsHint')}
          lines={partner.prompts}
          limits={LIMITS.prompts}
          language={language}
          onChange={(prompts) => put({ interlocutorCard: { ...partner, prompts } })}
        />
        <LineList
          title={t('revealIfAsked')}
          hint={t('revealIfAskedHint')}
          lines={partner.revealIfAsked}
          limits={LIMITS.revealIfAsked}
          language={language}
          onChange={(revealIfAsked) => put({ interlocutorCard: { ...partner, revealIfAsked } })}
        />
        <CountedText
          label={t('feelings')}
          hint={t('feelingsHint')}
          rows={2}
          value={partner.feelings}
          limits={LIMITS.feelings}
          language={language}
          onChange={(feelings) => put({ interlocutorCard: { ...partner, feelings } })}
        />
        <VoiceForm
          voice={partner.voice}
          language={language}
          isAccentWrong={problems.includes('accent')}
          sample={partner.prompts[0] ?? ''}
          onChange={(voice) => put({ interlocutorCard: { ...partner, voice } })}
        />
      </Card>
    </div>
  );
}
