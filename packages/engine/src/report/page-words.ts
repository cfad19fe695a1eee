import type { Language } from '../language/language.ts'

/** What zones and credits ask of a language: the words of pages, and those of dates. */
export type PageWords = Pick<Language, 'furniture' | 'calendar' | 'quantities'>
