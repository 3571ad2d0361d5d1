/** The tag of a language that is not known (BCP 47). */
export const UNDETERMINED = 'und';
