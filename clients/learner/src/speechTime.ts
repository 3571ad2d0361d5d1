interface SpeechTime {
  plan: { speechAMonth: number };
  speechUsed: number;
  speechReserved: number;
  speechLeft: number;
}

const MINUTE = 60_000;

/**
 * Returns whole minutes that add up to the month. A minute that has begun counts as used or in use, so that no more is
 * promised than is left. After a change to a smaller plan more can be used than the month has.
 */
export function minutesOf(time: SpeechTime): { used: number; reserved: number; left: number; month: number } {
  const month = Math.round(time.plan.speechAMonth / MINUTE);
  const taken = Math.ceil((time.speechUsed + time.speechReserved) / MINUTE);
  const used = Math.min(taken, Math.ceil(time.speechUsed / MINUTE));
  return { used, reserved: taken - used, left: Math.max(0, month - taken), month };
}
