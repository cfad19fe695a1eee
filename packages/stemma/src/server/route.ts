import type { OpenAPIHono } from '@hono/zod-openapi'
import { problem } from './schemas/problem.ts'

/** What routes are added to. */
export type DeskApp = OpenAPIHono

/** What any route may answer instead. */
export const refusals = {
  default: { description: 'Why not.', content: { 'application/problem+json': { schema: problem } } },
} as const
