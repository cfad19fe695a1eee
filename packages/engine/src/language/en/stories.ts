import type { StoryWords } from '../stories.ts'
import { commonness } from './commonness.ts'

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

export const endings: StoryWords['endings'] = [
  ['ss', 'ss'],
  ['us', 'us'],
  ['ies', 'y'],
  ['s', ''],
  ['ed', ''],
  ['ing', ''],
]

/** What any report of hard news may say, whatever it is about: by judgement, as no free corpus of news counts them. */
const news: StoryWords['commonness'] = [
  {
    oneIn: 4,
    words: list(`
      police official authority government report say said tell told kill killed death dead die died attack year day week
      month monday tuesday wednesday thursday friday saturday sunday people man woman two three four after before statement
      spokesman news according city state country area local later last home night morning family incident investigation
      include injured shot suspect victim hospital arrest`),
  },
  {
    oneIn: 8,
    words: list(`
      president minister ministry security force military army officer soldier troop shooting shoot gun fire murder charge
      court judge trial jail prison prosecutor attorney lawyer investigator detective sheriff deputy chief county department
      agency emergency rescue crime violence violent weapon wound wounded injury scene witness identify identified condition
      critical serious taken vehicle car street neighborhood neighbourhood evening afternoon midnight early late overnight
      january february march april may june july august september october november december spokeswoman reporter press
      associated reuters ap afp bbc cnn agence photo image video read click share story article update updated posted
      published copyright reserved email twitter facebook comment protest protester crowd group member leader house building
      school church hotel store shop station town village district region province capital north south east west northern
      southern eastern western five six seven eight nine ten dozen hundred thousand million child children boy girl son
      daughter mother father brother sister wife husband teenager old age young body bodies charged convicted guilty accused
      alleged suspected face facing case evidence motive custody sentence bail homicide fatal fatally confirmed added
      announced asked called left near least several others another nearly number toll known believed happened bomb bombing
      explosion blast damage destroyed flood storm quake earthquake crash accident disaster ship plane aircraft flight party
      opposition election vote parliament law political foreign national international public former senior company business
      market executive customer deal price percent dollar billion team player coach game season win star film movie actor
      fan`),
  },
  {
    oneIn: 24,
    words: list(`
      gunman gunmen gunshot gunfire bullet handgun rifle armed robber robbery steal stolen thief gang suspicious ambulance
      paramedic firefighter medic doctor nurse surgery treated treatment medical airlifted coroner autopsy tragedy tragic
      mourn vigil funeral grief warrant arraign indict indictment felony manslaughter assault aggravated probable convict
      conviction jury verdict plead testify testimony prosecution defendant defense defence inmate detained detain detention
      release seek sought search hunt fled flee escape drove driving driver truck bus motorcycle drunk highway road traffic
      intersection block apartment resident neighbor neighbour bystander nightclub bar club restaurant parking lot argument
      dispute fight altercation sergeant lieutenant captain commander lt sgt cpl capt trooper patrol patrolman swat fbi
      federal agent task unit militant rebel insurgent terrorist terror terrorism extremist islamic islamist muslim christian
      border conflict war battle clash fighting airstrike strike raid missile rocket launch shell shelling mortar artillery
      drone nuclear peace ceasefire talk negotiation agreement treaty sanction ambassador embassy diplomat diplomatic un
      nations nato eu european union refugee camp aid relief humanitarian displaced evacuate evacuation shelter survivor
      survive missing trapped rubble collapse landslide tsunami magnitude aftershock epicenter epicentre richter geological
      hurricane cyclone typhoon tornado rain wind snow weather forecast river coast island mountain sea ocean harbour harbor
      port airport airline passenger crew pilot aboard riot rioter looting looter unrest demonstration demonstrator rally tear
      gas curfew coup regime dictator corruption reform constitution supreme congress senate senator representative governor
      mayor council democrat republican campaign candidate poll white secretary administration policy criminal relative
      lawsuit sue suit complaint allegation deny denied condemn condemnation acquisition acquire merger shareholder investor
      stock profit revenue quarter earnings analyst bank economy economic financial software user device phone mobile
      computer internet online website champion championship league tournament score record retire retirement hire fired
      replace contract celebrity singer actress show television tv series award festival trailer studio director health virus
      disease infection epidemic outbreak hospitalised hospitalized vaccine patient source anonymity confirmation conference
      briefing interview journalist media newspaper blood scream horror horrific chaos panic terrified frightened scared
      shocked shock heard drown sink sank sunk capsize ferry boat vessel hull diver coastguard guard wave overload stampede
      derail derailment train rail bridge tunnel mine miner dam levee mudslide debris blaze wildfire burn burnt smoke flame
      villager tent helicopter volunteer donation commander captain fighter civilian bystander peacekeeper
      convoy checkpoint ambush sniper grenade gunfight shootout standoff siege seize capture offensive frontline village
      landmine cholera famine drought heatwave avalanche blizzard eruption volcano ash lava suicide suicidal killer slain slaying stab stabbing knife mass massacre explode explosive device
      detonate hostage kidnap abduct ransom danger dangerous threat threaten warn warning alert`),
  },
]

/** How English-language reports are told apart by their words. */
export const storyWords: StoryWords = {
  endings,
  plurals: [
    ['series', 'series', 0],
    ['species', 'species', 0],
    ['shes', 'sh'],
    ['ches', 'ch'],
    ['ies', 'y'],
    ['ss', 'ss', 2],
    ['s', ''],
  ],
  commonness: [...news, ...commonness],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}
