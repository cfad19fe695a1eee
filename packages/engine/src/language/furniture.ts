/**
 * The words by which a page's parts are known: what is no story (share bars, lists of other headlines, notices), and what
 * says who wrote it, when and for whom. All in lower case with straight apostrophes; `#` stands for a number.
 */
export interface FurnitureWords {
  /** Lines that are furniture when they say this and nothing more. */
  readonly whole: readonly string[]
  /** Words that open a line of furniture. */
  readonly openings: readonly string[]
  /** Words that mark a line as furniture wherever they stand in it. */
  readonly anywhere: readonly string[]
  /** Lines that open a list of other stories. */
  readonly listHeadings: readonly string[]
  /** Words that open such a line: "more from …". */
  readonly listHeadingOpenings: readonly string[]
  /** Words of share bars: a line of these alone is one. */
  readonly sharing: readonly string[]
  /** Names of languages, as a language picker lists them. */
  readonly languages: readonly string[]
  readonly photo: PhotoWords
  /** News agencies and picture agencies: folded spelling to name. */
  readonly agencies: Readonly<Record<string, string>>
  /** Agencies named together: "and agencies". */
  readonly agenciesTogether: readonly string[]
  /** Words that stay small within a name or a title in capitals: "Doctors [for] Rivers". */
  readonly smallWords: readonly string[]
  /** Words in the names of outlets: "Times", "Radio". */
  readonly outletWords: readonly string[]
  /** Words after an outlet's name that say that the page is its own: "…'s website can also be accessed". */
  readonly outletBefore: readonly string[]
  /** Labels before the name of a source: "source:". */
  readonly sources: readonly string[]
  /** Labels before the name of a holder of rights: "copyright", "©". */
  readonly rights: readonly string[]
  readonly byline: BylineWords
  readonly dates: DateLabels
  /** Notes of editors and translators after a dateline: "[text]". */
  readonly editorialNotes: readonly string[]
  /** What a dateline says where its date would stand: "no date". */
  readonly undated: readonly string[]
  /** Words in capitals before a dash or a colon that name no place: "UPDATE". */
  readonly labels: readonly string[]
  /** Small words inside the names of places, people and outlets. */
  readonly nameConnectives: readonly string[]
  readonly markup: MarkupWords
}

export interface PhotoWords {
  /** Words in a picture's credit: "photo", "courtesy". */
  readonly credits: readonly string[]
  /** Words that open a caption: "file -", "in this photo". */
  readonly openings: readonly string[]
  /** Words of a viewer that stand behind a credit: "buy photo". */
  readonly trailers: readonly string[]
  /** Words of a picture viewer: "image # of #", "view full caption". */
  readonly viewers: readonly string[]
}

export interface BylineWords {
  /** Words between a writer's name and the outlet: "for". */
  readonly outletAfter: readonly string[]
  /** Words between a writer's name and where it was written: "in". */
  readonly placeAfter: readonly string[]
  /** "by", "written by". */
  readonly openings: readonly string[]
  /** Words that open a line of credits under a story: "reporting by". */
  readonly closings: readonly string[]
  /** Words anywhere in such a line: "contributed to this report". */
  readonly anywhere: readonly string[]
  /** What the writer of a report may be called: "correspondent", "staff". */
  readonly roles: readonly string[]
}

export interface DateLabels {
  readonly published: readonly string[]
  readonly updated: readonly string[]
  /** Words that may stand in a line of dates and mean nothing there. */
  readonly fillers: readonly string[]
  /** Time zones and their offsets, `null` where the name is ambiguous. */
  readonly zones: Readonly<Record<string, string | null>>
}

/** Words that page authors use in class names and ids. */
export interface MarkupWords {
  /** Parts that hold readers' comments: whole labels, for "comments-open" is said of a story. */
  readonly comment: readonly string[]
  /** What stands under the headline in the editor's words: "standfirst". */
  readonly summary: readonly string[]
  /** A sentence of the story set again in large letters. */
  readonly pullQuote: readonly string[]
  readonly furniture: readonly string[]
  readonly body: readonly string[]
  readonly caption: readonly string[]
  readonly headline: readonly string[]
  readonly byline: readonly string[]
  readonly dateline: readonly string[]
}
