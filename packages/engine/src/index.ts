export type { Claim, Event, Figure, Measure, Quotation, Standing } from './claims/claim.ts'
export {
  languageAt,
  pageAt,
  type Reading,
  type ReadingClaim,
  type ReadingHop,
  type ReadingParty,
  type ReadingQuantity,
  type ReadingStatement,
  type ReadingTime,
  type SpanPair,
  titleLanguage,
} from './claims/reading.ts'
export { acceptedFields } from './decisions/decided-claims.ts'
export { decidedStories } from './decisions/decided-stories.ts'
export type { CorrectedField, CorrectedFields, Decision, FieldValue } from './decisions/decision.ts'
export { type DecisionFault, type DecisionRead, decisionFrom, faultOf } from './decisions/fault.ts'
export { actsInForce, type DecisionAct, decisionsInForce, type Ruling } from './decisions/in-force.ts'
export { overruledBy } from './decisions/overruled.ts'
export { correctedFields, decisionKinds, decisionSchemas, fieldChoices } from './decisions/shapes.ts'
export { type LineKind, type Target, type TargetKind, targetKinds } from './decisions/target.ts'
export { type Touched, touchedBy } from './decisions/touched.ts'
export { type Board, boardOf } from './export/board.ts'
export { type ClaimState, claimStates } from './export/claim-states.ts'
export { chainTold, claimName, claimTold, type ToldFrom, type ToldPiece, wordsMarked } from './export/claim-telling.ts'
export { dossierHtml, type TallyChart } from './export/html.ts'
export { dossierMarkdown } from './export/markdown.ts'
export { spokenIn, type ToldRendering, toldRenderings } from './export/renderings.ts'
export { type Rule, rulesNamed } from './export/rules.ts'
export { gradeShapes, stateShapes } from './export/shapes.ts'
export { type Side, sidesOf } from './export/sides.ts'
export { fallenMark, sparkline } from './export/sparkline.ts'
export {
  bestText,
  capital,
  chainText,
  decidedTexts,
  drawnOrigins,
  fallenNumber,
  floorText,
  hasWhy,
  incidentFacts,
  introduced,
  many,
  originFacts,
  originName,
  outletNames,
  partyFacts,
  placeText,
  quotedText,
  rangeText,
  reportName,
  restsText,
  shortNumber,
  someOf,
  statementSource,
  storyFacts,
  unmetTexts,
  unreadText,
  withDays,
} from './export/telling.ts'
export { timelineOf } from './export/timeline.ts'
export { type Around, wordsAround } from './export/words-around.ts'
export { english } from './language/en/index.ts'
export type { Language, LanguageModels } from './language/language.ts'
export { createReader, type Reader } from './reader.ts'
export { alignment } from './reconcile/alignment.ts'
export type { Incident } from './reconcile/incidents.ts'
export { candidatesOf, type Held, type Met, metWith, withHolder } from './reconcile/neighbours.ts'
export {
  packedCluster,
  packedNear,
  packedNumbers,
  packedTerms,
  unpackedCluster,
  unpackedNear,
  unpackedNumbers,
  unpackedTerms,
} from './reconcile/packed.ts'
export type { Profile } from './reconcile/profiles.ts'
export { type ReportTerms, termReader } from './reconcile/report-terms.ts'
export { byVersion, pageOf, type Version, versionsIn } from './reconcile/revisions.ts'
export { type Fellow, storyId, storySteps } from './reconcile/stories.ts'
export { type Grouped, groupedWhole, type Numbered } from './reconcile/stories-whole.ts'
export { byPublication } from './reconcile/story.ts'
export { type Cluster, clusterOf, joined, membersOf } from './reconcile/story-groups.ts'
export { grouped } from './record/amount.ts'
export type { Fate } from './record/change-fates.ts'
export type { StandingFigure } from './record/change-tallies.ts'
export {
  byWeight,
  type Change,
  type CountedLine,
  changesOf,
  recordChanges,
  type StoryChanges,
} from './record/changes.ts'
export { dayText } from './record/day-text.ts'
export { type DecisionMark, decisionSays, type UnmetDecision } from './record/decision-marks.ts'
export { type Explanation, explanationOf, linesOf } from './record/explanation.ts'
export { isMaterial, materialByDefault, type Threshold, type Thresholds } from './record/material.ts'
export { daysOfStory, type KnownStory, knownBy, recordOfStory, type StoryDay } from './record/one-story.ts'
export type { RecordDerivation } from './record/record-derivation.ts'
export type { RecordClaim, RecordReport } from './record/record-report.ts'
export type { RecordTally, RecordTallyReading } from './record/record-tally.ts'
export { type Added, createRecorder, type Recorder } from './record/recorder.ts'
export { isHeadline } from './record/report-names.ts'
export type { Effect } from './record/review-effects.ts'
export { type Question, type ReviewItem, reviewQueue } from './record/review-queue.ts'
export { revisionSteps } from './record/revision-steps.ts'
export { type Rests, type StemmaNode, stemmaOf } from './record/stemma.ts'
export { type StoryIndex, storyIndex } from './record/story-index.ts'
export {
  type Marked,
  type RecordOptions,
  type RecordParty,
  recordOf,
  type StoryRecord,
  type StoryRecords,
} from './record/story-record.ts'
export { targetOf } from './record/target.ts'
export { type Disagreement, disagreementsOf } from './report/metadata.ts'
export type {
  Block,
  Foreign,
  Given,
  GivenValue,
  PageSpan,
  Report,
  Stated,
} from './report/report.ts'
export { dayOfIso } from './text/calendar.ts'
export { hashOf, idOf } from './text/id.ts'
export { contains, exact, overlaps, type Span } from './text/span.ts'
export { visible } from './text/visible.ts'
