/**
 * News as it is written, tagged by hand with universal parts of speech: headlines, datelines, captions, titles, passives,
 * numbers that stand for people, words the treebank never saw. Written for this test; a bar joins what has no blank between.
 */
export const news = `
Protests/NOUN erupt/VERB after/ADP fuel/NOUN price/NOUN rise/NOUN
At/ADP least/ADJ 12/NUM dead/ADJ as/_ ferry/NOUN sinks/VERB off/ADP Tanzania/PROPN
Two/NUM killed/VERB in/ADP quake/NOUN
Three/NUM soldiers/NOUN killed/VERB ,/PUNCT seven/NUM wounded/VERB in/ADP border/NOUN clash/NOUN
MARSABIT/PROPN ,/PUNCT Kenya/PROPN (/PUNCT AP/PROPN )/PUNCT —/PUNCT Gunmen/NOUN stormed/VERB a/DET village/NOUN on/ADP Monday/PROPN ./PUNCT
LIMA/PROPN ,/PUNCT March/PROPN 3/NUM (/PUNCT Reuters/PROPN )/PUNCT -/PUNCT Thousands/NOUN marched/VERB on/ADP Congress/PROPN ./PUNCT
The/DET unrest/NOUN spread/VERB to/ADP the/DET capital/NOUN overnight/ADV ./PUNCT
Fresh/ADJ unrest/NOUN erupted/VERB in/ADP the/DET oil/NOUN town/NOUN ./PUNCT
The/DET protests/NOUN began/VERB on/ADP Sunday/PROPN ./PUNCT
Police/NOUN detained/VERB 7,939/NUM people/NOUN during/ADP the/DET riots/NOUN ./PUNCT
More/_ than/ADP 160/NUM people/NOUN were/AUX killed/VERB in/ADP the/DET clashes/NOUN ./PUNCT
Nearly/ADV 10,000/NUM were/AUX arrested/VERB ,/PUNCT the/DET ministry/NOUN said/VERB ./PUNCT
Sixteen/NUM died/VERB and/CCONJ dozens/NOUN are/AUX missing/VERB ./PUNCT
The/DET death/NOUN toll/NOUN rose/VERB to/ADP 43/NUM on/ADP Thursday/PROPN ./PUNCT
The/DET toll/NOUN stood/VERB at/ADP 26/NUM by/ADP nightfall/NOUN ,/PUNCT up/ADV from/ADP 18/NUM ./PUNCT
Officials/NOUN put/VERB the/DET number/NOUN of/ADP wounded/_ at/ADP 300/NUM ./PUNCT
Rescuers/NOUN pulled/VERB five/NUM survivors/NOUN from/ADP the/DET rubble/NOUN ./PUNCT
Militants/NOUN abducted/VERB 35/NUM schoolgirls/NOUN from/ADP a/DET dormitory/NOUN ./PUNCT
Floods/NOUN displaced/VERB 4,000/NUM families/NOUN ,/PUNCT the/DET agency/NOUN said/VERB ./PUNCT
The/DET bomb/NOUN wounded/VERB nine/NUM ,/PUNCT two/NUM of/ADP them/PRON critically/ADV ./PUNCT
A/DET suicide/NOUN bomber/NOUN struck/VERB a/DET convoy/NOUN near/ADP Kandahar/PROPN ./PUNCT
Gen./PROPN Marat/PROPN Osmonov/PROPN denied/VERB that/SCONJ troops/NOUN had/AUX fired/VERB on/ADP the/DET crowd/NOUN ./PUNCT
President/PROPN Adama/PROPN Keita/PROPN sacked/VERB his/PRON cabinet/NOUN ./PUNCT
Interior/_ Minister/PROPN Lena/PROPN Ortiz/PROPN told/VERB reporters/NOUN the/DET army/NOUN was/AUX not/PART involved/_ ./PUNCT
The/DET interior/ADJ minister/NOUN resigned/VERB late/ADV on/ADP Friday/PROPN ./PUNCT
Spokesman/NOUN Karl/PROPN Weiss/PROPN refused/VERB to/PART comment/VERB ./PUNCT
Troops/NOUN were/AUX ordered/VERB to/PART shoot/VERB without/ADP warning/NOUN ./PUNCT
"/PUNCT We/PRON heard/VERB shots/NOUN ,/PUNCT "/PUNCT said/VERB a/DET witness/NOUN who/PRON asked/VERB not/PART to/PART be/AUX named/VERB ./PUNCT
State/_ media/NOUN reported/VERB that/SCONJ looters/NOUN had/AUX torched/VERB shops/NOUN ./PUNCT
Witnesses/NOUN said/VERB shelling/NOUN continued/VERB through/ADP the/DET night/NOUN ./PUNCT
Thousands/NOUN of/ADP demonstrators/NOUN chanted/VERB slogans/NOUN outside/ADP the/DET parliament/NOUN building/NOUN ./PUNCT
The/DET government/NOUN imposed/VERB a/DET curfew/NOUN and/CCONJ shut/VERB down/ADP the/DET internet/NOUN ./PUNCT
Security/NOUN forces/NOUN used/VERB tear/NOUN gas/NOUN and/CCONJ stun/NOUN grenades/NOUN ./PUNCT
Hospitals/NOUN reported/VERB 23/NUM deaths/NOUN ,/PUNCT including/VERB three/NUM children/NOUN ./PUNCT
The/DET army/NOUN says/VERB it/PRON killed/VERB 30/NUM rebels/NOUN ./PUNCT
EARTHQUAKE/NOUN KILLS/VERB 40/NUM IN/ADP NORTHERN/ADJ PERU/PROPN
POLICE/NOUN FIRE/VERB ON/ADP CROWD/NOUN
Court/NOUN Sentences/VERB Two/NUM to/ADP Death/NOUN
Minister/_ quits/VERB over/ADP riots/NOUN
Cyclone/_ leaves/VERB thousands/NOUN homeless/ADJ in/ADP Mozambique/PROPN
Landslide/NOUN buries/VERB village/NOUN ;/PUNCT 60/NUM feared/VERB dead/ADJ
Rebels/NOUN deny/VERB attack/NOUN on/ADP aid/NOUN convoy/NOUN
Smoke/NOUN rises/VERB from/ADP the/DET city/NOUN hall/NOUN in/ADP Almaty/PROPN on/ADP Jan./PROPN 5/NUM ,/PUNCT 2022/NUM ./PUNCT
A/DET boy/NOUN walks/VERB past/ADP a/DET burned/_ bus/NOUN in/ADP Dakar/PROPN ./PUNCT
He/PRON was/AUX accused/VERB of/_ plotting/VERB a/DET coup/NOUN ./PUNCT
She/PRON blamed/VERB foreign/ADJ -/PUNCT trained/VERB terrorists/NOUN for/ADP the/DET violence/NOUN ./PUNCT
No/DET details/NOUN were/AUX given/VERB ./PUNCT
Authorities/NOUN have/AUX not/PART confirmed/VERB the/DET figure/NOUN ./PUNCT
The/DET post/NOUN was/AUX later/ADV deleted/VERB ./PUNCT
Officials/NOUN say/VERB eight/NUM of/ADP the/DET dead/ADJ were/AUX policemen/NOUN ./PUNCT
An/DET estimated/VERB 2,500/NUM peacekeepers/NOUN were/AUX deployed/VERB ./PUNCT
The/DET blast/NOUN left/VERB 14/NUM people/NOUN dead/ADJ and/CCONJ more/_ than/ADP 50/NUM injured/_ ./PUNCT
Another/DET six/NUM bodies/NOUN were/AUX found/VERB Tuesday/PROPN ./PUNCT
Aftershocks/NOUN rattled/VERB the/DET region/NOUN ,/PUNCT hampering/VERB rescue/NOUN efforts/NOUN ./PUNCT
The/DET spokeswoman/NOUN tweeted/VERB that/SCONJ airstrikes/NOUN had/AUX hit/VERB a/DET clinic/NOUN ./PUNCT
Hostages/NOUN freed/VERB after/ADP week/NOUN -/PUNCT long/ADJ siege/NOUN
The/DET crash/NOUN killed/VERB all/_ 157/NUM aboard/ADV ./PUNCT
The/DET plane/NOUN was/AUX carrying/VERB 157/NUM passengers/NOUN and/CCONJ crew/NOUN ./PUNCT
Wildfires/NOUN raged/VERB across/ADP the/DET north/NOUN ,/PUNCT forcing/VERB evacuations/NOUN ./PUNCT
He/PRON told/VERB AFP/PROPN that/SCONJ mercenaries/NOUN looted/VERB the/DET market/NOUN ./PUNCT
`
