import { article, type Draft, type Drafted, editor, paragraph, sayRuns, sentence, text, uses } from './draft';

/** Terms as the article uses them; what an abbreviation stands for is ours, and says so. */
export function glossarySection(draft: Draft): Drafted {
  const { paper, speech } = draft;
  const { glossary } = paper.briefing;
  if (glossary.length === 0) {
    return { lead: [], blocks: [paragraph([text(speech.formatMessage({ id: 'glossary.none' }))])] };
  }
  return {
    lead: [
      text(speech.formatMessage({ id: 'glossary.lead' })),
      ...uses(
        draft,
        glossary.flatMap((term) => term.uses.map((use) => use.sentence)),
      ),
    ],
    blocks: [
      {
        kind: 'facts',
        items: glossary.map(({ term, uses: used, expansion }) => ({
          term: article(term),
          words: [
            ...used.map((use) => [sentence(use.sentence), text(' '), ...article(use.quote.exact)]),
            ...(expansion === undefined
              ? []
              : [sayRuns(speech, 'glossary.expansion', { expansion: [editor(expansion)] })]),
          ],
        })),
      },
    ],
  };
}
