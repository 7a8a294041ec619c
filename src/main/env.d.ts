/** The version in package.json, put in when the program is built. */
declare const __LECTERN_VERSION__: string;
