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
    spokeswoman spokesperson ministry parliament airstrip outage blackout bloodshed gunfire stampede
  `),
  name: words(`
    WHO US UN EU UK IT AU IS ISIS NATO AP AFP BBC CNN FBI CIA IMF WFP ICRC UNHCR UNICEF AMISOM PKK FARC LRA AQIM TASS OSCE
    CSTO OPEC ASEAN ECOWAS MSF PLO ETA IRA NPA TTP RSF SDF FSA YPG JNIM KNB NSC MP PM
  `),
}

/** Words that are one thing only, by label: tagged so whatever stands around them. In capitals: but for headlines in capitals. */
export const certainWords: Readonly<Record<string, readonly string[]>> = {
  'NNP PROPN': words('WHO US IT'),
  'NNS NOUN': words(`
    troops protesters demonstrators militants gunmen soldiers policemen hostages survivors casualties insurgents mercenaries
    peacekeepers airstrikes refugees migrants civilians villagers terrorists rioters looters
  `),
  'NN NOUN': words('unrest gunman airstrike ceasefire bloodshed gunfire'),
}

/** Words of which only these labels are worth telling apart: "30 wounded" is read as the verb it comes from. */
export const allowedLabels: Readonly<Record<string, readonly string[]>> = {
  wounded: ['VBN VERB', 'VBD VERB'],
  injured: ['VBN VERB', 'VBD VERB'],
  killed: ['VBN VERB', 'VBD VERB'],
}

/** What datelines are made of. */
export const cities = [
  'Harare',
  'NAIROBI',
  'QUITO',
  'Tbilisi',
  'DHAKA',
  'Minsk',
  'LA PAZ',
  'Port Moresby',
  'Osh',
  'YANGON',
]
export const agencies = ['AP', 'Reuters', 'AFP', 'Xinhua', 'UPI', 'Interfax', 'dpa']
export const months = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']
