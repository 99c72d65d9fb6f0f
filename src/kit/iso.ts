import { z } from 'zod'
import { formatPeriod, parsePeriod, type Period } from './period.ts'
import { formatPlainDate, parsePlainDate, type PlainDate } from './plain-date.ts'

const noPeriod: Period = { months: 0, days: 0 }

/** A day written `2022-02-01` in files and on the wire, a number of days in the program. */
export const IsoDate = z.codec(
  z.string().refine((text) => parsePlainDate(text) !== undefined, { message: 'date' }),
  z.custom<PlainDate>((value) => typeof value === 'number'),
  { decode: (text) => parsePlainDate(text) ?? (0 as PlainDate), encode: formatPlainDate },
)

/** A calendar period written `P4M` in files and on the wire. */
export const IsoPeriod = z.codec(
  z.string().refine((text) => parsePeriod(text) !== undefined, { message: 'period' }),
  z.custom<Period>((value) => typeof value === 'object'),
  { decode: (text) => parsePeriod(text) ?? noPeriod, encode: formatPeriod },
)
