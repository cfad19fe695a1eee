import type { EventFrame, EventLexicon } from '../events.ts'

const words = (list: string): readonly string[] => list.split(/\s+/).filter(Boolean)

const frame = (
  type: string,
  subject: 'actor' | 'target',
  verbs: string,
  nouns = '',
  {
    objects = '',
    never = '',
    means = '',
    transitive = false,
    intransitive = false,
    persons = false,
    idioms = '',
    subjects = '',
  }: Limits = {},
): EventFrame => ({
  type,
  subject,
  verbs: words(verbs),
  nouns: words(nouns),
  objects: words(objects),
  never: words(never),
  means: words(means),
  transitive,
  intransitive,
  persons,
  idioms: words(idioms),
  subjects: words(subjects),
})

interface Limits {
  readonly objects?: string
  readonly never?: string
  readonly means?: string
  readonly transitive?: boolean
  readonly intransitive?: boolean
  readonly persons?: boolean
  readonly idioms?: string
  readonly subjects?: string
}

/** What flies, what floats, what drives or runs on rails, and what holds water back. */
const aircraft = 'plane aircraft airplane aeroplane airliner jet jetliner helicopter chopper airbus boeing drone glider'
const vessels =
  'boat ship ferry vessel dinghy trawler barge tanker freighter canoe yacht raft submarine catamaran launch dhow pirogue'
const vehicles =
  'bus coach truck lorry car van minibus train express locomotive carriage wagon tram tanker taxi jeep vehicle'
const barriers = 'dam dyke dike levee embankment barrier reservoir dams levees pond'
const rivers = 'river stream creek lake canal brook lagoon'

const withObject = { transitive: true }
const only = (objects: string) => ({ objects, transitive: true })

