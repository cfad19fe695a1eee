import { createReader } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { type Meta, reportFromHtml, reportFromText } from '../../src/intake/index.ts'
import { foreignMarker } from '../../src/intake/languages.ts'
import { loadEnglish } from '../../src/models.ts'

const english = loadEnglish()
const mark = foreignMarker(english)
const { read } = createReader(english)

const marked = async (text: string, meta: Meta = {}) => {
  const intake = text.startsWith('<') ? reportFromHtml(text, meta) : reportFromText(text, meta)
  if (intake.kind === 'refused') throw new Error(intake.why)
  return mark(intake.report)
}
const reading = async (text: string, meta: Meta = {}) => read((await marked(text, meta)).report)

const kazakh = 'Дүйсенбі күні Алматы маңында көпір құлап, кем дегенде 12 адам қаза тапты, деп хабарлады полиция.'
const flood = 'At least twelve people were killed when the bridge fell near the town, police said on Monday.'

describe('a report in a language without a model', () => {
  it.each([
    ['Kazakh', kazakh],
    ['Kazakh', 'Алматыда 12 адам қаза тапты'],
    ['Russian', 'По меньшей мере 12 человек погибли в понедельник при обрушении моста, сообщила полиция.'],
    ['Ukrainian', 'Щонайменше 12 людей загинули у понеділок внаслідок обвалу моста, повідомила поліція.'],
    ['Tajik', 'Рӯзи душанбе дар наздикии шаҳр пул фурӯ рехта, ҳадди ақал дувоздаҳ нафар ҳалок шуд.'],
    ['Bulgarian', 'Най-малко дванадесет души загинаха в понеделник при срутване на мост, съобщи полицията.'],
    ['Serbian', 'Најмање дванаест особа погинуло је у понедељак када се срушио мост, саопштила је полиција.'],
    ['Arabic', 'قتل اثنا عشر شخصا على الأقل يوم الاثنين في انهيار جسر قرب القاهرة، بحسب الشرطة.'],
    ['Persian', 'دست‌کم دوازده نفر روز دوشنبه در پی فرو ریختن پلی کشته شدند، پلیس اعلام کرد.'],
    ['Chinese', '警方称，周一南京附近一座桥梁倒塌，造成至少12人死亡，三十人受伤。'],
    ['Japanese', '警察によると、月曜日に京都近郊で橋が崩落し、少なくとも12人が死亡した。'],
    ['Korean', '경찰은 월요일 부산 인근에서 다리가 무너져 최소 12명이 숨졌다고 밝혔다.'],
    [
      'German',
      'Bei dem Einsturz einer Brücke wurden am Montag nach Angaben der Polizei mindestens 12 Menschen getötet.',
    ],
    ['French', "Au moins 12 personnes ont été tuées lundi dans l'effondrement d'un pont, a annoncé la préfecture."],
    ['Spanish', 'Al menos 12 personas murieron el lunes tras el derrumbe de un puente, informó la policía local.'],
    [
      'Portuguese',
      'Pelo menos 12 pessoas morreram na segunda-feira após o desabamento de uma ponte, informou a polícia.',
    ],
    ['Italian', 'Almeno 12 persone sono morte lunedì nel crollo di un ponte vicino al fiume, ha riferito la polizia.'],
    ['Dutch', 'Bij het instorten van een brug zijn maandag zeker 12 mensen om het leven gekomen, meldt de politie.'],
    ['Turkish', 'Ankara yakınlarında pazartesi günü bir köprünün çökmesi sonucu en az 12 kişi öldü, polis açıkladı.'],
    ['Polish', 'Co najmniej 12 osób zginęło w poniedziałek po zawaleniu się mostu koło rzeki, poinformowała policja.'],
  ])('says so and claims nothing: %s', async (name, text) => {
    const { claims, unread } = await reading(text)
    expect(claims).toEqual([])
    expect(unread).toEqual([{ span: [0, text.length], why: `not read: no model for ${name}` }])
  })

  it('keeps its numbers, what it says of itself, and a note', async () => {
    const page = `<html lang="kk"><meta property="og:site_name" content="Хабар"><h1>Көпір құлады</h1><time pubdate datetime="2022-01-10">10</time>
      <p>${kazakh}</p><p>5 800 адам ұсталды, 1,5 миллион теңге бөлінді. 10.01.2022</p>`
    const { language, outlet, title, published, quantities, rejected } = await reading(page)
    expect({ language, outlet, title, published }).toEqual({
      language: 'kk',
      outlet: 'Хабар',
      title: 'Көпір құлады',
      published: '2022-01-10',
    })
    expect(quantities.map(({ value }) => value)).toEqual([12, 5800, 1.5])
    expect(rejected[0]!.why).toBe('not read: no model for Kazakh; what it counts is not known')
    expect((await marked(page)).notes).toEqual([
      'not read: no model for Kazakh; its numbers and what it says of itself are kept',
    ])
  })

  it.each([
    ['5.800', null],
    ['5 800', 5800],
    ['1.234.567', 1234567],
    ['1.234,5', 1234.5],
    ['٢٥', 25],
    ['3,75', 3.75],
    ['1'.repeat(30), null],
  ])('reads the digits %s', async (digits, value) => {
    const { quantities } = await reading(`Қаза тапқандар саны ${digits} болды, деп хабарлады полиция.`)
    expect(quantities.map((each) => each.value)).toEqual([value])
  })

  it('is named by its page where neither letters nor the detector know it', async () => {
    const swahili = `<html lang="sw"><p>Watu wasiopungua kumi na wawili walifariki Jumatatu baada ya daraja kuporomoka, polisi walisema.</p>`
    expect((await reading(swahili)).unread[0]!.why).toBe('not read: no model for Swahili')
  })

  it('is told paragraph by paragraph where letters tell it from that of the page', async () => {
    const urdu = 'پل گرنے سے کم از کم بارہ افراد ہلاک ہوئے، پولیس نے کہا۔'
    const arabic = 'قال مسؤول في الشرطة إن اثني عشر شخصا لقوا حتفهم عندما انهار الجسر.'
    const short = 'قال مسؤول في الوزارة.'
    const page = `<html lang="ur"><p>${urdu}</p><p>${arabic}</p><p>${flood}</p><p>${short}</p><p>${urdu}</p>`
    const { language, zones, text } = await reading(page)
    expect(language).toBe('ur')
    expect(zones.map(({ span, language: own }) => [text.slice(...span), own])).toEqual([
      [urdu, 'ur'],
      [arabic, 'ar'],
      [flood, 'en'],
      [short, 'ur'],
      [urdu, 'ur'],
    ])
  })

  it('is what the user says it is', async () => {
    expect((await reading(flood, { language: 'de' })).claims).toEqual([])
    expect((await marked(kazakh, { language: 'en-GB' })).report.foreign).toBeUndefined()
  })
})

