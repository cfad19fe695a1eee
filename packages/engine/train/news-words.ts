const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/**
 * Words of the news that web text seldom has, by Penn tag. Verbs take an object: they are put in the place of others in
 * copies of sentences, so that the tagger meets them where such words stand.
 */
export const newsWords: Readonly<Record<string, readonly string[]>> = {
  past: words(`
    killed wounded injured shot hurt detained arrested abducted kidnapped displaced evacuated rescued deployed damaged
    destroyed burned torched looted sacked ousted stormed seized besieged shelled bombed attacked ambushed captured freed
    released jailed charged accused sentenced executed beheaded tortured beaten stabbed slain struck hit buried swept
    flooded toppled overthrown dismissed suspended imposed lifted blocked cut shut condemned denied confirmed blamed urged
    ordered warned told asked quoted cited reported withdrew withdrawn retracted deleted
  `),
  third: words(`
    kills wounds injures hits strikes sinks rises quits leaves denies confirms blames urges orders warns says tells asks
    seizes storms attacks bombs shells rocks sweeps buries displaces frees releases jails charges accuses sacks ousts
    condemns rejects backs vows reports cites deploys evacuates rescues arrests detains erupts spreads
  `),
  base: words(`
    kill wound injure shoot arrest detain seize storm attack bomb free release charge accuse sack oust comment confirm
    deny deploy evacuate rescue protest riot loot withdraw impose lift quell restore
  `),
  gerund: words(`
    killing wounding injuring shooting arresting detaining seizing storming attacking bombing freeing releasing accusing
    fleeing protesting looting imposing plotting inciting forcing leaving hampering restoring
  `),
  plural: words(`
    protests riots clashes airstrikes militants gunmen troops rebels protesters demonstrators looters hostages survivors
    casualties victims rescuers soldiers officers policemen peacekeepers mercenaries insurgents terrorists fighters bombs
    blasts explosions attacks deaths injuries arrests floods wildfires landslides aftershocks shots grenades barricades
    curfews sanctions evacuees refugees migrants civilians villagers residents witnesses lawmakers spokesmen
  `),
  singular: words(`
    unrest curfew toll shelling looting shooting bombing warning violence crackdown coup riot protest clash airstrike
    militant gunman bomber hostage survivor casualty victim rescuer blast explosion quake earthquake flood cyclone wildfire
    landslide avalanche ferry convoy rubble siege truce ceasefire amnesty uprising insurgency junta militia spokesman
    spokeswoman spokesperson ministry parliament airstrip outage blackout bloodshed gunfire tear-gas stampede
  `),
}
