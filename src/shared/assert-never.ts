/** Closes a union: the compiler refuses a call that can be reached, and a run-time call names the value. Never returns. */
export function assertNever(value: never): never {
  throw new TypeError(`Unexpected value: ${JSON.stringify(value)}`);
}
