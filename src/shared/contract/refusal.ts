/** What a page, or the program itself, asked for and was not given. */
export const refusalKinds = ['request', 'navigation', 'window', 'download', 'permission', 'webview'] as const;

export type RefusalKind = (typeof refusalKinds)[number];

export interface Refusal {
  readonly kind: RefusalKind;
  /** Where it would have gone: scheme and host, and never a path; of a permission its name. */
  readonly what: string;
  readonly count: number;
  readonly lastMs: number;
}

/** What was refused since the start, the last first. */
export interface Refusals {
  readonly listed: readonly Refusal[];
  /** How often something else was refused when the list was full. */
  readonly unlisted: number;
}
