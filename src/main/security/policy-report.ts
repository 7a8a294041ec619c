/** What Chromium reports when the content policy refuses something: it never becomes a request that main could see. */
import * as z from 'zod/mini';

const ReportSchema = z.object({ 'csp-report': z.object({ 'blocked-uri': z.string() }) });

/** The address that was refused, or null when it was code in the page, or what was sent is no report. */
export function readPolicyReport(body: string): string | null {
  try {
    const { success, data } = ReportSchema.safeParse(JSON.parse(body));
    const blocked = success ? data['csp-report']['blocked-uri'] : '';
    return URL.canParse(blocked) ? blocked : null;
  } catch {
    return null;
  }
}
