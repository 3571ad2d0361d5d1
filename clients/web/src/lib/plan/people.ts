/** Returns the number of people that was typed; null unless it is a whole number from 1 to the most. */
export function peopleOf(text: string, most: number): number | null {
  const people = Number(text);
  return text.trim() !== '' && Number.isInteger(people) && people >= 1 && people <= most ? people : null;
}
