/** Where the API is, as browsers reach it: `VIVAVOCE_API_URL`, without a path. */
export function apiUrl(): string {
  return process.env['VIVAVOCE_API_URL'] ?? 'http://localhost:8080';
}
