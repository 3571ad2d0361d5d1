'use client';

import { readFragment } from '@vivavoce/graphql';
import type { Task } from '@vivavoce/learner/speaking';
import { resultFragment } from '@vivavoce/live/documents';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Notice } from '@/components/ui/Notice';
import { useNoScoreText } from '@/features/result/useNoScoreText';
import { WordChips } from '@/features/result/WordChips';
import { useOwnVoice } from '@/lib/voice/useOwnVoice';

import { LeaveGuard } from './LeaveGuard';
import { Recorder } from './Recorder';
import { useSpeaking } from './useSpeaking';

interface SpokenSentenceProps {
  /** What the sentence is said for: the session is in no history. */
  purpose: 'isReview' | 'isQuizAnswer';
  text: string;
  language: string;
  /** Increased each time the learner wants to say it. */
  turn: number;
  /** Called when a recording begins or ends: while it runs, the keys belong to the recorder. */
  onRecording(isRecording: boolean): void;
  /** Called with the session of each recording, and whether something was understood. */
  onSaid(sessionId: string, isUnderstood: boolean): void;
  /** Continues without the microphone. */
  onClose(): void;
  /** The words of the button that continues without it. */
  close: ReactNode;
  /** What is said below the recorder. */
  children?: ReactNode;
}

/** A sentence that is said aloud: the recorder with its live captions, then the words with their scores. */
export function SpokenSentence(props: SpokenSentenceProps): ReactNode {
  const { purpose, text, language, turn, onRecording, onSaid } = props;
  const noScoreText = useNoScoreText();
  const { speaking, state } = useSpeaking();
  const own = useOwnVoice(state.recording);
  const { phase, sessionId } = state;
  const task = useMemo<Task>(() => ({ readAloud: { language, text, [purpose]: true } }), [purpose, language, text]);
  const result = readFragment(resultFragment, state.result);
  const isDone = phase === 'done' && result !== null;
  const isUnderstood = isDone && result.scores !== null;

  useEffect(() => {
    void speaking.start(task, text);
  }, [speaking, task, text, turn]);

  const report = useRef({ onRecording, onSaid });
  useEffect(() => {
    report.current = { onRecording, onSaid };
  }, [onRecording, onSaid]);
  useEffect(() => {
    report.current.onRecording(!isDone);
  }, [isDone]);
  useEffect(() => {
    if (isDone && sessionId !== null) report.current.onSaid(sessionId, isUnderstood);
  }, [isDone, isUnderstood, sessionId]);

  if (isDone) {
    return (
      <div className="mt-4" data-testid="said">
        {result.scores === null ? (
          <Notice tone="warning">{noScoreText(result)}</Notice>
        ) : (
          <WordChips words={result.words} language={language} own={own} isNew />
        )}
      </div>
    );
  }
  const isRunning = phase === 'starting' || phase === 'speaking' || phase === 'finishing';
  return (
    <Card className="mt-4 py-8 short:py-3">
      <Recorder speaking={speaking} state={state} task={task} language={language} title={text} />
      <LeaveGuard speaking={speaking} phase={phase} />
      {!isRunning && (
        <div className="mt-4 text-center">
          <Button look="bare" size="small" onClick={props.onClose}>
            {props.close}
          </Button>
        </div>
      )}
      {props.children}
    </Card>
  );
}
