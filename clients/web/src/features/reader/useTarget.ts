'use client';

import { useState } from 'react';

import type { Beside } from '@/lib/routes';
import { useAddress } from '@/lib/useAddress';

import { parametersOf, placeIn, type Place } from './places';

/** Where the reader goes. */
export interface Target {
  place: Place;
  /** The number of the jump: another one to the same place goes there again. */
  jump: number;
  /** Whether the focus goes there, too. A button that is pressed again and again keeps it. */
  takesFocus: boolean;
}

const BESIDE = ['notes', 'chat'] as const satisfies readonly Beside[];

interface Reading {
  /** Null while no place is chosen. */
  target: Target | null;
  /** The words that are searched for; empty for none. */
  words: string;
  /** What stands beside the text, or on a narrow screen in its place; null for the text alone. */
  beside: Beside | null;
  /** The chat that is open beside the text; null for none. */
  chatId: string | null;
  open(beside: Beside | null, chatId?: string | null): void;
  goTo(place: Place): void;
  /** Goes to a place and shows the text in place of what stood there. */
  leaveFor(place: Place): void;
  /** Searches for other words, and goes to a place without the focus. */
  find(words: string, place: Place | null): void;
}

/** The place and the words of the page's address, which a link of a citation names. */
export function useTarget(): Reading {
  const [address, change] = useAddress();
  const [{ jump, takesFocus }, setJump] = useState({ jump: 0, takesFocus: true });
  const place = placeIn(address);

  function went(isFocused: boolean): void {
    setJump((before) => ({ jump: before.jump + 1, takesFocus: isFocused }));
  }

  const beside = BESIDE.find((one) => one === address.get('beside')) ?? null;

  return {
    beside,
    chatId: address.get('chat'),
    open: (next, chatId) => change({ beside: next, ...(chatId === undefined ? {} : { chat: chatId }) }),
    leaveFor: (to) => {
      change({ ...parametersOf(to), beside: null });
      went(true);
    },
    target: place === null ? null : { place, jump, takesFocus },
    words: address.get('find') ?? '',
    goTo: (to) => {
      change(parametersOf(to));
      went(true);
    },
    find: (words, to) => {
      change({ find: words === '' ? null : words, ...(to === null ? {} : parametersOf(to)) });
      if (to !== null) went(false);
    },
  };
}
