import swagger from '@fastify/swagger'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import packageFile from '../../../package.json' with { type: 'json' }
import type { App } from './app.ts'

/** Collects the routes that carry a tag into one OpenAPI 3.1 document, served at `/api/v1/openapi.json`. */
export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, {
    hideUntagged: true,
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Amparo',
        version: packageFile.version,
        license: { name: packageFile.license, identifier: packageFile.license },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
