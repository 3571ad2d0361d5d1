'use client';

import { useAddress } from '@/lib/useAddress';

/** Returns the place that an address names: an exercise from 1 on, or one more for the end of the round. */
export function placeIn(address: URLSearchParams, count: number): number {
  const place = Number(address.get('place'));
  return Number.isInteger(place) && place >= 1 && place <= count + 1 ? place : 1;
}

/** Returns the place in a round, which is kept in the address, and a function that moves to another one. */
export function useRoundPlace(count: number): { place: number; onPlace: (place: number) => void } {
  const [address, change] = useAddress();
  return {
    place: placeIn(address, count),
    onPlace: (place) => change({ place: place === 1 ? null : String(place) }),
  };
}
