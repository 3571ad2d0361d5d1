/** The sentences that a guest may say, in the language that is practised; speech allows as many sessions. */
export const GUEST_SENTENCES = [
  'Thank you for calling. How can I help you this morning?',
  'Could you tell me where the nearest station is?',
  'I would rather think about it before I decide.',
] as const;

export const GUEST_LANGUAGE = 'en';
