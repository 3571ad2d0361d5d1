const SECOND = 1000;

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Writes a place in a recording as players do: 4:05, or 1:04:05. */
export function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / SECOND);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours === 0 ? `${minutes}:${two(seconds % 60)}` : `${hours}:${two(minutes)}:${two(seconds % 60)}`;
}
