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
  withdrawing: words('withdraw retract recant rescind disown repudiate take_back walk_back'),
  removing: words('delete remove erase scrub unpublish pull take_down pull_down take_offline'),
  correcting: words('correct revise amend adjust lower reduce cut downgrade recalculate restate'),
  falsity: words(
    'false untrue fake fabricated baseless unfounded groundless bogus invented fictitious hoax lie nonsense',
  ),
  mistake: words('wrong mistaken incorrect erroneous inaccurate error mistake typo'),
  truth: words('true correct accurate right factual valid reliable credible plausible believable authentic'),
  unfounding: [
    'contrary to',
    'no truth to',
    'no truth in',
    'no truth behind',
    'no basis for',
    'no basis to',
    'no basis in',
    'no substance to',
    'no foundation to',
    'no foundation for',
  ],
  outcomes: words('result product consequence outcome case matter'),
  blaming: words('blame cite'),
  confirmations: words('confirmation verification corroboration'),
  contents: words('of about on'),
  publishing: words(
    'post publish report issue announce give release share circulate broadcast tweet state claim quote carry cite spread disseminate put_out',
  ),
  claimNouns: words(
    'claim report rumour rumor allegation accusation suggestion assertion account story charge information news speculation version word assurance remark comment',
  ),
  publicationNouns: words(
    'post statement message tweet announcement report article release dispatch bulletin communique communiqué video page',
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
  results: words('to at'),
  contrasts: ['not', 'rather than', 'instead of'],
  versions: words('version edition draft headline entry update'),
  former: words('earlier previous prior original first initial former'),
  misstating: words('misstate misreport misidentify misquote'),
  reinstating: words('restore reinstate'),
  returning: words('put bring set move raise'),
  back: words('back'),
  standingFast: words('stand hold'),
  erring: words('wrongly incorrectly mistakenly erroneously falsely inaccurately'),
  reporting: words('say state report announce claim give list put'),
  pronouns: words('that this it'),
  particles: words('down up back'),
  lowering: words('lower reduce cut downgrade'),
  naming: words('name identify disclose reveal specify'),
  negatives: words('no neither nor none without not never'),
}
