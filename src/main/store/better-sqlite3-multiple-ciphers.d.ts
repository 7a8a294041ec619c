/** What `engine.ts` uses of the driver, whose own types are not found through its package's exports. */
declare module 'better-sqlite3-multiple-ciphers' {
  interface DriverOptions {
    readonly readonly: boolean;
    readonly timeout: number;
  }

  export default class Driver {
    constructor(file: string | Buffer, options: DriverOptions);
    readonly open: boolean;
    readonly inTransaction: boolean;
    exec(sql: string): this;
    prepare(sql: string): unknown;
    function(
      name: string,
      options: { readonly varargs: boolean },
      work: (...values: never[]) => unknown,
    ): this;
    backup(file: string): Promise<unknown>;
    serialize(): Buffer;
    key(key: Buffer): number;
    rekey(key: Buffer): number;
    close(): this;
  }
}
