import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** The few words components say of themselves. The page gives them in its language; a component may be told others. */
export type ComponentWords = {
  readonly back: string
  readonly breadcrumb: string
  readonly change: string
  readonly error: string
  readonly errorTitle: string
  readonly important: string
  readonly success: string
  readonly warning: string
  readonly day: string
  readonly month: string
  readonly year: string
  readonly about: string
  readonly pages: string
  readonly page: (number: number) => string
  readonly previous: string
  readonly next: string
}

/** Wrapped around every page by its layout. */
export const Words = createContext<ComponentWords | undefined>(undefined)

/** The words of the page around. Throws outside a page: no component invents words. */
export function useWords(): ComponentWords {
  const words = useContext(Words)
  if (!words) throw new Error('A component that speaks stands outside a Page, which gives it its words.')
  return words
}
