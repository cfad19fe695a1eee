import type { Measure } from '../figures.ts'
import type { Channel, ReconcilingWords } from '../reconciling.ts'

const words = (list: string): string[] => list.trim().split(/\s+/)

const channelled = (channel: Channel, list: string): [string, Channel][] => words(list).map((word) => [word, channel])

/** How English-language news says who speaks for whom. */
export const reconcilingWords: ReconcilingWords = {
  sides: new Set(words('side government')),
  government: 'government',
  own: new Set(words('its their our')),
  holders: new Set(words('its their our his her')),
  supranational: new Set(
    words(
      'united un eu european union african arab nato unhcr unicef who wfp iom ocha iaea osce ecowas asean international coalition',
    ),
  ),
  selves: new Set(words('we our us ours')),
  state: new Set(
    words(`
      government ministry minister president presidency premier cabinet office administration police army military navy
      parliament governor mayor council committee commission agency department directorate service bureau secretary
      secretariat prosecutor court sheriff state authority authorities official officials coastguard guard command forces
      force troops chancellor king queen emir sultan ruler congress senate senator deputy municipality prefecture prefect
      embassy ambassador general spokesman spokeswoman spokesperson regime kremlin pentagon junta border customs headquarters
      chief commissioner coroner examiner ombudsman registrar institute`),
  ),
  offices: {
    former: new Set('former ex late then onetime erstwhile previous retired deposed ousted'.split(' ')),
    acting: new Set('acting interim caretaker provisional'.split(' ')),
    incoming: new Set('incoming designate elect'.split(' ')),
  },
  unnamed: new Set(
    words(`
      official officials authority authorities source sources witness witnesses resident residents activist activists
      local locals expert experts analyst analysts observer observers police rescuer rescuers doctor doctors medic medics
      survivor survivors relative relatives diplomat diplomats investigator investigators officer officers villager villagers
      neighbour neighbours neighbor neighbors many some others people media report reports press`),
  ),
  channels: new Map([
    ...channelled('statement', 'statement communique release declaration announcement notice bulletin message letter'),
    ...channelled(
      'post',
      'post tweet twitter telegram facebook channel account video feed website site blog instagram x',
    ),
    ...channelled('press-conference', 'conference briefing'),
    ...channelled('speech', 'speech address remarks televised summit parliament'),
    ...channelled('document', 'report document census register list figures data records study survey'),
    ...channelled('interview', 'interview'),
    ...channelled('unnamed-officials', 'officials official authorities sources source'),
  ]),
  light: new Set(
    words(
      'the a an of for and its his her their own country nation s in by from at on to it he she they we i this that',
    ),
  ),
  carriers: new Set(
    words(`
      statement communique release announcement notice bulletin message letter post tweet report document list text figures
      data records speech address spokesman spokeswoman spokesperson website account social media`),
  ),
  spokes: new Map([
    ['minister', 'ministry'],
    ['spokesman', ''],
    ['spokeswoman', ''],
    ['spokesperson', ''],
    ['head', ''],
    ['chief', ''],
    ['director', ''],
    ['chairman', ''],
    ['chairwoman', ''],
    ['chair', ''],
    ['commander', ''],
    ['secretary', ''],
    ['coordinator', ''],
    ['superintendent', ''],
    ['commissioner', ''],
  ]),
  sameBody: new Map([
    ['presidency', 'president office'],
    ['presidential', 'president'],
    ['governmental', 'government'],
    ['administration', 'office'],
    ['defense', 'defence'],
    ['home', 'interior'],
  ]),
  parting: new Set(words('foreign overseas expatriate migrant')),
  measured: new Map<string, Measure>([
    ['rescue', 'rescued'],
    ['killing', 'killed'],
    ['death', 'killed'],
    ['injury', 'injured'],
    ['arrest', 'detained'],
    ['release', 'released'],
    ['charge', 'charged'],
    ['abduction', 'abducted'],
    ['evacuation', 'evacuated'],
    ['displacement', 'displaced'],
    ['deployment', 'deployed'],
  ]),
  disjoint: [
    ['protesters', 'security-forces'],
    ['protesters', 'soldiers'],
    ['civilians', 'security-forces'],
    ['civilians', 'soldiers'],
    ['civilians', 'militants'],
    ['militants', 'security-forces'],
    ['militants', 'soldiers'],
    ['security-forces', 'soldiers'],
    ['security-forces', 'children'],
    ['soldiers', 'children'],
    ['peacekeepers', 'civilians'],
    ['peacekeepers', 'militants'],
    ['passengers', 'crew'],
  ],
  populations: {
    'security-forces': 'security forces',
    'health-workers': 'health workers',
    'aid-workers': 'aid workers',
    displaced: 'displaced people',
    individual: 'one person',
  },
  measures: {
    killed: 'killed',
    injured: 'injured',
    missing: 'missing',
    detained: 'detained',
    released: 'released',
    charged: 'charged',
    abducted: 'abducted',
    aboard: 'aboard',
    rescued: 'rescued',
    displaced: 'displaced',
    evacuated: 'evacuated',
    deployed: 'deployed',
    damaged: 'damaged or destroyed',
    money: 'money',
    other: 'counted',
  },
  common: new Set(
    words(`
      a about after all also an and any are as at be been before but by can could did do for from had has have he her here him
      his how i if in into is it its like many may me more most much must my never no not now of on one only or other our out
      over said say says she should since so some soon such than that the their them then there these they this those to too
      under until up us very was we were what when where which while who will with would you your`),
  ),
  quoted: {
    longest: 7,
    endings: [
      ['ed', '', 0],
      ['ing', '', 0],
      ['es', '', 0],
      ['s', '', 0],
    ],
  },
}
