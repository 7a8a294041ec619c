/** By which of their cells speak and which are silent the topics of the comparison can be chosen. */
export const topicFilters = ['all', 'both-speak', 'both-silent', 'only-gaps'] as const;
/** "Both" are the documents, as many as there are; hidden columns count with the others. */
export type TopicFilter = (typeof topicFilters)[number];
