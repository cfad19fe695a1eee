import type { StandingLexicon } from '../standing.ts'

const words = (list: string): readonly string[] => list.split(/\s+/).filter(Boolean)

/** How English reports deny, doubt, withdraw, correct and pass over in silence. */
export const standing: StandingLexicon = {
  denying: words('deny refute rebut disprove debunk'),
  rejecting: words('reject repudiate dispute contradict dismiss disavow contest question challenge'),
  confirming: words('confirm verify corroborate substantiate authenticate validate prove establish ascertain vouch'),
  hedges: words(
    'reportedly allegedly purportedly supposedly apparently unconfirmed unverified uncorroborated unsubstantiated',
  ),
  withdrawing: words('withdraw retract recant rescind disown repudiate'),
  removing: words('delete remove erase scrub unpublish pull'),
  correcting: words('correct revise amend adjust lower reduce cut downgrade recalculate restate'),
  falsity: words(
    'false untrue fake fabricated baseless unfounded groundless bogus invented fictitious hoax lie nonsense',
  ),
  mistake: words('wrong mistaken incorrect erroneous inaccurate error mistake typo'),
  claimNouns: words(
    'claim report rumour rumor allegation accusation suggestion assertion account story charge information news speculation version',
  ),
  publicationNouns: words(
    'post statement message tweet announcement article release dispatch bulletin communique communiqué video page',
  ),
  numberNouns: words('figure number toll count estimate total tally'),
  telling: words(
    'say tell comment respond reply answer disclose reveal elaborate explain specify name identify provide give release clarify mention address',
  ),
  declining: words('decline refuse'),
  answers: words(
    'detail details comment explanation reason evidence information answer reply response clarification figure breakdown suspect proof',
  ),
  giving: words('give offer provide make release supply furnish present'),
  clarity: words('clear known certain'),
  obscurity: words('unclear unknown uncertain'),
  origins: words('from'),
  lowering: words('lower reduce cut downgrade'),
  naming: words('name identify disclose reveal specify'),
  negatives: words('no neither nor none without not never'),
}
