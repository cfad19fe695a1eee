import type { FigureWords, Measure } from '../figures.ts'
import { adjectives, giving, happenings, phrases, tolls, units, verbs, whereabouts } from './frames.ts'
import { people, populations } from './populations.ts'

const list = (words: string): string[] => words.split(',').map((word) => word.trim())

/** "the previous attack": another event of the kind. */
const previous = ['previous', 'earlier', 'last such', 'similar'].flatMap((before) =>
  [
    ...['attack', 'attacks', 'strike', 'strikes', 'raid', 'bombing', 'shooting', 'explosion', 'blast', 'massacre'],
    ...['accident', 'accidents', 'disaster', 'collapse', 'crash', 'fire', 'incident', 'incidents', 'sinking'],
    ...['outbreak', 'outbreaks', 'epidemic', 'flood', 'floods', 'earthquake', 'quake', 'eruption', 'storm', 'cyclone'],
    ...['coup', 'coups', 'war', 'wars', 'uprising', 'clashes', 'protests'],
  ].map((event) => `${before} ${event}`),
)

/** How English reports count people and things. */
export const figureWords: FigureWords = {
  verbs,
  phrases,
  adjectives,
  units,
  happenings,
  tolls,
  containers: list(
    'detachment, contingent, group, total, force, convoy, column, crowd, number, team, unit, batch, wave, band, gang, minimum, maximum, estimate, average, record',
  ),
  tollLinks: list(
    'above, past, beyond, over, near, nears, neared, nearing, approaches, approached, top, topping, cross, crosses, crossed, total, totals, totalled, totaled, to, at, of, is, was, are, were, be, been, has, have, had, rose, risen, rises, rising, climbed, climbs, climbing, reached, reaches, reaching, reach, stood, stands, stand, hit, hits, exceeded, exceeds, surpassed, surpasses, passed, passes, topped, tops, grew, grown, jumped, soared, fell, dropped, increased, now, already, currently, already, put, reported, officially, further, sharply, by, :, late, estimated',
  ),
  equating: list('as'),
  exceeding: list(
    'passes, passed, pass, passing, tops, topped, top, topping, exceeds, exceeded, exceed, exceeding, surpasses, surpassed, surpass, surpassing, crosses, crossed, cross, past, beyond, above, over',
  ),
  approaching: list('near, nears, neared, nearing, approaches, approached, approach, approaching'),
  amounting: list('reach, reaches, reached, reaching, hit, hits, hitting, total, totals, totalled, totaled'),
  putting: list('put, puts, putting, place, places, placed, estimate, estimates, estimated'),
  by: 'by',
  whereabouts,
  whereaboutsBefore: list('in, on, at, under'),
  restating: list('figure, number, count, total, toll, estimate, tally'),
  giving,
  hearing: list(
    'interviewed, interviewing, interviews, interviews with, interview with, spoke to, spoke with, spoken to, spoken with, speaking to, speaking with, talked to, talked with, talks with, talking to, heard from, hears from, statements from, statements by, testimony from, testimony of, testimonies from, testimonies of, accounts from, accounts by, quoting, quoted, citing, cited, cites',
  ),
  containing: list('hold, holds, held, holding'),
  rooms: list(
    'camp, camps, centre, centres, center, centers, shelter, shelters, stadium, school, schools, hall, halls, hotel, hotels, church, churches, mosque, mosques, temple, hospital, hospitals, clinic, clinics, ward, wards, boat, boats, ship, ships, ferry, bus, buses, plane, train, building, buildings, room, rooms, theatre, theater, arena, club, nightclub, venue, bar, tent, tents, warehouse, site, sites, settlement, settlements, city, town, village, island, it',
  ),
  heard: list('interviewed, contacted, polled, surveyed'),
  ranked: list('person, victim, casualty, fatality, death, body, corpse'),
  marking: list('is, was, be, becomes, became, marks, marked, marking, becoming'),
  recovering: list('found, recovered, retrieved, pulled, confirmed, reported, announced, discovered, dug'),
  periods: list(
    'this year, this month, this week, this season, this decade, the year, the month, the season, a year, a month, in years, in months, in decades, last year',
  ),
  burying: list('buried, bury, burying, cremated, cremate, cremating'),
  buriers: list('we, they, i, he, she, you, who'),
  formerly: list('earlier, previously, initially, originally, first'),
  raising: list(
    'reported, reportedly, believed, feared, presumed, thought, said, known, confirmed, declared, pronounced, found, listed, considered, alleged, claimed, understood, assumed, left, remain, remained, remains, seen, became, become, estimated',
  ),
  peopleOnly: list(
    'detained, released, charged, abducted, rescued, displaced, evacuated, deployed, aboard, missing',
  ) as Measure[],
  attributes: list('aboard') as Measure[],
  lasting: list('killed, injured, charged, damaged') as Measure[],
  things: list(
    'clash, clashes, attack, attacks, shooting, shootings, bombing, bombings, blast, blasts, explosion, explosions, incident, incidents, raid, raids, bridge, bridges, building, buildings, vehicle, vehicles, car, cars, truck, trucks, bus, buses, house, houses, home, homes, school, schools, shop, shops, store, stores, office, offices, village, villages, town, towns, city, cities, center, centers, centre, centres, gun, guns, weapon, weapons, rifle, rifles, shot, shots, round, rounds, bullet, bullets, bomb, bombs, rocket, rockets, missile, missiles, drone, drones, tank, tanks, plane, planes, helicopter, helicopters, ship, ships, boat, boats, train, trains, job, jobs, bill, bills, law, laws, plan, plans, project, projects, deal, deals, meeting, meetings, election, elections, day, days, case, cases, charge, charges, count, counts, dog, dogs, animal, animals, cow, cows, horse, horses, bird, birds, tree, trees, cattle, sheep, pig, pigs, item, items, point, points, block, blocks, street, streets, location, locations, scene, scenes, occasion, occasions, side, sides, area, areas, country, countries, state, states, part, parts, group, groups, company, companies, party, parties, team, teams, wound, wounds, hospital, hospitals',
  ),
  peopleEndings: list('ist, ian, man, woman, men, women, people, eer'),
  groupArticles: list('the, those, these'),
  auxiliaries: {
    be: list("be, is, are, was, were, been, being, am, 's, 're, ’s, ’re"),
    have: list("have, has, had, having, 've, ’ve"),
    get: list('get, gets, got, getting, gotten'),
    unreal: list("could, would, might, may, should, 'd, ’d, must, can"),
    will: list("will, shall, 'll, ’ll"),
    not: list("not, n't, n’t, never, no"),
    other: list('do, does, did, to'),
  },
  intending: list(
    'aim, aims, aimed, aiming, want, wants, wanted, wanting, plan, plans, planned, planning, try, tries, tried, trying, attempt, attempts, attempted, attempting, threaten, threatens, threatened, threatening, intend, intends, intended, intending, hope, hopes, hoped, plot, plotted, plotting, conspired, conspiring, conspiracy, vowed, vow, vows, intent, intention, bid, failed',
  ),
  relatives: list('who, which, that, whom'),
  distributives: list('every, each, any, no, everyone, everybody, anyone, anybody, everything, anything'),
  parts: list(
    'including, include, includes, included, among them, of whom, of them, of which, among whom, among those, namely, comprising, counting',
  ),
  partOf: list('of whom, of them, of which, of those, of these'),
  among: 'among',
  include: list('include, includes, included, including, are, were, is, was'),
  numbering: list('number, numbers, numbered, total, totals, totalled, totaled'),
  coordinators: list(
    'and, or, &, as well as, along with, together with, plus, besides, in addition to, alongside, with, but',
  ),
  listing: ['and', 'or', '&', ','],
  company: list('as well as, along with, together with, alongside, in addition to, besides'),
  clausal: list('after, before, since, until, till, as, while, when, because, with, than, that, so, where, if, how'),
  of: 'of',
  counting: list('among, of, from, in'),
  determiners: list('the, these, those, his, her, their, its, our, another, all, other, a, an, any, both, also, said'),
  others: list('other, others, more, additional, further'),
  adding: list('more, additional, further'),
  flow: list(
    'another, additional, further, more, new, newly, overnight, daily, past 24 hours, last 24 hours, previous 24 hours, past day',
  ),
  patients: list('patient, case'),
  diseases: list(
    'cholera, measles, ebola, malaria, dengue, covid, covid-19, coronavirus, outbreak, epidemic, pandemic, typhoid, diphtheria, polio, meningitis, mpox, influenza, marburg, lassa, hepatitis',
  ),
  rows: list('last, final, remaining, next'),
  rates: list(
    'a day, per day, each day, every day, a single day, one day, a week, per week, each week, every week, a month, per month, every month, an hour, per hour, a night, every night',
  ),
  afterwards: list('after, when, while, as, later, since'),
  living: list(
    'returned, survived, reappeared, resurfaced, are alive, were alive, is alive, was alive, turned up, found alive, later found alive, had survived, had returned, had fled, came home, came back, walked home, were not, was not',
  ),
  miscounting: list(
    'registered twice, entered twice, reported twice, counted twice, double counted, counted double, wrongly counted, mistakenly counted, counted wrongly, counted by mistake, included twice, listed twice, included by mistake, counted in error, recorded twice',
  ),
  tallying: list('counted, listed, entered, registered, recorded, included, tallied'),
  doubly: list('twice, double'),
  presuming: list(
    'entered as dead, registered as dead, recorded as dead, counted as dead, listed as dead, logged as dead, taken for dead, reported as dead',
  ),
  besides: list('another, additional, further, more'),
  cumulative: list('so far, to date, in total, altogether, a total of, total, toll, since, as of, now, in all'),
  snapshot: list('still, remain, remains, remained, currently, remaining, at present'),
  times: list(
    'day, days, week, weeks, month, months, year, years, night, nights, morning, afternoon, evening, weekend, today, yesterday, tonight, hour, hours, monday, tuesday, wednesday, thursday, friday, saturday, sunday, overnight, earlier, dawn, noon, midnight, christmas, easter, thanksgiving, eve',
  ),
  asOf: list('as of, as at, up to'),
  background: list(
    `${previous.join(', ')}, last year, years ago, a year ago, a year earlier, years earlier, decade, decades, earlier this year, months ago, month ago, a generation ago, generations ago, a century ago, centuries ago`,
  ),
  after: list('year after, years after, decade after, decades after'),
  since: list('since'),
  when: list('when, where'),
  earlier: list(
    'down from, up from, revised from, lowered from, raised from, compared with, compared to, and not, but not, rather than, instead of',
  ),
  comparing: list('fewer than, less than, lower than, more than, higher than, up on, down on, instead of'),
  sooner: list('earlier, before, previously, ago'),
  from: 'from',
  to: 'to',
  contrasting: list('not, and not, but not, rather than, instead of'),
  moving: list(
    'rose, rises, rise, risen, rising, climbed, climbs, climb, climbing, grew, grown, grows, increased, increases, increase, jumped, soared, fell, falls, fallen, dropped, drops, decreased, declined, up, down, revised, revises, raised, raises, lowered, lowers, cut, cuts, reduced, reduces, corrected, updated, went, gone',
  ),
  placing: list('in, at, near, outside, across, throughout, inside, around, on'),
  placeKinds: list(
    'city, town, village, province, region, district, state, county, department, island, port, capital, suburb, neighbourhood, neighborhood, area, municipality, prefecture, governorate, republic, territory, township, valley, outskirts, centre, center',
  ),
  towns: list('city, town, village'),
  again: list('the, this'),
  populations,
  people,
  fatally: list('fatally, mortally'),
  suffering: list('suffered, sustained, received, suffer, suffering, sustaining, receiving, have, had'),
  harms: list('injuries, injury, wounds, wound, burns, fractures, concussion, bruises, lacerations, cuts'),
  articles: list('a, an'),
  collectives: list(
    'family, couple, crowd, group, people, police, crew, number, team, head, soul, life, staff, public, human, others',
  ),
  individual: 'individual',
  moneyNouns: list(
    'damage, damages, loss, losses, aid, relief, ransom, compensation, assistance, reconstruction, cost, costs, fund, funds, fine, bail, bounty, reward, pledge, donation, donations, property, budget',
  ),
}
