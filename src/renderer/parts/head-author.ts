import { createContext } from 'react';

/** Whom a head above names as the writer of what stands under it; null under no such head. It is not said again there. */
export const HeadAuthor = createContext<string | null>(null);
