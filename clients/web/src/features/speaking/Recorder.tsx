'use client';

import { isDrill, type Result, type Task } from '@vivavoce/learner/speaking';
import { clock } from '@vivavoce/live/clock';
import type { Speaking, SpeakingState } from '@vivavoce/live/speaking';
import { Pause, Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { Notice } from '@/components/ui/Notice';
import { MicrophoneHelp } from '@/features/microphone/MicrophoneHelp';
import { UsedUpOffer } from '@/features/plan/UsedUpOffer';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { silence } from '@/lib/voice/playAlone';

import { Captions } from './Captions';
import { HeldTime } from './HeldTime';
import { LostWords } from './LostWords';
import { RecordButton } from './RecordButton';
import { useTouch } from './useTouch';
import { Waveform } from './Waveform';

interface RecorderProps {
  speaking: Speaking<Task, Result>;
  state: SpeakingState<Result>;
  task: Task;
  /** The spoken language as a BCP 47 tag. */
  language: string;
  /** The title of the recording. */
  title: string;
  /** The longest recording where it is shorter than the server's limit, in milliseconds. */
  longest?: number;
  /** Whether the recording can be paused; by default it can. */
  canPause?: boolean;
}

/** The remaining time from which the countdown is shown, and from which it is announced, in milliseconds. */
const COUNTED_DOWN = 60_000;
const LAST_CALL = 10_000;

/** Whether a key belongs to a field; a checkbox or a button leaves the space bar to the recorder. */
function isForTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]') !== null
  );
}

/** Whether a key is pressed in a dialog that does not have the recorder in it. */
function isInDialogOver(recorder: HTMLElement | null, target: EventTarget | null): boolean {
  const dialog = target instanceof Element ? target.closest('[role=dialog]') : null;
  return dialog !== null && !dialog.contains(recorder);
}

