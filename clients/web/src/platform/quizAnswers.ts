import type { AnswerQueue, PendingAnswer } from '@vivavoce/learner/quizTaking';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface Schema extends DBSchema {
  answer: { key: [string, string]; value: PendingAnswer };
}

/** Answers that wait in this browser. */
interface LocalAnswers extends AnswerQueue {
  /** Deletes all: they do not outlast the session of their person. */
  clear(): Promise<void>;
}

/**
 * The answers that wait in the browser's IndexedDB. Without it (some private windows) answers are only kept while their
 * page is open.
 */
export function localAnswers(name = 'vivavoce.quiz'): LocalAnswers {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const database = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= openDB<Schema>(name, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('answer', { keyPath: ['attemptId', 'questionId'] });
      },
    });
    return opened;
  };
  const of = (attemptId: string): IDBKeyRange => IDBKeyRange.bound([attemptId], [attemptId, []]);
  /** Changes the answer to a question only if the one that is kept is no newer. */
  const change = async (answer: PendingAnswer, newest: PendingAnswer | null): Promise<void> => {
    const transaction = (await database()).transaction('answer', 'readwrite');
    const kept = await transaction.store.get([answer.attemptId, answer.questionId]);
    if (kept === undefined || kept.number <= answer.number) {
      if (newest === null) await transaction.store.delete([answer.attemptId, answer.questionId]);
      else await transaction.store.put(newest);
    }
    await transaction.done;
  };
  return {
    keep: (answer) => change(answer, answer).catch(() => undefined),
    settle: (answer) => change(answer, null).catch(() => undefined),
    waiting: async (attemptId) => {
      try {
        const all = await (await database()).getAll('answer', of(attemptId));
        return all.sort((one, other) => one.number - other.number);
      } catch {
        return [];
      }
    },
    forget: async (attemptId) => {
      try {
        await (await database()).delete('answer', of(attemptId));
      } catch {
        // Nothing was kept.
      }
    },
    clear: async () => {
      try {
        await (await database()).clear('answer');
      } catch {
        // Nothing was kept.
      }
    },
  };
}

let made: LocalAnswers | null = null;

/** The answers that wait in this browser. */
export function answersHere(): LocalAnswers {
  made ??= localAnswers();
  return made;
}
