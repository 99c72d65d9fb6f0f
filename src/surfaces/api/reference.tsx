import type { ComponentChildren, JSX } from 'preact'
import { homeAddress } from '../../forums/links.ts'
import { Details } from '../../kit/html/details.tsx'
import { Breadcrumbs } from '../../kit/html/navigation.tsx'
import { Table } from '../../kit/html/table.tsx'
import { LawText } from '../../kit/layout/law-text.tsx'
import { Page } from '../../kit/layout/page.tsx'
import { renderPage } from '../../kit/layout/render-page.ts'
import type { Language } from '../../kit/text/language.ts'
import { text } from '../../kit/text/text.ts'
import type { App } from '../server/app.ts'
import { languageIn } from '../server/failure-page.tsx'
import { Description, fieldsOf, nameOf, schemaOf, shapesUsed, type Operation, type Schema } from './description.ts'

/** `GET /api/v1/`: what programs can ask, to be read by people. Made of the same document that programs read. */
export function offerReference(app: App): void {
  const made = new Map<Language, string>()
  app.get('/api/v1', async (_request, reply) => reply.redirect('/api/v1/', 308))
  app.get('/api/v1/', async (request, reply) => {
    const language = languageIn(request.headers['accept-language'])
    const page = made.get(language) ?? renderPage(<Reference described={Description.parse(app.swagger())} language={language} />)
    made.set(language, page)
    return reply
      .type('text/html; charset=utf-8')
      .headers({ vary: 'Accept-Language', 'cache-control': 'public, max-age=300' })
      .send(page)
  })
}

type ReferenceProps = { readonly described: Description; readonly language: Language }
type Asked = { readonly method: string; readonly path: string; readonly operation: Operation }

function Reference({ described, language }: ReferenceProps): JSX.Element {
  const t = text(language)
  const asked = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Asked => ({ method: method.toUpperCase(), path, operation })),
  )
  const shapes = shapesUsed(asked.flatMap(({ operation }) => schemasOf(operation)), described)
  return (
    <Page
      language={language}
      title={t('library.api.title')}
      before={<Breadcrumbs crumbs={[{ text: t('library.home'), href: homeAddress(language) }, { text: t('library.api.title') }]} />}
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
            <a class="govuk-link" href={`#${anchorOf(each)}`} dir="ltr">
              {each.method} {each.path}
            </a>
          </li>
        ))}
      </ul>
      {asked.map((each) => (
        <OperationView asked={each} language={language} />
      ))}
      <h2 class="govuk-heading-m">{t('library.api.shapes')}</h2>
      {[...shapes].map(([name, shape]) => (
        <>
          <h3 class="govuk-heading-s" id={`shape-${name}`} dir="ltr">
            {name}
          </h3>
          <ShapeView name={name} shape={shape} language={language} />
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
  return `${method}${path}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replace(/-$/, '')
}

type ViewProps = { readonly language: Language }

function OperationView({ asked, language }: ViewProps & { readonly asked: Asked }): JSX.Element {
  const t = text(language)
  const { method, path, operation } = asked
  const body = operation.requestBody && schemaOf(operation.requestBody)
  return (
    <section aria-labelledby={anchorOf(asked)}>
      <h3 class="govuk-heading-s" id={anchorOf(asked)} dir="ltr">
        {method} {path}
      </h3>
      <p class="govuk-body">
        <English language={language}>{`${operation.summary}. ${operation.description ?? ''}`}</English>
      </p>
      {operation.parameters.length > 0 && (
        <Table
          caption={`${t('library.api.parameters')}: ${method} ${path}`}
          captionSize="s"
          wide
          columns={columns(language)}
          rows={operation.parameters.map(({ name, required, description, schema }) =>
            row({ name, schema, needed: required === true, meaning: description }, language),
          )}
        />
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
                  <Fields caption={`${method} ${path} ${status}`} schema={schema} language={language} />
                </Details>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function ShapeView({ name, shape, language }: ViewProps & { readonly name: string; readonly shape: Schema }): JSX.Element {
  return (
    <>
      {shape.description !== undefined && (
        <p class="govuk-body">
          <English language={language}>{shape.description}</English>
        </p>
      )}
      {shape.properties ? (
        <Fields caption={name} schema={shape} language={language} />
      ) : (
        <p class="govuk-body">
          <TypeName schema={shape} />
        </p>
      )}
    </>
  )
}

function Fields({ caption, schema, language }: ViewProps & { readonly caption: string; readonly schema: Schema }): JSX.Element {
  return (
    <Table
      caption={caption}
      captionSize="s"
      wide
      columns={columns(language)}
      rows={fieldsOf(schema).map((field) => row(field, language))}
    />
  )
}

const columns = (language: Language) =>
  (['name', 'type', 'meaning'] as const).map((key) => ({ text: text(language)(`library.api.${key}`) }))

type Row = { readonly name: string; readonly schema: Schema; readonly needed: boolean; readonly meaning: string | undefined }

function row({ name, schema, needed, meaning }: Row, language: Language): readonly ComponentChildren[] {
  return [
    <>
      <code dir="ltr">{name}</code> {needed && <small>({text(language)('library.api.needed')})</small>}
    </>,
    <TypeName schema={schema} />,
    meaning === undefined ? '' : <English language={language}>{meaning}</English>,
  ]
}

function English({ language, children }: ViewProps & { readonly children: string }): JSX.Element {
  return <LawText text={children} lang="en" wanted={language} quiet />
}

function Code({ children }: { readonly children: string }): JSX.Element {
  return (
    <p class="govuk-body" dir="ltr">
      <code>{children}</code>
    </p>
  )
}

/** What a value is, in the notation of TypeScript; named shapes lead to where they are explained. */
function TypeName({ schema }: { readonly schema: Schema }): JSX.Element {
  return (
    <code dir="ltr">
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
