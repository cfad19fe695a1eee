import type { QuotationMarkWords } from '../quotation-marks.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

export const quotationMarkWords: QuotationMarkWords = {
  elided: words(`
    n em til till cause cos cuz tis twas twere twill bout round neath nuff nother ere im er ello ave igh
  `),
  apostrophised: ['s', 'in'],
  minor: words(`
    a an the of in on at to for by from with and or nor but as is into over under than vs via per de la le el al
  `),
  works: words(`
    film movie documentary book novel memoir album song single hit ballad series show sitcom programme program
    episode play musical opera painting photograph sculpture exhibition essay article editorial column poem story
    magazine newspaper report study paper podcast game anthem hymn slogan banner poster operation exercise project
    campaign nicknamed dubbed entitled titled called codenamed named headlined
  `),
}
