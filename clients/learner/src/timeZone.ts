/** Returns the time zone of the device, in which the learner's day begins. */
export function timeZoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
