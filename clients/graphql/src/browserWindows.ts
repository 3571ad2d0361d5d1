import type { SessionNews, Windows } from './accessTokens';

const NAME = 'vivavoce-session';

function isNews(data: unknown): data is SessionNews {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  switch (data.kind) {
    case 'signedOut':
      return true;
    case 'suspended':
      return 'explanation' in data;
    default:
      return data.kind === 'renewed' && 'token' in data;
  }
}

/** The browser's other tabs of this origin: Web Locks for mutual exclusion, BroadcastChannel for messages. */
export function browserWindows(): Windows {
  const channel = new BroadcastChannel(NAME);
  return {
    exclusively: async (work) => await navigator.locks.request(NAME, work),
    tell: (news) => {
      channel.postMessage(news);
    },
    listen: (hear) => {
      const listener = (message: MessageEvent<unknown>): void => {
        if (isNews(message.data)) hear(message.data);
      };
      channel.addEventListener('message', listener);
      return () => {
        channel.removeEventListener('message', listener);
      };
    },
  };
}
