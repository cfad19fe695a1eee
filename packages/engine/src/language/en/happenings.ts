import type { HappeningWords } from '../happenings.ts'

const words = (list: string): string[] => list.trim().split(/\s+/)

/** How English-language news tells what a story is about, and where. Kinds are those of `events.ts`. */
export const happeningWords: HappeningWords = {
  causes: new Set(
    words(`
      shooting attack clash explosion protest abduction seizure collapse fire earthquake flood storm landslide eruption
      sinking crash outbreak blackout coup`),
  ),
  effects: new Set(words('killing death injury destruction displacement')),
  lasting: new Set(words('protest clash outbreak')),
  wide: new Set(words('protest clash outbreak earthquake flood storm landslide eruption blackout coup')),
  families: [
    words('killing death injury'),
    words('dismissal resignation'),
    words('rescue evacuation'),
    words('shooting attack explosion'),
    words('protest clash'),
  ],
  rivals: new Set(words('dismissal')),
  once: new Set(
    words('dismissal resignation appointment death killing sinking crash arrest release surrender abduction'),
  ),
  opposed: new Set(words('dismissal arrest killing abduction')),
  locating: new Set(words('in at near outside inside around across throughout within off')),
  originating: new Set(words('from of to toward towards')),
  seated: new Set(words('based headquartered born registered bound')),
  quarters: new Set(
    words(`
      north south east west northern southern eastern western northeast northwest southeast southwest northeastern
      northwestern southeastern southwestern upper lower central greater downtown uptown midtown inner old`),
  ),
  administrative: new Set(
    words(
      'county parish district province prefecture oblast governorate state department region canton voivodeship shire territory',
    ),
  ),
  areas: new Set(
    words(`
      valley valleys basin delta island islands isle archipelago peninsula desert plateau plain plains highlands lowlands
      mountains hills coast corridor enclave strip oasis canyon gorge fjord junction`),
  ),
  services: new Set(
    words(`
      police fire sheriff mayor mayor's city town municipal municipality county fire_department school schools airport
      airfield emergency ambulance district prefecture borough metropolitan university regional state department parks`),
  ),
  closing: new Set(
    words(`
      of who whom whose which that with for on by against over to from in at near into under after before during since while
      and or but as where when including among between without amid inside outside around across`),
  ),
  partitive: new Set(
    words(
      'member members dozen dozens hundred hundreds thousand thousands score scores number group total most some one many lot part parts rest majority half state detachment contingent series spate couple pair handful group crowd wave',
    ),
  ),
  anyone: new Set(
    words(`
      people person persons man men woman women individual individuals others other someone somebody anyone everybody everyone
      all he him she her it they them we us i you who whom this that these those dead wounded injured missing victims victim
      casualties casualty fatalities life lives total toll survivors bodies body total shot shots fire each both
      some many most several`),
  ),
  pronouns: new Set(
    words(
      'he him she it her they them we us i you who whom this that these those himself herself themselves itself what which',
    ),
  ),
  collective: new Set(words('destruction displacement protest clash')),
  byActor: new Set(words('order meeting')),
  inanimate: new Set(words('sinking collapse eruption flood')),
}