/** The recorder. While recording it shows a clock, the waveform, captions and at most one hint. */
export function Recorder(props: RecorderProps): ReactNode {
  const t = useTranslations('recorder');
  const { speaking, state, task, language, title, longest, canPause = true } = props;
  const hasKeyboard = !useTouch();
  const { phase } = state;
  const isSpeaking = phase === 'speaking';
  const isRecording = isSpeaking && !state.isPaused;
  const isBusy = phase === 'starting' || phase === 'finishing';

  const whole = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (phase === 'starting') silence();
  }, [phase]);

  // The space bar records and does nothing else, whatever has the focus: a button would be pressed when it is released. Only
  // a dialog over the recorder has its own keys.
  useEffect(() => {
    const isOurs = (event: KeyboardEvent): boolean =>
      event.code === 'Space' &&
      !event.ctrlKey &&
      !event.metaKey &&
      !isForTyping(event.target) &&
      !isInDialogOver(whole.current, event.target);
    const press = (event: KeyboardEvent): void => {
      if (!isOurs(event)) return;
      event.preventDefault();
      if (event.repeat) return;
      if (speaking.store.getState().phase === 'speaking') speaking.stop();
      else void speaking.start(task, title);
    };
    const release = (event: KeyboardEvent): void => {
      if (isOurs(event)) event.preventDefault();
    };
    document.addEventListener('keydown', press, { capture: true });
    document.addEventListener('keyup', release, { capture: true });
    return () => {
      document.removeEventListener('keydown', press, { capture: true });
      document.removeEventListener('keyup', release, { capture: true });
    };
  }, [speaking, task, title]);

  // A control that had the focus may be gone in the next phase; the focus then goes to the record button.
  const wasFocused = useRef(false);
  useEffect(() => {
    if (wasFocused.current && document.activeElement === document.body)
      whole.current?.querySelector<HTMLElement>('[aria-keyshortcuts="Space"]')?.focus({ preventScroll: true });
  }, [phase, state.isPaused]);

  const limit = Math.min(state.limit ?? Infinity, longest ?? Infinity);
  const left = isSpeaking && limit !== Infinity ? Math.max(0, limit - state.spoken) : null;

  const isOver = longest !== undefined && isSpeaking && state.spoken >= longest;
  useEffect(() => {
    if (isOver) speaking.stop();
  }, [isOver, speaking]);

  const isAway = (isSpeaking || phase === 'finishing') && !state.isConnected && state.spoken > 1_500;
  const { warning } = state.transcript;
  const isUsedUp = state.failure?.reason === 'SPEECH_TIME_USED_UP' && state.holders.length === 0;
  return (
    <div
      ref={whole}
      className="flex flex-col items-center gap-5 short:gap-3"
      onFocus={() => (wasFocused.current = true)}
      onBlur={(event) => {
        // A removed control loses the focus to nothing; then it still counts as ours.
        if (event.relatedTarget !== null) wasFocused.current = false;
      }}
    >
      {isAway && (
        <Notice tone="warning" isUrgent className="w-full">
          {t('away', { seconds: Math.round(state.buffered / 1000) })}
        </Notice>
      )}
      {left !== null && left <= LAST_CALL && (
        <Notice tone="warning" isUrgent className="w-full">
          {t('lastCall', { seconds: LAST_CALL / 1000 })}
        </Notice>
      )}
      {state.microphone === 'silent' && isRecording && (
        <Notice tone="warning" isUrgent className="w-full">
          {t('silent')}
        </Notice>
      )}
      {state.microphone === 'lost' && (
        <Notice tone="warning" isUrgent className="w-full">
          {t('lost')}
        </Notice>
      )}
      {state.trouble !== null && <MicrophoneHelp trouble={state.trouble} />}
      {state.holders.length > 0 && phase === 'failed' && (
        <HeldTime holders={state.holders} onEnd={() => void speaking.startInstead(task, title)} />
      )}
      {isUsedUp && <UsedUpOffer className="w-full" />}
      {state.failure !== null && state.holders.length === 0 && (!isUsedUp || state.isKeptLocally) && (
        <FailureNotice
          failure={state.failure}
          className="w-full"
          onRetry={() => void (state.isKeptLocally ? speaking.retry() : speaking.start(task, title))}
        />
      )}
      <LostWords state={state} />
      {state.isKeptLocally && phase === 'failed' && !isDrill(task) && (
        <Notice className="w-full">{t('keptLocally')}</Notice>
      )}
      <div className="flex flex-wrap items-center justify-center gap-x-6 gap-y-2">
        <span className="w-16 text-end tabular-nums" aria-hidden>
          <span className="block text-lg font-medium">{phase !== 'ready' && clock(state.spoken)}</span>
          {left !== null && left <= COUNTED_DOWN ? (
            <span className={classes('block text-sm', left <= LAST_CALL ? 'font-semibold text-poor' : 'text-muted')}>
              {`−${clock(left + 999)}`}
            </span>
          ) : (
            <span className="block text-sm text-muted">{isRecording && state.isConnected && t('live')}</span>
          )}
        </span>
        <RecordButton
          isRecording={isSpeaking}
          isDisabled={isBusy}
          left={left === null ? 1 : left / COUNTED_DOWN}
          onLevel={speaking.onLevel}
          onPress={() => {
            if (isSpeaking) speaking.stop();
            else void speaking.start(task, title);
          }}
        />
        <span className="flex w-16 text-sm text-muted">
          {phase === 'finishing' && t('saving')}
          {isSpeaking && canPause && (
            <Button
              look="quiet"
              size="icon"
              aria-label={t(state.isPaused ? 'goOn' : 'pause')}
              onClick={() => {
                if (state.isPaused) void speaking.goOn();
                else speaking.pause();
              }}
            >
              {state.isPaused ? <Play aria-hidden className="size-5" /> : <Pause aria-hidden className="size-5" />}
            </Button>
          )}
        </span>
      </div>
      <Waveform onLevel={speaking.onLevel} isRunning={isRecording} />
      <p role="status" className="text-center text-sm text-muted">
        {phase === 'ready' && t(hasKeyboard ? 'hint' : 'hintTap')}
        {phase === 'starting' && t('starting')}
        {state.isPaused && t('paused')}
        {isRecording &&
          (warning === null ? t(hasKeyboard ? 'recording' : 'recordingTap') : t(`warning.${warning.warning}`))}
        {phase === 'finishing' && t('scoring')}
      </p>
      {(isSpeaking || phase === 'finishing') && (
        <Captions transcript={state.transcript} language={language} onLevel={speaking.onLevel} />
      )}
      {phase === 'finishing' && !state.isConnected && (
        <Button look="quiet" size="small" onClick={speaking.online}>
          {t('tryNow')}
        </Button>
      )}
    </div>
  );
}
