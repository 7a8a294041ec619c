/** What a note of the pack is called by what it is for. */
export const motivationWords = {
  highlighting: 'paper.note.highlight',
  commenting: 'paper.note.comment',
  questioning: 'paper.note.question',
  bookmarking: 'paper.note.bookmark',
  linking: 'paper.note.link',
  replying: 'paper.note.reply',
} as const;