describe('a report in English', () => {
  it.each([
    [flood],
    ['8 dead'],
    ['LIVE'],
    ['CSTO'],
    ['Almaty unrest: 164 dead, 5,800 detained'],
    ['Nur-Sultan, Jan. 10 (KazTAG) - Toqayev: "jihadists" in Almaty'],
    ['Maria Garcia Lopez, José Ramírez Ortega and Juan Pérez died.'],
    ['Bundeswehr, Bundestag and Bundesrat leaders met Angela Merkel in Berlin'],
    ['Typhoon Haiyan: Tacloban, Leyte, Samar, Cebu'],
    ['POLICE HAVE MOVED IN ON A COMMUNITY AND MADE ARRESTS AFTER A TEN-DAY SIEGE'],
    ['Al-Shabaab al-Mujahideen claims Mogadishu attack'],
    ['Taliban seize Kandahar, Herat'],
    ['12'],
    ['… — “”'],
  ])('is read, however short: %s', async (text) => {
    expect((await marked(text)).report.foreign).toBeUndefined()
  })

  it('is read though its page names another language', async () => {
    const { language, metadata, claims } = await reading(`<html lang="ru"><p>${flood}</p><p>${flood}</p>`)
    expect(language).toBe('en')
    expect(claims).not.toEqual([])
    expect(metadata.filter(({ field }) => field === 'language')).toMatchObject([
      { value: 'ru', from: 'html', chosen: false },
      { value: 'en', from: 'text', chosen: true },
    ])
  })

  it('is read around paragraphs in another language', async () => {
    const { language, claims, unread, text } = await reading(
      `${flood}\n\n${kazakh}\n\nNine people were injured in the fall, the mayor of the town said.\n`,
    )
    expect(language).toBe('en')
    expect(unread.map(({ span }) => text.slice(...span))).toEqual([kazakh])
    expect(claims.filter(({ kind }) => kind === 'figure')).toHaveLength(2)
  })

  it('is read in a page mostly in another language', async () => {
    const { language, claims } = await reading(`${kazakh}\n\n${kazakh}\n\n${kazakh}\n\n${flood}\n`)
    expect(language).toBe('kk')
    expect(claims.filter(({ kind }) => kind === 'figure')).toHaveLength(1)
  })
})

describe('hostile text', () => {
  it.each([
    ['an endless word', 'ә'.repeat(200_000)],
    ['an endless line', 'слово '.repeat(30_000)],
    ['endless lines', 'қ\n'.repeat(20_000)],
    ['lone surrogates', '\uD83D \uDE00 '.repeat(20_000)],
    ['marks alone', '\u0301'.repeat(100_000)],
    ['digits without end', `Қаза ${'1'.repeat(100_000)} тапты`],
    ['groups without end', `Қаза ${'123.'.repeat(30_000)} тапты`],
  ])('of %s takes no time', async (_, text) => {
    const begun = performance.now()
    const { report } = await marked(text)
    expect(performance.now() - begun).toBeLessThan(1000)
    expect(read(report).claims).toEqual([])
  })
})