/** Kinds after ACLED, UCDP GED, IDMC and CAMEO, kept to what reports of a crisis turn on. */
export const events: EventLexicon = {
  happening: words(`
    begin start erupt break_out happen occur ensue follow continue spread resume flare escalate end strike hit rock shake
    take_place unfold rage intensify rip rip_through tear tear_through sweep sweep_through engulf`),
  staging: words(
    'stage hold carry mount launch conduct lead join start begin suffer experience see face wage commit unleash',
  ),
  measures: {
    killing: 'killed',
    death: 'killed',
    injury: 'injured',
    shooting: 'injured',
    arrest: 'detained',
    release: 'released',
    charge: 'charged',
    abduction: 'abducted',
    rescue: 'rescued',
    evacuation: 'evacuated',
    displacement: 'displaced',
    deployment: 'deployed',
    destruction: 'damaged',
  },
  shared: words('meeting clash agreement crash'),
  together: words('with'),
  aims: words('on'),
  limits: ['since', 'until', 'till', 'by', 'before', 'as of', 'as at'],
  nobody: words('nobody none no neither nothing not'),
  conditions: words('if unless whether lest'),
  homes: words('from'),
  reflexives: words('himself herself itself themselves myself ourselves yourself'),
  frames: [
    frame(
      'killing',
      'actor',
      'kill murder assassinate slay execute massacre slaughter behead lynch gun',
      'killing murder assassination slaying execution massacre slaughter beheading lynching homicide',
      withObject,
    ),
    frame('death', 'target', 'die perish drown succumb suffocate starve', 'drowning', {
      idioms: 'burn_to_death bleed_to_death freeze_to_death starve_to_death',
    }),
    frame('injury', 'actor', 'injure wound hurt maim stab', 'stabbing', withObject),
    frame('shooting', 'actor', 'shoot fire', 'shooting gunfire shootout gunshot', {
      idioms: 'open_fire exchange_fire trade_fire return_fire',
      never: 'gas canister flare',
      means:
        'shot round bullet pellet missile rocket shell gun weapon cannon rifle pistol grenade projectile video film photo footage',
    }),
    frame(
      'attack',
      'actor',
      'attack ambush assault raid bomb shell bombard storm strafe torpedo ram',
      'attack ambush assault raid bombing shelling bombardment airstrike offensive strike onslaught incursion',
    ),
    frame('clash', 'actor', 'clash fight battle skirmish', 'clash fighting battle skirmish firefight combat'),
    frame('explosion', 'target', 'explode detonate blast go_off blow_up', 'explosion blast detonation'),
    frame(
      'protest',
      'actor',
      'protest demonstrate rally march riot picket',
      'protest demonstration rally march riot unrest uprising rebellion revolt disorder sit-in',
    ),
    frame('protest', 'actor', 'strike', '', { intransitive: true }),
    frame(
      'arrest',
      'actor',
      'arrest detain apprehend imprison jail intern',
      'arrest detention imprisonment',
      withObject,
    ),
    frame('arrest', 'actor', 'take', '', only('prisoner custody')),
    frame('arrest', 'actor', 'capture', '', {
      ...only('soldier troop fighter militant rebel gunman man woman suspect fugitive leader commander officer'),
      persons: true,
    }),
    frame('release', 'actor', 'release free liberate pardon parole', 'release pardon amnesty', {
      never:
        'statement report video figure list name detail data photo picture footage film album document tape information result number audio image dog water gas fund money ruling transcript unit resource capacity manpower bed space room time',
      transitive: true,
    }),
    frame('charge', 'actor', 'charge indict prosecute arraign', 'indictment prosecution', withObject),
    frame('sentence', 'actor', 'sentence convict acquit', 'conviction acquittal sentencing', withObject),
    frame('abduction', 'actor', 'abduct kidnap', 'abduction kidnapping', withObject),
    frame('abduction', 'actor', 'take', '', only('hostage')),
    frame('rescue', 'actor', 'rescue save dig pull', 'rescue', {
      never: 'body corpse remains victim wreck wreckage dead gun knife weapon trigger support plug money',
      transitive: true,
    }),
    frame('evacuation', 'actor', 'evacuate airlift', 'evacuation', withObject),
    frame('displacement', 'target', 'flee', 'exodus displacement'),
    frame('displacement', 'actor', 'displace uproot', '', withObject),
    frame(
      'deployment',
      'actor',
      'deploy dispatch station redeploy mobilise mobilize',
      'deployment mobilisation mobilization',
      withObject,
    ),
    frame(
      'deployment',
      'actor',
      'send',
      '',
      only(
        'troop soldier force army police unit convoy ship aircraft helicopter team detachment peacekeeper guard rescuer',
      ),
    ),
    frame('troop-withdrawal', 'actor', 'withdraw', 'pullout', only('troop soldier force army unit guard')),
    frame(
      'seizure',
      'actor',
      'seize capture occupy overrun hijack commandeer',
      'seizure capture takeover hijacking occupation',
      withObject,
    ),
    frame(
      'destruction',
      'actor',
      'destroy torch burn demolish ransack loot vandalise vandalize damage wreck level raze',
      'destruction looting arson vandalism',
      {
        never:
          'security reputation relation economy credibility hope trust confidence image interest health prospect evidence career tie calorie',
      },
    ),
    frame('destruction', 'actor', 'set', '', only('fire ablaze')),
    frame('collapse', 'target', 'collapse crumble cave_in', 'collapse cave-in', { idioms: 'give_way' }),
    frame('collapse', 'target', 'topple', '', { intransitive: true }),
    frame('collapse', 'target', 'burst rupture fail', '', { intransitive: true, subjects: barriers }),
    frame('collapse', 'actor', 'breach', '', only(barriers)),
    frame('fire', 'target', 'burn', 'fire blaze wildfire inferno', {
      idioms: 'catch_fire burst_into_flames go_up_in_flames erupt_in_flames',
    }),
    frame('earthquake', 'target', '', 'earthquake quake tremor aftershock'),
    frame('flood', 'target', 'flood inundate', 'flood flooding deluge tsunami inundation', {
      idioms: 'burst_banks overflow_banks',
    }),
    frame('flood', 'target', 'overflow', '', { subjects: rivers }),
    frame('storm', 'target', '', 'storm cyclone hurricane typhoon tornado', { idioms: 'make_landfall' }),
    frame('landslide', 'target', '', 'landslide mudslide avalanche'),
    frame('eruption', 'target', 'erupt', 'eruption'),
    frame('sinking', 'target', 'sink capsize founder', 'sinking shipwreck capsizing'),
    frame('sinking', 'target', 'go_down go_under overturn', '', { intransitive: true, subjects: vessels }),
    frame('crash', 'target', 'crash collide derail', 'crash collision derailment', {
      idioms:
        'run_aground jump_tracks jump_rails leave_tracks leave_rails come_off_tracks come_off_rails fly_off_tracks fly_off_rails run_off_road veer_off_road',
    }),
    frame('crash', 'target', 'go_down come_down', '', { intransitive: true, subjects: aircraft }),
    frame('crash', 'target', 'plunge plough plow slam overturn', '', {
      intransitive: true,
      subjects: `${vehicles} ${aircraft}`,
    }),
    frame('outbreak', 'target', '', 'outbreak epidemic'),
    frame('resignation', 'actor', 'resign step_down quit', 'resignation'),
    frame('dismissal', 'actor', 'dismiss sack oust depose fire remove relieve', 'dismissal ouster removal', {
      ...only(
        'minister cabinet government chief head president official director officer governor commander general secretary judge leader prime manager him her them he she they',
      ),
      persons: true,
    }),
    frame(
      'appointment',
      'actor',
      'appoint nominate name replace install',
      'appointment nomination',
      only(
        'minister premier president head chief director governor commander general secretary judge leader successor him her',
      ),
    ),
    frame('election', 'actor', 'elect', 'election referendum', withObject),
    frame(
      'declaration',
      'actor',
      'declare proclaim announce impose',
      '',
      only('emergency curfew war ceasefire truce mourning law independence blockade quarantine lockdown sanction ban'),
    ),
    frame(
      'lifting',
      'actor',
      'lift end',
      '',
      only('emergency curfew blockade siege sanction ban quarantine lockdown restriction'),
    ),
    frame('order', 'actor', 'give issue', '', only('order command ultimatum')),
    frame('order', 'actor', 'order authorise authorize', '', withObject),
    frame('agreement', 'actor', 'sign', 'ceasefire truce', only('agreement accord treaty deal pact truce ceasefire')),
    frame('meeting', 'actor', 'meet', 'summit', {
      never: 'it demand need challenge target deadline condition end standard cost',
    }),
    frame('inquiry', 'actor', 'open launch', 'investigation inquiry probe', only('investigation inquiry probe case')),
    frame(
      'closure',
      'actor',
      'close shut',
      'closure shutdown',
      only('airport border school road port station factory office embassy bridge'),
    ),
    frame('blackout', 'target', '', 'blackout outage'),
    frame('coup', 'actor', 'overthrow topple', 'coup overthrow', withObject),
    frame('surrender', 'actor', 'surrender defect', 'surrender defection'),
    frame('aid', 'actor', 'donate', 'airlift', withObject),
  ],
}
