import type { ChatMessagePartsFragment, ChatReplySubscription, ReplyPartPartsFragment } from '@vivavoce/graphql';

/** A reply to a message, as far as it is made. */
export interface Reply extends Omit<ChatMessagePartsFragment['reply'], 'parts'> {
  parts: readonly ReplyPartPartsFragment[];
}

/** A step of a reply, with its part unmasked. */
export interface ReplyStep extends Omit<ChatReplySubscription['chatReply'], 'part'> {
  part: ReplyPartPartsFragment | null;
}

/** Returns how far a reply is that is being made; null when it has ended. */
export function workOn({ state }: Pick<Reply, 'state'>): 'QUEUED' | 'SEARCHING' | 'WRITING' | null {
  return state === 'QUEUED' || state === 'SEARCHING' || state === 'WRITING' ? state : null;
}

/** Whether a reply is still being made. */
export function isRunning(reply: Pick<Reply, 'state'>): boolean {
  return workOn(reply) !== null;
}

/** Returns the reply after a step. A part that it has already changes nothing: after an interruption some come again. */
export function withStep(reply: Reply, step: ReplyStep): Reply {
  const { cursor, state, method, quotedReason, restarted, part } = step;
  const before = restarted ? [] : reply.parts;
  const isNew = part !== null && before.every(({ index }) => index !== part.index);
  return {
    ...reply,
    cursor,
    state,
    method: method ?? (restarted ? null : reply.method),
    quotedReason: quotedReason ?? (restarted ? null : reply.quotedReason),
    parts: isNew ? [...before, part].sort((one, other) => one.index - other.index) : before,
  };
}
