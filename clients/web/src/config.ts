/** The base URL of the API for browsers: `VIVAVOCE_API_URL`, without a path. */
export function apiUrl(): string {
  return process.env['VIVAVOCE_API_URL'] ?? 'http://localhost:8080';
}

/** The base URL at which browsers get kept recordings: `VIVAVOCE_RECORDINGS_URL`, without a path. */
export function recordingsUrl(): string {
  return process.env['VIVAVOCE_RECORDINGS_URL'] ?? 'http://localhost:9102';
}

/** The base URL to which browsers send documents: `VIVAVOCE_DOCUMENTS_URL`, without a path. */
export function documentsUrl(): string {
  return process.env['VIVAVOCE_DOCUMENTS_URL'] ?? 'http://localhost:9103';
}

/** The base URL to which browsers send recorded files, and from which they get spoken texts: `VIVAVOCE_RECORDED_FILES_URL`, without a path. */
export function recordedFilesUrl(): string {
  return process.env['VIVAVOCE_RECORDED_FILES_URL'] ?? recordingsUrl();
}

/** The base URL of the pages, for links that other sites show: `VIVAVOCE_WEB_URL`, without a path. */
export function webUrl(): string {
  return process.env['VIVAVOCE_WEB_URL'] ?? 'http://localhost:3000';
}
