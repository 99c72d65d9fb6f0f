import type { JSX } from 'preact'
import { homeAddress } from '../../forums/links.ts'
import { Details } from '../../kit/html/details.tsx'
import { Breadcrumbs } from '../../kit/html/navigation.tsx'
import { SummaryList } from '../../kit/html/summary-list.tsx'
import { Page } from '../../kit/layout/page.tsx'
import { renderPage } from '../../kit/layout/render-page.ts'
import { sourceLanguage } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import type { App } from '../server/app.ts'
import {
  Description,
  fieldsOf,
  nameOf,
  schemaOf,
  shapesUsed,
  type Field,
  type Operation,
  type Schema,
} from './description.ts'

// What the shapes of the law say of themselves is English, so the page around is too.
const language = sourceLanguage

/** `GET /api/v1/`: what programs can ask, to be read by people. Made of the same document that programs read. */
export function offerReference(app: App): void {
  let made: string | undefined
  app.get('/api/v1', async (_request, reply) => reply.redirect('/api/v1/', 308))
  app.get('/api/v1/', async (_request, reply) => {
    made ??= renderPage(<Reference described={Description.parse(app.swagger())} />)
    return reply.type('text/html; charset=utf-8').header('cache-control', 'public, max-age=300').send(made)
  })
}

type Asked = { readonly method: string; readonly path: string; readonly operation: Operation }

