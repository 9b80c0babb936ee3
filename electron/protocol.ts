import { protocol } from 'electron';
import { type AppContent, answerRequest } from './app-requests.ts';

/** Declares the app's scheme; must be called before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the page, its uploads and the documents to print under the app's scheme. */
export function serveApp(content: AppContent): void {
  protocol.handle('app', (request) => answerRequest(content, request));
}
