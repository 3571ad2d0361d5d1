'use client';

import { readFragment, type ChatMessagePartsFragment, type ChatReplySubscription } from '@vivavoce/graphql';
import { isRunning, withStep, type Reply, type ReplyStep } from '@vivavoce/learner/chatReply';
import { chatReplyDocument, replyPartParts } from '@vivavoce/learner/documents/chat';
import { useEffect, useRef, useState } from 'react';

import { useFollow } from '@/lib/graph/useFollow';

/** Returns a reply with its parts, as the graph answered it. */
export function replyOf({ reply }: ChatMessagePartsFragment): Reply {
  return { ...reply, parts: reply.parts.map((part) => readFragment(replyPartParts, part)) };
}

function stepOf({ chatReply }: ChatReplySubscription): ReplyStep {
  return { ...chatReply, part: readFragment(replyPartParts, chatReply.part) };
}

/**
 * Follows the reply to a message while it is made. `onEnd` is called with it once it has ended here; a reply that had ended
 * before is only returned. The second value is whether the connection is lost.
 */
export function useReply(message: ChatMessagePartsFragment, onEnd: (reply: Reply) => void): [Reply, boolean] {
  const known = replyOf(message);
  const [followed, setFollowed] = useState<Reply | null>(null);
  const [isOver, setOver] = useState(false);
  // The graph sends a reply that a button has stopped.
  const reply = isRunning(known) ? (followed ?? known) : known;
  const hasEnded = isOver || !isRunning(reply);
  const isLost = useFollow<ChatReplySubscription, ReplyStep>({
    of: hasEnded ? null : message.id,
    after: known.cursor,
    request: (after) => ({ document: chatReplyDocument, variables: { messageId: message.id, after } }),
    read: stepOf,
    onStep: (step) => setFollowed((before) => withStep(before ?? known, step)),
    onEnd: () => setOver(true),
  });

  const wasRunning = useRef(!hasEnded);
  useEffect(() => {
    if (wasRunning.current && hasEnded) onEnd(reply);
    wasRunning.current = !hasEnded;
  });
  return [reply, isLost];
}
