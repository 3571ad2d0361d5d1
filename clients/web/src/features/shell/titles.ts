import type { Messages } from '@vivavoce/messages/messages';

/** The title of each page but the welcome page, by its route. */
const TITLES: Readonly<Record<string, keyof Messages['titles']>> = {
  '/admin/audit': 'audit',
  '/admin/people': 'people',
  '/admin/people/[id]': 'person',
  '/age': 'age',
  '/check': 'check',
  '/confirm': 'confirm',
  '/erased/[id]': 'erased',
  '/examiner': 'examination',
  '/examiner/[id]': 'rating',
  '/examiner/agreement': 'agreement',
  '/forgot': 'forgot',
  '/guardian': 'guardian',
  '/library': 'library',
  '/library/[id]': 'scenario',
  '/me': 'me',
  '/me/data': 'data',
  '/me/goal': 'goal',
  '/me/interface': 'interface',
  '/me/keys': 'keys',
  '/me/plan': 'plan',
  '/me/profile': 'profile',
  '/me/security': 'security',
  '/placement': 'placement',
  '/plans': 'plans',
  '/plans/return': 'paid',
  '/practice': 'practice',
  '/practice/again/[id]': 'practice',
  '/practice/scenario/[id]': 'practice',
  '/practice/sentences': 'practice',
  '/practice/sounds': 'practice',
  '/practice/talk': 'practice',
  '/practice/talk-with/[id]': 'practice',
  '/practice/words': 'practice',
  '/practice/own': 'practice',
  '/progress': 'progress',
  '/progress/history': 'history',
  '/progress/history/[id]': 'attempt',
  '/progress/history/compare': 'compare',
  '/progress/talks/[id]': 'talkReport',
  '/register': 'register',
  '/reset': 'reset',
  '/seat': 'seat',
  '/sign-in': 'signIn',
  '/sign-in/provider': 'provider',
  '/studio': 'studio',
  '/studio/[id]': 'studioScenario',
  '/studio/new': 'studioNew',
  '/studio/prompts': 'prompts',
  '/studio/prompts/[id]': 'prompt',
  '/suspended': 'suspended',
  '/today': 'today',
  '/verify': 'verify',
};

/** Returns the title of the page at a path, as a message of `titles`; null for the welcome page and unknown paths. */
export function titleOf(path: string): keyof Messages['titles'] | null {
  const exact = TITLES[path];
  if (exact !== undefined) return exact;
  return TITLES[path.replace(/\/[^/]+$/, '/[id]')] ?? null;
}
