/** No text that comes over the bridge is longer, in UTF-16 code units: far more than a window ever sends, and not without end. */
export const mostText = 1_000_000;
