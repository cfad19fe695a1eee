import type { Orthography } from '../orthography.ts'

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** English as Universal Dependencies 2 cuts it. */
export const orthography: Orthography = {
  clitics: words("n't 'll 're 've 's 'd 'm"),
  contractions: words(`
    can|not gon|na wan|na got|ta gim|me lem|me do|nt did|nt does|nt is|nt was|nt are|nt were|nt ca|nt wo|nt
    would|nt could|nt should|nt have|nt has|nt had|nt ai|nt 't|is 't|was c'm|on d'|ye y'|all more|'n
  `),
  undivided: words(
    "o'clock ma'am 'em 'til 'cause 'bout 'round e'er ne'er o'er ass't int'l nat'l gov't dep't ok'd rock'n'roll",
  ),
  prefixes: words(`
    anti co counter cyber de e ex extra hyper infra inter intra macro mega meta micro mid mini multi non
    para post pre pro proto pseudo re semi socio sub super supra trans tri ultra un uni
  `),
  suffixes: words('esque ish less wise'),
  hyphenated: words('e-mail e-mails e-mailed co-op x-ray x-rays'),
  units: words(`
    million billion trillion thousand mil m mn mln b bn k tn mm cm km kg g mg lb lbs oz ft in mi mph kph kmh kw mw gw kwh mwh hz mhz ghz kb mb gb tb
    am pm a.m p.m a.m. p.m. est gmt utc c f hrs hr min mins sec secs yrs yr pc pct p cc ml l ha sq bbl
  `),
  currencies: words('US C A AU NZ HK S R NT CA'),
  codes: words(
    'USD EUR GBP JPY CNY RMB INR RM RS RUB UAH KZT CHF AUD CAD NZD HKD SGD ZAR NGN KES BRL MXN TRY IDR PHP PKR',
  ),
  abbreviations: {
    titles: words(`
      Mr. Mrs. Ms. Mx. Messrs. Dr. Drs. Gen. Col. Lt. Maj. Capt. Sgt. Cpl. Pvt. Pfc. Brig. Adm. Cmdr. Cdr. Cmdt. Cpt.
      Sen. Sens. Rep. Reps. Gov. Govs. Pres. Prof. Profs. Rev. Revs. Hon. St. Ste. Ft. Mt. Supt. Insp. Det. Amb. Atty. Fr.
      Msgr. Mme. Mlle. Asst. Assoc. Spec. Sec. Comdr. Flt. Sqn. Ens. Wm. Geo. Chas. Jos. Thos. Jas. Benj. Sta. Sto.
    `),
    numbering: words(`
      no. nos. art. arts. sect. p. pp. vol. vols. fig. figs. ch. chap. eq. par. para. op. jan. feb. mar. apr. jun. jul.
      aug. sep. sept. oct. nov. dec. rte. hwy. apt. ext. pt. tel.
    `),
    capitalised: words(`
      Jan. Feb. Apr. Aug. Sept. Sep. Oct. Nov. Dec. Mon. Tue. Tues. Wed. Thu. Thur. Thurs. Fri. Ala. Ariz. Ark. Calif.
      Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Mass. Md. Mich. Minn. Miss. Mont. Neb. Nev. Okla. Ont. Ore.
      Pa. Que. Tenn. Tex. Va. Vt. Wash. Wis. Wyo. Sask. Alta. Ave. Blvd. Rd. Ln. Hts. Ct. Dist. Univ.
      Cmte. Natl. Intl. Ltda. Pty. Dept.
    `),
    plain: words(`
      vs. v. e.g. i.e. viz. cf. approx. dept. esp. excl. incl. attn. inc. corp. co. cos. ltd. llc. plc. bros. jr. sr. esq. etc. al. ph.d. m.d. b.a. m.a. m.sc. b.sc. a.m. p.m. a.d. b.c.
      u.s. u.k. u.n. e.u. u.s.a. d.c. l.a. n.y. n.j. s.a. n.v. a.g. s.p.a. k.c. o.k. t.v. mfg. govt. intl. lbs. sq. hrs. mins. yrs. ave. blvd. rd. bldg. dist. assn. tech. univ. misc. pct. tsp. tbsp.
      a.k.a. r.i.p. q.c. m.p. r.n. g.m.t.
    `),
  },
  starters: words(`
    the a an this that these those there here he she it they we i you his her its their our my your one some many most
    several both all each every no none nobody nothing another other others such few more much either neither in on at by
    for from with without within after before during since until till while when whenever where as if although though
    because despite under over among amid between across against along around about above below beyond through
    throughout to toward towards upon via like unlike following according and but or nor yet so however moreover
    meanwhile also then thus therefore hence instead nevertheless nonetheless still even just only now today yesterday
    tomorrow tonight later earlier last next once again already soon ago eventually finally first second third two three
    four five six seven eight nine ten dozens hundreds thousands what who whom whose which why how is are was were be been
    do does did have has had can could may might must shall should will would let please not never perhaps maybe
  `),
  subjects: words(`
    officials police authorities witnesses protesters residents critics experts analysts investigators prosecutors
    rescuers doctors troops soldiers rebels reports sources people hospitals lawmakers relatives survivors gunmen
  `),
  reporting: words(`
    said says say asked asks told tells added adds wrote writes replied shouted cried yelled screamed tweeted posted
    demanded exclaimed chanted declared insisted remarked quipped wondered answered responded recalled explained
    continued joked called warned chanting shouting yelling read reads
  `),
  domains: words(
    'com org net gov edu mil int info io co uk us eu de fr ru ca au nz in ie it es nl ch se no kz cn jp tv ly',
  ),
}
