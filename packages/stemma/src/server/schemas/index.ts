/** What the API answers, as types: all that the page knows of the server. */
export type { BoardView, ChangeRow, ContradictionRow, IntakeRow, Shape, SparkPoint, TallyRow } from './board.ts'
export type { Decidable, DecidableField } from './decidable.ts'
export type { Explanation } from './explanation.ts'
export type { Problem } from './problem.ts'
export type { ClaimSpan, ReportText, TextClaim, TextZone } from './report-text.ts'
export type { CasebookHead, ListedStory, StoryHead } from './story.ts'
