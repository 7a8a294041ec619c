/** The headers of every answer: what a page may do, even if hostile text finds its way into it. */

/** Where a page's process tells what the policy refused. */
export const reportPath = '/refused';

/** Nothing but our own files; no inline code or style; no HTML from strings; only our own worker files start. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lectern-worker',
  // To ourselves: what the policy refuses is seen by nobody else.
  `report-uri ${reportPath}`,
].join('; ');

export const contentHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
};
