import type { Inflection, InflectionRule } from '../inflection.ts'

const pairs = (list: string): Record<string, string> =>
  Object.fromEntries(
    list
      .trim()
      .split(/[\s,]+/)
      .map((pair) => pair.split('=') as [string, string]),
  )

/** The rules of -s, shared by plurals and third persons: first what makes a known word, then guesses. */
const s: readonly InflectionRule[] = [
  { ending: 'ies', replacement: 'y' },
  { ending: 's', replacement: '' },
  { ending: 'es', replacement: '' },
  { ending: 'ves', replacement: 'f' },
  { ending: 'ves', replacement: 'fe' },
  { ending: 'men', replacement: 'man', guess: /men$/ },
  { ending: 'ies', replacement: 'y', guess: /..[^aeiou]ies$/ },
  { ending: 'es', replacement: '', guess: /(?:[sc]h|ss|zz|[aeiou]s|x|[^aeiou]o)es$/ },
  { ending: 's', replacement: '', guess: /[^ius']s$/ },
]

const ed = (ending: string): readonly InflectionRule[] => [
  { ending, replacement: 'e' },
  { ending, replacement: '' },
  { ending, replacement: '', undouble: true },
  ...(ending === 'ed' ? [{ ending: 'ied', replacement: 'y' }] : []),
  ...(ending === 'ing' ? [{ ending: 'ying', replacement: 'ie' }] : []),
  ...(ending === 'er' ? [{ ending: 'ier', replacement: 'y' }] : []),
  ...(ending === 'est' ? [{ ending: 'iest', replacement: 'y' }] : []),
]

const guesses = (ending: string): readonly InflectionRule[] => [
  ...(ending === 'ing' ? [] : [{ ending: `i${ending}`, replacement: 'y', guess: new RegExp(`[^aeiou]i${ending}$`) }]),
  { ending, replacement: '', undouble: true, guess: new RegExp(`([bdgkmnprt])\\1${ending}$`) },
  {
    ending,
    replacement: 'e',
    guess: new RegExp(
      `(?:[vuzc]|[^aeiou][csg]|[aeiou]s|dg|at|[^aeiou]l|[^aeiou]iz|rs|[aiou]r|ut|id|ib|[^o]ok|[aiou]k|[iou]n)${ending}$`,
    ),
  },
  { ending, replacement: '', guess: new RegExp(`..${ending}$`) },
]

/** English. The irregular forms are those in use; the archaic ones are left out. */
export const inflection: Inflection = {
  irregular: {
    plural: pairs(`
      men=man women=woman children=child people=people feet=foot teeth=tooth geese=goose mice=mouse lice=louse oxen=ox
      dice=die pence=penny crises=crisis analyses=analysis theses=thesis hypotheses=hypothesis diagnoses=diagnosis
      bases=base axes=axis oases=oasis parentheses=parenthesis criteria=criterion phenomena=phenomenon media=medium
      data=datum bacteria=bacterium memoranda=memorandum referenda=referendum strata=stratum alumni=alumnus cacti=cactus
      fungi=fungus nuclei=nucleus stimuli=stimulus syllabi=syllabus radii=radius indices=index appendices=appendix
      matrices=matrix vertices=vertex larvae=larva formulae=formula antennae=antenna lives=life wives=wife knives=knife
      halves=half selves=self shelves=shelf thieves=thief wolves=wolf leaves=leaf loaves=loaf calves=calf
      hooves=hoof scarves=scarf series=series species=species means=means news=news headquarters=headquarters
      barracks=barracks crossroads=crossroads works=work clothes=clothes thanks=thanks goods=goods sheep=sheep fish=fish
      deer=deer aircraft=aircraft spacecraft=spacecraft personnel=personnel police=police cattle=cattle
      passers-by=passer-by movies=movie cookies=cookie ties=tie lies=lie pies=pie zombies=zombie rookies=rookie
      selfies=selfie taxis=taxi gases=gas buses=bus viruses=virus campuses=campus statuses=status
      houses=house horses=horse causes=cause cases=case phases=phase purposes=purpose nurses=nurse responses=response
      releases=release increases=increase diseases=disease expenses=expense licenses=license offenses=offense
      shoes=shoe canoes=canoe toes=toe caches=cache aches=ache axes=axe heroes=hero tornadoes=tornado
      heirs=heir yes=yes us=us
    `),
    third: pairs('is=be has=have does=do goes=go says=say dies=die lies=lie ties=tie vies=vie uses=use loses=lose'),
    past: pairs(`
      was=be were=be been=be had=have did=do done=do went=go gone=go said=say made=make took=take taken=take came=come
      saw=see seen=see knew=know known=know gave=give given=give found=find told=tell became=become left=leave felt=feel
      brought=bring began=begin begun=begin kept=keep held=hold wrote=write written=write stood=stand heard=hear let=let
      meant=mean set=set met=meet ran=run paid=pay sat=sit spoke=speak spoken=speak lay=lie lain=lie led=lead read=read
      grew=grow grown=grow lost=lose fell=fall fallen=fall sent=send built=build understood=understand drew=draw
      drawn=draw broke=break broken=break spent=spend cut=cut rose=rise risen=rise drove=drive driven=drive bought=buy
      wore=wear worn=wear chose=choose chosen=choose shot=shoot hit=hit hurt=hurt put=put cast=cast cost=cost burst=burst
      beat=beat beaten=beat bent=bend bet=bet bit=bite bitten=bite bled=bleed blew=blow blown=blow bore=bear borne=bear
      born=bear bound=bind bred=breed broadcast=broadcast burnt=burn caught=catch clung=cling crept=creep dealt=deal
      dug=dig dreamt=dream drank=drink drunk=drink ate=eat eaten=eat fed=feed fought=fight fled=flee flew=fly flown=fly
      flung=fling forbade=forbid forbidden=forbid forecast=forecast foresaw=foresee foreseen=foresee forgot=forget
      forgotten=forget forgave=forgive forgiven=forgive froze=freeze frozen=freeze got=get gotten=get ground=grind
      hung=hang hid=hide hidden=hide knelt=kneel laid=lay leant=lean leapt=leap learnt=learn lent=lend lit=light
      mistook=mistake mistaken=mistake misunderstood=misunderstand overcame=overcome overtook=overtake
      overtaken=overtake overthrew=overthrow overthrown=overthrow oversaw=oversee overseen=oversee proved=prove
      proven=prove quit=quit rid=rid rode=ride ridden=ride rang=ring rung=ring rebuilt=rebuild remade=remake repaid=repay
      retook=retake retaken=retake rewrote=rewrite rewritten=rewrite sang=sing sung=sing sank=sink sunk=sink sought=seek
      sold=sell shook=shake shaken=shake shed=shed shone=shine showed=show shown=show shrank=shrink shrunk=shrink
      shut=shut slain=slay slew=slay slept=sleep slid=slide slit=slit smelt=smell sped=speed spelt=spell spilt=spill
      spun=spin spat=spit split=split spoilt=spoil spread=spread sprang=spring sprung=spring stole=steal stolen=steal
      stuck=stick stung=sting stank=stink stunk=stink struck=strike stricken=strike strove=strive swore=swear sworn=swear
      swept=sweep swelled=swell swollen=swell swam=swim swum=swim swung=swing taught=teach tore=tear torn=tear
      thought=think threw=throw thrown=throw thrust=thrust trod=tread trodden=tread underwent=undergo undergone=undergo
      undertook=undertake undertaken=undertake undid=undo undone=undo upheld=uphold upset=upset woke=wake woken=wake
      wept=weep withdrew=withdraw withdrawn=withdraw withheld=withhold withstood=withstand won=win wound=wind wove=weave
      woven=weave wrung=wring died=die lied=lie tied=tie vied=vie used=use outdid=outdo outran=outrun sewn=sew sown=sow
      agreed=agree freed=free decreed=decree guaranteed=guarantee refereed=referee
    `),
    gerund: pairs(
      'being=be dying=die lying=lie tying=tie vying=vie using=use seeing=see fleeing=flee freeing=free agreeing=agree overseeing=oversee going=go doing=do',
    ),
    comparative: pairs('worse=bad further=far farther=far elder=old'),
    superlative: pairs('worst=bad furthest=far farthest=far eldest=old'),
  },
  pasts: (
    'tore drove shook swept struck broke stole froze fled sank flew threw went gave blew took came became began ran fell ' +
    'grew knew drew withdrew wrote rode woke chose wore swore sang swam ate forgot forgave undertook mistook overtook ' +
    'overthrew underwent withheld withstood sought fought caught taught bought brought told said sold slept wept crept ' +
    'knelt fled overran oversaw retook stood understood hung clung flung sprang shrank strove'
  ).split(' '),
  rules: {
    plural: s,
    third: s,
    past: [...ed('ed'), ...guesses('ed')],
    gerund: [...ed('ing'), ...guesses('ing')],
    comparative: [...ed('er'), ...guesses('er')],
    superlative: [...ed('est'), ...guesses('est')],
  },
  endings: [
    ['men', ['man'], false],
    ['ies', ['y'], false],
    ['es', ['', 'e'], false],
    ['s', [''], false],
    ['ied', ['y'], false],
    ['ed', ['', 'e'], true],
    ['ying', ['ie', 'y'], false],
    ['ing', ['', 'e'], true],
    ['ier', ['y'], false],
    ['er', ['', 'e'], true],
    ['iest', ['y'], false],
    ['est', ['', 'e'], true],
    ['ily', ['y'], false],
    ['ly', ['', 'le'], false],
  ],
  expansions: pairs(`
    jan.=January feb.=February mar.=March apr.=April jun.=June jul.=July aug.=August sep.=September sept.=September
    oct.=October nov.=November dec.=December mon.=Monday tue.=Tuesday tues.=Tuesday wed.=Wednesday thu.=Thursday
    thur.=Thursday thurs.=Thursday fri.=Friday sat.=Saturday sun.=Sunday
  `),
}
