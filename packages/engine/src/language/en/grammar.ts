import { type Grammar, words } from '../grammar.ts'
import { verbs } from './verbs.ts'

const phrases = (list: string): readonly string[] =>
  list
    .split(/[\n|]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')

const each = <Value>(value: Value, list: string): Record<string, Value> =>
  Object.fromEntries(words(list).map((word) => [word, value]))

/** English closed words and frames. */
export const grammar: Grammar = {
  auxiliaries: {
    ...each('be' as const, "be am is are was were been being 's 're 'm ai art isnt arent wasnt werent"),
    ...each('have' as const, "have has had having 've 'd"),
    ...each('do' as const, 'do does did doing done'),
    ...each('get' as const, 'get gets got getting gotten'),
  },
  auxiliaryLemmas: { be: 'be', have: 'have', do: 'do', get: 'get' },
  modals: {
    will: { lemma: 'will', tense: 'future' },
    "'ll": { lemma: 'will', tense: 'future' },
    wo: { lemma: 'will', tense: 'future' },
    wont: { lemma: 'will', tense: 'future' },
    shall: { lemma: 'shall', tense: 'future' },
    would: { lemma: 'would', tense: 'future' },
    "'d": { lemma: 'would', tense: 'future' },
    can: { lemma: 'can', tense: 'present' },
    ca: { lemma: 'can', tense: 'present' },
    could: { lemma: 'could', tense: 'present' },
    may: { lemma: 'may', tense: 'present' },
    might: { lemma: 'might', tense: 'present' },
    must: { lemma: 'must', tense: 'present' },
    should: { lemma: 'should', tense: 'present' },
    ought: { lemma: 'ought', tense: 'present' },
  },
  negations: phrases("not|n't|never|no longer|no more|hardly|scarcely|nt|neither"),
  prepositions: phrases(`
    according to|because of|as a result of|in connection with|as well as|instead of|due to|owing to|thanks to
    along with|together with|in front of|on behalf of|in spite of|in addition to|in response to|in reaction to
    in retaliation for|in exchange for|in return for|in protest at|in protest against|in the wake of|in the midst of
    in the aftermath of|in the face of|in the event of|in the course of|in the name of|in the hands of|at the hands of
    in accordance with|in line with|in view of|in light of|in the light of|in favor of|in favour of|in terms of
    in charge of|in case of|in search of|in support of|in need of|in the run-up to|by means of|by way of|for the sake of
    with regard to|with regards to|with respect to|in regard to|in relation to|as opposed to|as part of|as for|as to
    as of|as from|up to|out of|next to|close to|near to|prior to|ahead of|apart from|aside from|away from|except for
    but for|such as|rather than|other than|regardless of|irrespective of|contrary to|subject to|relative to
    on top of|on account of|on the basis of|on the part of|on the eve of|on the outskirts of|on the grounds of
    at the time of|at the end of|at the start of|at the beginning of|at risk of|per cent of|in place of|inside of
    outside of|ahead of|on board|in between|off of|onto|following on from|pursuant to|at the request of|at the behest of
    on suspicion of|on charges of|on a charge of|in a bid|with the exception of|with the help of|in cooperation with
    in conjunction with|in collaboration with|in coordination with|in contrast to|in comparison with|in comparison to
    compared to|compared with|because of|in front of|in excess of|to the north of|to the south of|to the east of
    to the west of|north of|south of|east of|west of|in defiance of|in violation of|in breach of|in honor of|in honour of
  `),
  verbalPrepositions: words(
    'including following concerning regarding considering excluding involving according notwithstanding barring pending depending',
  ),
  subordinators: phrases(`
    although|though|even though|because|if|even if|unless|while|whilst|whereas|when|whenever|where|wherever|once|until
    till|as if|as though|as long as|as soon as|so that|in order that|provided that|given that|in case|now that|lest
    except that|considering that|seeing that|as|since|after|before|in the event that|only if|if only|just as|even as
    shortly after|soon after|the day after
    shortly before|just before|long after|long before|even before|even after|ever since|just after
    right after|immediately after|by the time|the moment|on the grounds that|the day before|even when|even while
    so long as|insofar as|inasmuch as
  `),
  ambiguousSubordinators: words('as since after before until till once than for like so but except'),
  strongSubordinators: words('as'),
  takesAs: words(`
    know describe see regard identify treat refer list cite brand recognize recognise use serve act work appoint name
    define view label class rank portray depict accept such same elect present hail condemn
  `),
  interrogatives: words('whether if'),
  conditions: words('if'),
  mannerQuestions: words('how'),
  complementizers: words('that'),
  relatives: words('who whom which that whose where when why'),
  numberPrefixes: phrases(`
    at least|at most|more than|fewer than|less than|no more than|no fewer than|no less than|not more than
    not less than|up to|as many as|as few as|as much as|about|around|some|roughly|approximately|nearly|almost|over|under
    well over|just over|just under|close to|an estimated|estimated|a total of|only|just|about a|upwards of|in excess of
    as little as|some|circa|perhaps|maybe|probably|exactly|another|a further|an additional|further|additional|a record
    an average of|well more than|far more than|slightly more than|a reported|reportedly|between
    anywhere between|at the very least|possibly|a combined|barely|virtually|practically|a mere|an extra
    an unprecedented|a staggering|a massive
  `),
  predeterminers: words('all both half such many what quite rather twice just not only even nearly almost'),
  postdeterminers: words('few'),
  pronominalDeterminers: words(`
    this that these those some any all both each either neither none many few several most more less much another others
    enough half plenty
  `),
  timeNouns: words(`
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. week weekend month year day
    morning afternoon evening night hour minute moment decade century summer winter spring autumn fall time quarter
    mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun. second season today yesterday tomorrow tonight overnight
    christmas easter ramadan midnight noon dawn dusk
  `),
  timeModifiers: words(
    'last next this that every each earlier later early late one same the all previous past following',
  ),
  timeWords: words(`
    today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu.
    thur. thurs. fri. sat. sun. overnight midday
  `),
  timePostpositions: words('ago later earlier before hence thereafter afterwards afterward'),
  numberNouns: words(
    'dozen dozens hundred hundreds thousand thousands million millions billion billions score scores half third quarter',
  ),
  measureNouns: words(
    'percent % per cent point times time meter metre kilometer kilometre mile foot km m way lot bit degree pound dollar',
  ),
  possessiveObjects: words('her'),
  infinitiveSubjects: words('for'),
  genitivePrepositions: words('of'),
  infinitiveMarkers: words('to'),
  rangeWords: words('to'),
  pairPrefixes: words('between'),
  noDeterminers: words('no'),
  phrasalVerbs: phrases(`
    shoot down|gun down|mow down|track down|bring down|tear down|burn down|shut down|turn down|knock down|lock down
    carry out|pull out|put out|wipe out|rule out|point out|call off|set off|cut off|kick off|fight off|seal off
    blow up|round up|set up|break up|give up|back up|pick up|take over|hand over|call up|clean up|step up|stir up
  `),
  timeRelatives: words('when'),
  placeRelatives: words('where'),
  reflexives: words('himself herself itself themselves myself yourself ourselves yourselves both all each'),
  conjunctions: words('and or but nor & yet plus and/or'),
  correlatives: words('both either neither'),
  stateAdjectives: words(`
    dead missing injured wounded hurt alive homeless unaccounted displaced stranded trapped unconscious ill sick safe
    free hospitalized hospitalised feared
  `),
  participles: {
    wounded: 'wound',
    injured: 'injure',
    killed: 'kill',
    displaced: 'displace',
    stranded: 'strand',
    trapped: 'trap',
    hospitalized: 'hospitalize',
    hospitalised: 'hospitalise',
    detained: 'detain',
    arrested: 'arrest',
    evacuated: 'evacuate',
    damaged: 'damage',
    destroyed: 'destroy',
    kidnapped: 'kidnap',
    abducted: 'abduct',
    jailed: 'jail',
    imprisoned: 'imprison',
    burned: 'burn',
    burnt: 'burn',
    drowned: 'drown',
    executed: 'execute',
    shot: 'shoot',
    beaten: 'beat',
    beheaded: 'behead',
    rescued: 'rescue',
    infected: 'infect',
    deployed: 'deploy',
    accused: 'accuse',
    wanted: 'want',
    suspended: 'suspend',
    removed: 'remove',
    dismissed: 'dismiss',
    sacked: 'sack',
  },
  agentPrepositions: words('by'),
  singularAuxiliaries: words('was is has does'),
  verbs,
  clauseNouns: words(`
    claim report statement allegation assertion announcement news rumor rumour suggestion suspicion fear hope belief
    fact idea notion view opinion conclusion evidence sign indication warning threat concern doubt possibility chance
    probability likelihood confirmation denial admission argument contention prediction promise pledge assurance
    impression feeling sense proof word message accusation speculation assumption theory knowledge understanding
    condition requirement demand recommendation proposal complaint insistence guarantee signal realization revelation
    remark comment point thought expectation danger risk case truth information charge finding acknowledgment
    acknowledgement acknowledgement statement testimony hint proviso ground estimate
  `),
  infinitiveNouns: words(`
    decision plan attempt effort bid move right ability chance opportunity need desire intention promise pledge refusal
    failure offer proposal order call request demand agreement threat vow permission way time reason willingness
    readiness tendency duty obligation authority power capacity determination campaign
  `),
}
