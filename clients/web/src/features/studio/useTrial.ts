'use client';

import type { Failure, PartnerReplySubscription, TriedTurnInput } from '@vivavoce/graphql';
import { partnerReplyDocument } from '@vivavoce/learner/documents/studio';
import { useSession } from '@vivavoce/learner/session';
import { useCallback, useEffect, useRef, useState } from 'react';

/** A turn of a talk that is tried. */
export interface TriedTurn {
  speaker: 'LEARNER' | 'PARTNER';
  text: string;
  replyIds: string[];
  /** The sentences of a learner's turn that the partner did not understand. */
  notUnderstood: readonly string[];
}

export interface Trial {
  turns: readonly TriedTurn[];
  /** What the partner has said of its running reply; null while no trial runs. */
  reply: string | null;
  tasksTouched: readonly number[];
  /** Whether the partner has said its last words. */
  isOver: boolean;
  /** Whether the line was lost. */
  isLost: boolean;
  failure: Failure | null;
  /** Says something, or nothing, and waits for the partner. */
  say(text: string): void;
  /** Asks for the reply again that did not come. */
  again(): void;
  begin(): void;
}

interface Talk {
  turns: TriedTurn[];
  tasksTouched: readonly number[];
  isOver: boolean;
}

const NOTHING: Talk = { turns: [], tasksTouched: [], isOver: false };

/** A talk in text with the partner of a draft, or of a version. */
export function useTrial(id: string, version: number | null): Trial {
  const { live } = useSession();
  const [talk, setTalk] = useState(NOTHING);
  const [reply, setReply] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isLost, setLost] = useState(false);
  const stop = useRef<(() => void) | null>(null);

  const end = useCallback(() => {
    stop.current?.();
    stop.current = null;
  }, []);
  useEffect(() => end, [end]);

  function ask(turns: TriedTurn[]): void {
    end();
    setFailure(null);
    setLost(live === null);
    if (live === null) return;
    setReply('');
    const sentences: { replyId: string; text: string }[] = [];
    const heard = turns.map(({ speaker, text, replyIds }): TriedTurnInput => ({ speaker, text, replyIds }));
    stop.current = live.subscribe<PartnerReplySubscription>(
      { document: partnerReplyDocument, variables: { id, version, turns: heard } },
      {
        next: ({ partnerReply: part }) => {
          if (part.__typename === 'PartnerReplySentence') {
            sentences.push(part);
            setReply(sentences.map(({ text }) => text).join(' '));
            return;
          }
          const said: TriedTurn = {
            speaker: 'PARTNER',
            text: sentences.map(({ text }) => text).join(' '),
            replyIds: sentences.map(({ replyId }) => replyId),
            notUnderstood: [],
          };
          const last = turns.at(-1);
          const before =
            last === undefined ? [] : [...turns.slice(0, -1), { ...last, notUnderstood: part.notUnderstood }];
          setTalk({ turns: [...before, said], tasksTouched: part.tasksTouched, isOver: part.isClosing });
          setReply(null);
        },
        lost: () => {
          setReply(null);
          setLost(true);
        },
        failed: (why) => {
          setReply(null);
          setFailure(why);
        },
        complete: () => setReply(null),
      },
    );
  }

  return {
    turns: talk.turns,
    reply,
    tasksTouched: talk.tasksTouched,
    isOver: talk.isOver,
    isLost,
    failure,
    say: (text) => {
      const turns = [...talk.turns, { speaker: 'LEARNER' as const, text, replyIds: [], notUnderstood: [] }];
      setTalk({ ...talk, turns });
      ask(turns);
    },
    again: () => ask(talk.turns),
    begin: () => {
      end();
      setTalk(NOTHING);
      setReply(null);
      setFailure(null);
      setLost(false);
    },
  };
}
