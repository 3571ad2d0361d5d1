/** The base URL of the API for browsers: `VIVAVOCE_API_URL`, without a path. */
export function apiUrl(): string {
  return process.env['VIVAVOCE_API_URL'] ?? 'http://localhost:8080';
}
