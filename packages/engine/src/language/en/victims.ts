import type { VictimWords } from '../victims.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** How English-language news names the killed, the hurt and the taken. */
export const victimWords: VictimWords = {
  suffering: words(`
    died dies dying perished drowned succumbed suffered sustained starved suffocated vanished disappeared dead missing`),
  harming: words(`
    killed killing kills shot shooting wounded wounding wounds injured injuring injures hurt hurting stabbed stabbing struck
    striking hit hitting murdered murdering slain gunned abducted abducting kidnapped kidnapping executed executing beheaded
    slaughtered burned burnt crushed trapped buried strangled beaten poisoned assassinated lynched tortured grazed maimed
    claimed claiming ambushed targeted`),
  harmed: words(`
    pronounced dead deceased hospitalized hospitalised critical stable critically seriously fatally mortally missing
    treated listed injuries wounds unconscious unresponsive recovering mourned buried declared paralyzed
    paralysed victim victims among`),
  brought: words('taken transported rushed airlifted flown carried brought admitted found transferred'),
  hospitals: words(
    'hospital hospitals clinic center centre infirmary surgery morgue mortuary dead wounds wound shot condition',
  ),
  victims: words(`
    victim victims dead deceased fatality fatalities casualty casualties slain killed wounded injured hostage hostages
    abductee abductees survivor survivors bystander bystanders`),
  losses: words(`
    death deaths killing killings murder murders slaying slayings shooting shootings life lives funeral funerals burial
    body bodies remains loss vigil memory abduction kidnapping homicide homicides assassination injuries`),
  identifying: words('identified identifies identify identifying named names names confirmed'),
  suspects: words(`
    suspect suspects suspected gunman gunmen shooter shooters attacker attackers assailant assailants accused arrested charged
    defendant defendants perpetrator perpetrators killer killers bomber bombers hijacker hijackers indicted convicted sentenced
    fugitive custody warrant warrants arraigned jailed detained allegedly alleged murderer perp convict felon
    interest manhunt`),
  doing: words(`
    pleaded pled surrendered fled opened fired confessed admitted faces faced turned appeared allegedly barricaded escaped
    committed`),
  auxiliaries: words('was were is are been being be has have had got gets'),
  passed: words(`
    a an the and or both all also his her their its my our two three four five six seven eight nine ten one another
    other others year years old yr man men woman women boy boys girl girls child children teen teens teenager teenagers
    baby infant toddler grandson granddaughter son sons daughter daughters wife husband mother father brother brothers
    sister sisters uncle aunt cousin cousins nephew niece grandmother grandfather girlfriend boyfriend friend friends
    fiance fiancee stepson stepdaughter stepchildren twin twins couple parents resident residents student students
    people persons person bystanders first second third fourth fifth sixth seventh
    of from for age aged including included include namely as who whom respectively adult adults male female later then reportedly jr sr ii iii`),
  determiners: words('the a an this that these those his her their'),
  before: words('had previously'),
  by: words('by'),
  completing: words('of for'),
  including: words('including included include includes among'),
  as: words('as'),
  ages: words('and or both also year years yr old of from age aged who all later reportedly respectively jr sr ii iii'),
  self: words('himself herself themselves inflicted suicide'),
}
