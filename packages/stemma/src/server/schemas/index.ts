/** What the API answers, as types: all that the page knows of the server. */
export type { BoardView, ChangeRow, ContradictionRow, Shape, SparkPoint, TallyRow } from './board.ts'
export type { ChangeItem, ChangeList } from './change.ts'
export type { BesideOffer, ClaimField, ClaimHop, ClaimPlace, ClaimView } from './claim.ts'
export type { ComparedParagraph, ComparedSide, Comparison } from './comparison.ts'
export type { Decidable, DecidableField } from './decidable.ts'
export type { Decided, ListedDecision, StoryDecision } from './decision.ts'
export type { DossierView } from './dossier.ts'
export type { Explanation } from './explanation.ts'
export type { HappeningPlace, HappeningsView, IncidentDetail, IncidentRow, ToldWords } from './happenings.ts'
export type { IntakeRow, IntakeView } from './intake.ts'
export type { Problem } from './problem.ts'
export type { PartyRow, QuotationsView, RenderingRow, UtteranceCard, UtteranceDetail } from './quotations.ts'
export type { ClaimCard, Copied, ReportRow, ReportStatement, ReportVersion, ReportView } from './report.ts'
export type { ClaimSpan, LeftOut, ReportText, TextClaim, TextZone } from './report-text.ts'
export type {
  DecisionMark,
  ReviewAnswer,
  ReviewDraft,
  ReviewOffer,
  ReviewRow,
  ReviewScene,
  ReviewWords,
} from './review.ts'
export type { Found } from './search.ts'
export type { AddedSource, ListedSource } from './source.ts'
export type { OriginCard, OriginFigure, OriginRow, StemmaEdge, StemmaNode, StemmaView } from './stemma.ts'
export type { CasebookHead, ListedStory, StoryHead } from './story.ts'
export type { CitedClaim, TallyOrigin, TallyReading, TallyView, WorkingStep } from './tally.ts'
