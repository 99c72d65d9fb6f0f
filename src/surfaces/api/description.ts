import { z } from 'zod'

/** A JSON Schema, as far as the reference page reads it. */
const Schema = z.object({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  description: z.string().optional(),
  required: z.array(z.string()).optional(),
  get items() {
    return Schema.optional()
  },
  get properties() {
    return z.record(z.string(), Schema).optional()
  },
  get anyOf() {
    return z.array(Schema).optional()
  },
  get oneOf() {
    return z.array(Schema).optional()
  },
})
export type Schema = z.infer<typeof Schema>

const Content = z.object({ content: z.record(z.string(), z.object({ schema: Schema })).optional() })

const Operation = z.object({
  summary: z.string(),
  description: z.string().optional(),
  tags: z.array(z.string()),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        required: z.boolean().optional(),
        description: z.string().optional(),
        schema: Schema,
      }),
    )
    .default([]),
  requestBody: Content.optional(),
  responses: z.record(z.string(), Content),
})
export type Operation = z.infer<typeof Operation>

/** The OpenAPI document of this house, as far as the reference page reads it. */
export const Description = z.object({
  info: z.object({ version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
})
export type Description = z.infer<typeof Description>

/** What is sent in a body or comes back with an answer. */
export function schemaOf({ content }: z.infer<typeof Content>): Schema | undefined {
  return Object.values(content ?? {})[0]?.schema
}

/** A field of a shape; fields of fields are named by their way: `respondents[].events`. */
export type Field = {
  readonly name: string
  readonly schema: Schema
  readonly needed: boolean
  readonly meaning: string | undefined
}

const deepest = 3

/** The fields of a shape and of the shapes that stand within it without a name of their own. */
export function fieldsOf(schema: Schema, depth = 1): readonly Field[] {
  const { way, object } = inner(schema)
  return Object.entries(object.properties ?? {}).flatMap(([key, value]): readonly Field[] => {
    const name = way + key
    const needed = object.required?.includes(key) === true
    const below = inner(value)
    const deeper = depth < deepest && below.object.properties ? fieldsOf(value, depth + 1) : []
    return [
      { name, schema: value, needed, meaning: value.description },
      ...deeper.map((field) => ({ ...field, name: `${name}${below.way ? '' : '.'}${field.name}` })),
    ]
  })
}

/** A list is known by what is in it. */
function inner(schema: Schema): { readonly way: string; readonly object: Schema } {
  if (schema.items === undefined) return { way: '', object: schema }
  const { way, object } = inner(schema.items)
  return { way: `[].${way.replace(/^\[\]\.?/, '[]')}`, object }
}

/** The name of the shape a schema points to; what is sent and what comes back go by the same name. */
export function nameOf({ $ref }: Schema): string | undefined {
  return $ref?.replace(/^.*\//, '').replace(/Input$/, '')
}

/** The named shapes that these schemas use, and those use, in the order in which one meets them; each once. */
export function shapesUsed(schemas: readonly Schema[], { components }: Description): ReadonlyMap<string, Schema> {
  const met = new Map<string, Schema>()
  const visit = (schema: Schema): void => {
    const name = nameOf(schema)
    const shape = components.schemas[schema.$ref?.replace(/^.*\//, '') ?? '']
    if (name !== undefined && shape !== undefined && !met.has(name)) {
      met.set(name, shape)
      visit(shape)
    }
    const below = [
      schema.items,
      ...Object.values(schema.properties ?? {}),
      ...(schema.anyOf ?? []),
      ...(schema.oneOf ?? []),
    ]
    for (const each of below) if (each !== undefined) visit(each)
  }
  schemas.forEach(visit)
  return met
}
