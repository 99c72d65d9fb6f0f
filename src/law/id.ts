import { z } from 'zod'

/** A name within a law file: small letters, digits and hyphens. */
export const Id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { message: 'id' })
