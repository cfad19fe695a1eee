import type { Report } from './report.ts'

/**
 * All mentions of one kind, by the name of the layer. Each annotator's file adds its own layer here by declaration
 * merging, so that this file imports nothing that comes after it.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Layers {}

export type Layer = keyof Layers

/** A report and the layers found in it so far. */
export type Annotated<Has extends Layer> = { readonly report: Report } & {
  readonly [K in Has]: readonly Layers[K][]
}

/**
 * Finds every mention of one or more kinds, given the layers it builds on.
 *
 * `find` must be pure and bounded; what it could not read it says, it never throws for what a report holds.
 */
export interface Annotator<Needs extends Layer, Gives extends Layer> {
  readonly gives: readonly Gives[]
  // A property, not a method: a method would be bivariant and let a missing need compile.
  readonly find: (given: Annotated<Needs>) => { readonly [K in Gives]: readonly Layers[K][] }
}

/** Annotators in order. A missing need is a compile error. */
export interface Pipeline<Has extends Layer> {
  readonly with: <Needs extends Has, Gives extends Layer>(annotator: Annotator<Needs, Gives>) => Pipeline<Has | Gives>
  readonly read: (report: Report) => Annotated<Has>
}

const chain = <Has extends Layer>(read: (report: Report) => Annotated<Has>): Pipeline<Has> => ({
  with: (annotator) =>
    chain((report) => {
      const given = read(report)
      return { ...given, ...annotator.find(given) } as never
    }),
  read,
})

/** The empty pipeline: a report and nothing found in it. */
export const pipeline: Pipeline<never> = chain<never>((report) => ({ report }))