function Reference({ described }: { readonly described: Description }): JSX.Element {
  const t = text(language)
  const asked = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Asked => ({ method: method.toUpperCase(), path, operation })),
  )
  const shapes = shapesUsed(
    asked.flatMap(({ operation }) => schemasOf(operation)),
    described,
  )
  return (
    <Page
      language={language}
      title={t('library.api.title')}
      before={
        <Breadcrumbs
          crumbs={[{ text: t('library.home'), href: homeAddress(language) }, { text: t('library.api.title') }]}
        />
      }
      wide
    >
      <h1 class="govuk-heading-l">{t('library.api.title')}</h1>
      <p class="govuk-body-l">{t('library.api.lead')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/api/v1/openapi.json">
          {t('library.api.document')}
        </a>{' '}
        ({described.info.version})
      </p>
      <p class="govuk-body">{t('library.api.errors')}</p>
      <h2 class="govuk-heading-m">{t('library.api.example')}</h2>
      <Code>{`curl -X POST -H 'content-type: application/json' -d '${exampleMatter}' …/api/v1/doors`}</Code>
      <h2 class="govuk-heading-m">{t('library.api.operations')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {asked.map((each) => (
          <li>
            <a class="govuk-link" href={`#${anchorOf(each)}`}>
              {each.method} {each.path}
            </a>
          </li>
        ))}
      </ul>
      {asked.map((each) => (
        <OperationView asked={each} />
      ))}
      <h2 class="govuk-heading-m">{t('library.api.shapes')}</h2>
      {[...shapes].map(([name, shape]) => (
        <>
          <h3 class="govuk-heading-s" id={`shape-${name}`}>
            {name}
          </h3>
          <ShapeView shape={shape} />
        </>
      ))}
    </Page>
  )
}

/** A matter with the least that is needed. */
export const exampleMatter =
  '{"victims":[{"id":"me"}],"respondents":[{"id":"state","kind":"state","state":"FRA"}],"events":[{"id":"trial","violations":["unfair-trial"],"when":"2025","where":"FRA"}]}'

function schemasOf({ requestBody, responses }: Operation): readonly Schema[] {
  return [...(requestBody ? [requestBody] : []), ...Object.values(responses)]
    .map(schemaOf)
    .filter((schema) => schema !== undefined)
}

function anchorOf({ method, path }: Asked): string {
  return `${method}${path}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')
}

function OperationView({ asked }: { readonly asked: Asked }): JSX.Element {
  const t = text(language)
  const { method, path, operation } = asked
  const body = operation.requestBody && schemaOf(operation.requestBody)
  return (
    <section aria-labelledby={anchorOf(asked)}>
      <h3 class="govuk-heading-s" id={anchorOf(asked)}>
        {method} {path}
      </h3>
      <p class="govuk-body">{`${operation.summary}. ${operation.description ?? ''}`}</p>
      {operation.parameters.length > 0 && (
        <>
          <p class="govuk-body">{t('library.api.parameters')}:</p>
          <Fields
            fields={operation.parameters.map(({ name, required, description, schema }) => ({
              name,
              schema,
              needed: required === true,
              meaning: description,
            }))}
          />
        </>
      )}
      {body && (
        <p class="govuk-body">
          {t('library.api.body')}: <TypeName schema={body} />
        </p>
      )}
      <ul class="govuk-list govuk-list--bullet">
        {Object.entries(operation.responses).map(([status, response]) => {
          const schema = schemaOf(response)
          return (
            <li>
              <bdi>{status}</bdi>: {schema && <TypeName schema={schema} />}
              {schema && nameOf(schema) === undefined && fieldsOf(schema).length > 0 && (
                <Details summary={`${t('library.api.answers')}: ${method} ${path} ${status}`}>
                  <Fields fields={fieldsOf(schema)} />
                </Details>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function ShapeView({ shape }: { readonly shape: Schema }): JSX.Element {
  return (
    <>
      {shape.description !== undefined && <p class="govuk-body">{shape.description}</p>}
      {shape.properties ? (
        <Fields fields={fieldsOf(shape)} />
      ) : (
        <p class="govuk-body">
          <TypeName schema={shape} />
        </p>
      )}
    </>
  )
}

function Fields({ fields }: { readonly fields: readonly Field[] }): JSX.Element {
  const rows = fields.map(({ name, schema, needed, meaning }) => ({
    key: (
      <>
        <code>{name}</code> {needed && <small>({text(language)('library.api.needed')})</small>}
      </>
    ),
    value: (
      <>
        <TypeName schema={schema} />
        {meaning !== undefined && (
          <>
            <br />
            {meaning}
          </>
        )}
      </>
    ),
  }))
  return <SummaryList rows={rows} />
}

function Code({ children }: { readonly children: string }): JSX.Element {
  return (
    <p class="govuk-body">
      <code>{children}</code>
    </p>
  )
}

/** What a value is, in the notation of TypeScript; named shapes lead to where they are explained. */
function TypeName({ schema }: { readonly schema: Schema }): JSX.Element {
  return (
    <code>
      <Type schema={schema} />
    </code>
  )
}

function Type({ schema }: { readonly schema: Schema }): JSX.Element {
  const name = nameOf(schema)
  if (name !== undefined) {
    return (
      <a class="govuk-link" href={`#shape-${name}`}>
        {name}
      </a>
    )
  }
  if (schema.items !== undefined) {
    const several = schema.items.enum ?? schema.items.anyOf ?? schema.items.oneOf
    return (
      <>
        {several && '('}
        <Type schema={schema.items} />
        {several && ')'}[]
      </>
    )
  }
  if (schema.const !== undefined) return <>{JSON.stringify(schema.const)}</>
  if (schema.enum !== undefined) return <>{schema.enum.map((value) => JSON.stringify(value)).join(' | ')}</>
  const variants = schema.anyOf ?? schema.oneOf
  if (variants !== undefined) return <Variants variants={variants} />
  if (schema.properties !== undefined) return <>{`{ ${Object.keys(schema.properties).join(', ')} }`}</>
  return <>{[schema.type ?? 'unknown'].flat().join(' | ')}</>
}

function Variants({ variants }: { readonly variants: readonly Schema[] }): JSX.Element {
  return (
    <>
      {variants.map((variant, index) => (
        <>
          {index > 0 && ' | '}
          <Type schema={variant} />
        </>
      ))}
    </>
  )
}
