import { describe, expect, it } from 'vitest';
import { readPolicyReport } from '../../../src/main/security/policy-report';
import { createRefusalLog, whereTo } from '../../../src/main/security/refusal-log';

describe('the log of what was refused', () => {
  it('counts alike refusals once, the last one first', () => {
    let time = 0;
    const log = createRefusalLog(() => (time += 1));
    log.refuse('request', 'https://example.org/a');
    log.refuse('window', 'https://example.org/a');
    log.refuse('request', 'https://example.org/b?c');
    log.refuse('permission', 'media');
    expect(log.read()).toEqual({
      listed: [
        { kind: 'permission', what: 'media', count: 1, lastMs: 4 },
        { kind: 'request', what: 'https://example.org', count: 2, lastMs: 3 },
        { kind: 'window', what: 'https://example.org', count: 1, lastMs: 2 },
      ],
      unlisted: 0,
    });
  });

  it('never grows past its size: what has no room is counted, what is listed still counts', () => {
    const log = createRefusalLog(() => 0, 3);
    for (let host = 0; host < 1_000; host += 1) log.refuse('request', `https://${host}.example.org`);
    log.refuse('request', 'https://2.example.org');
    const { listed, unlisted } = log.read();
    expect(listed.map(({ count }) => count)).toEqual([2, 1, 1]);
    expect(unlisted).toBe(997);
  });

  it.each([
    ['https://user:secret@example.org:8443/my/words?q=secret#secret', 'https://example.org:8443'],
    ['mailto:secret@example.org', 'mailto:'],
    ['file:///home/secret/notes', 'file:'],
    ['data:text/html,secret', 'data:'],
    ['javascript:secret', 'javascript:'],
    ['secret words', '?'],
    ['', '?'],
  ])('keeps of %s no more than %s', (address, kept) => {
    expect(whereTo(address)).toBe(kept);
  });
});

describe('a report of the content policy', () => {
  it('gives the address that was refused', () => {
    const body = JSON.stringify({ 'csp-report': { 'blocked-uri': 'https://example.org/x', other: 1 } });
    expect(readPolicyReport(body)).toBe('https://example.org/x');
  });

  it.each([
    '{"csp-report":{"blocked-uri":"inline"}}',
    '{"csp-report":{"blocked-uri":"eval"}}',
    '{"csp-report":{"blocked-uri":""}}',
    '{"csp-report":{"blocked-uri":7}}',
    '{"csp-report":{}}',
    '{"csp-report":null}',
    '{}',
    'null',
    '[]',
    '7',
    '{',
    '',
  ])('of code in the page, or that is none, gives nothing: %s', (body) => {
    expect(readPolicyReport(body)).toBeNull();
  });
});
