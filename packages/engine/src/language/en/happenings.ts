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
  families: [
    words('killing death injury shooting attack'),
    words('dismissal resignation'),
    words('arrest charge'),
    words('destruction fire'),
    words('rescue evacuation'),
    words('protest clash'),
  ],
  locating: new Set(words('in at near outside inside around across throughout within off')),
  originating: new Set(words('from of to toward towards')),
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
}
