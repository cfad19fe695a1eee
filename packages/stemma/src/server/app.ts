import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import type { ZodError } from 'zod'
import { CasebookError } from '../casebook/casebook-error.ts'
import { guard } from './access.ts'
import { headers } from './headers.ts'
import { fileAnswer, pageAnswer } from './page.ts'
import { refusalOf, refused } from './refusal.ts'
import type { DeskApp } from './route.ts'
import { aboutRoutes } from './routes/about.ts'
import { casebookRoutes } from './routes/casebook.ts'
import { changeRoutes } from './routes/changes.ts'
import { claimRoutes } from './routes/claims.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { dossierRoutes } from './routes/dossier.ts'
import { eventRoutes } from './routes/events.ts'
import { happeningsRoutes } from './routes/happenings.ts'
import { originalRoutes } from './routes/originals.ts'
import { quotationsRoutes } from './routes/quotations.ts'
import { reportRoutes } from './routes/reports.ts'
import { reviewRoutes } from './routes/review.ts'
import { searchRoutes } from './routes/search.ts'
import { sourceRoutes } from './routes/sources.ts'
import { stemmaRoutes } from './routes/stemma.ts'
import { storyRoutes } from './routes/story.ts'
import { tableRoutes } from './routes/tables.ts'
import { tallyRoutes } from './routes/tallies.ts'
import { textRoutes } from './routes/texts.ts'
import type { Serving } from './serving.ts'
import { twinOf } from './twins.ts'

/** Puts middleware and routes in order. A route is added here by a line of its own. */
export const createApp = (serving: Serving): DeskApp => {
  const app: DeskApp = new OpenAPIHono({
    defaultHook: (result) => (result.success ? undefined : refused(400, faultOf(result.error))),
  })
  app.use(serving.metrics.counting)
  app.use(headers)
  app.use(guard(serving.access))
  app.use(compress({ threshold: 1024 }))

  app.use('/api/decisions', bodyLimit({ maxSize: mostJson, onError: tooLarge }))
  app.use('/api/decisions/*', bodyLimit({ maxSize: mostJson, onError: tooLarge }))
  app.use('/csp-report', bodyLimit({ maxSize: 16_384, onError: tooLarge }))

  aboutRoutes(app, serving)
  casebookRoutes(app, serving)
  storyRoutes(app, serving)
  tallyRoutes(app, serving)
  claimRoutes(app, serving)
  textRoutes(app, serving)
  stemmaRoutes(app, serving)
  happeningsRoutes(app, serving)
  quotationsRoutes(app, serving)
  tableRoutes(app, serving)
  decisionRoutes(app, serving)
  sourceRoutes(app, serving)
  originalRoutes(app, serving)
  searchRoutes(app, serving)
  eventRoutes(app, serving)
  reportRoutes(app, serving)
  reviewRoutes(app, serving)
  changeRoutes(app, serving)
  dossierRoutes(app, serving)

  app.all('/api/*', (c) => refused(404, `The API has no ${new URL(c.req.url).pathname}; /api lists what it has.`))
  app.get('*', (c) => fileAnswer(serving.page, c) ?? twinOf(app, c) ?? pageAnswer(serving.page))
  app.all('*', () => refused(404, 'Nothing is sent here; the API says where.'))
  app.notFound(() => refused(404, 'There is nothing here.'))
  app.onError((error) => problemFor(error, serving))
  return app
}

/** Bytes of JSON that may be sent. */
const mostJson = 4_000_000

const tooLarge = (): Response => refused(413, 'That is more than can be sent at once.')

/** What is wrong with a request, in one sentence. */
const faultOf = ({ issues }: ZodError): string => {
  const [issue] = issues
  const name = issue?.path.join('.') ?? ''
  return `${name === '' ? 'The request' : name}: ${issue?.message ?? 'not understood'}.`
}

/** What went wrong, as a problem; never how the program is made. */
const problemFor = (error: Error, { told, access }: Serving): Response => {
  const refusal = refusalOf(error)
  if (refusal?.cause instanceof CasebookError && access.publicRead) {
    // It names the machine that the casebook is on.
    told(refusal.message)
    return refused(refusal.status, 'The casebook cannot be read at this moment; come again in a minute.')
  }
  if (refusal !== null) return refused(refusal.status, refusal.message)
  told(`a fault of Stemma's; please report it: ${error.stack ?? String(error)}`)
  return refused(500, 'Something went wrong here, and the terminal where the server runs says what; please report it.')
}
