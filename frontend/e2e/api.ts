// The API, answered from a table written in each spec.
import type { Page, Request } from '@playwright/test';

/**
 * By `METHOD /path`. A function answers each request anew; a numeric `status` of 400 or more is a refusal; what is not
 * in the table does not exist. An `etag` is sent as the version, `"v1"` where there is none.
 */
export type Answers = Record<string, unknown>;

/** A refusal as the server writes it. */
export const problem = (status: number, code: string, detail: string, more: object = {}) => ({
  ...{ type: 'about:blank', title: 'Refus', status, code, detail, request_id: 'e2e' },
  ...more,
});

/** Returns, as they come, the requests that were more than reading. */
export async function answer(page: Page, answers: Answers): Promise<Request[]> {
  const acts: Request[] = [];
  await page.route('**/api/v1/**', async (route) => {
    const request = route.request();
    if (request.method() !== 'GET') acts.push(request);
    const path = new URL(request.url()).pathname.replace('/api/v1', '');
    const found = answers[`${request.method()} ${path}`];
    const body: unknown =
      typeof found === 'function' ? (found as (asked: Request) => unknown)(request) : found;
    const given = (body ?? problem(404, 'not_found', 'Introuvable.')) as {
      status?: unknown;
      etag?: string;
    };
    const refused = typeof given.status === 'number' && given.status >= 400;
    await route.fulfill({
      status: refused ? (given.status as number) : 200,
      contentType: refused ? 'application/problem+json' : 'application/json',
      headers: { ETag: given.etag ?? '"v1"' },
      body: JSON.stringify(given),
    });
  });
  return acts;
}
