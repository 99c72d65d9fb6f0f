import { z } from 'zod'
import { answer } from '../../forums/answer.ts'
import { AnswerDocument, writeAnswer } from '../../forums/answer-document.ts'
import { parsePlainDate, today } from '../../kit/plain-date.ts'
import { isLanguage, sourceLanguage } from '../../kit/text/language.ts'
import { theLaw } from '../../law/the-law.ts'
import { readMatter } from '../../rules/check-matter.ts'
import { Matter } from '../../rules/matter.ts'
import type { App } from '../server/app.ts'
import { sayProblem } from '../../forums/say-problem.ts'
import { ProblemDocument, problem } from './problem.ts'

const Asked = z.object({
  on: z.iso.date().optional().describe('The day asked about; today where left out.'),
  lang: z.string().optional().describe('The language of problem details: en or ar.'),
})

/** `POST /api/v1/doors`: which doors are open to a matter. Nothing of it is kept. */
export function offerDoors(app: App): void {
  app.post(
    '/api/v1/doors',
    {
      schema: {
        tags: ['doors'],
        summary: 'Which doors are open to a matter, why, until when, and in which order to go',
        description:
          'Send the facts; what is left out is unknown. Nothing is stored. Every rule of every forum is answered with its reason, source and check status. Filing in Amparo stops no clock of any forum.',
        querystring: Asked,
        body: Matter,
        response: { 200: AnswerDocument, 422: ProblemDocument },
      },
      // The reader of matters finds more than the schema does, and says it in words: it is the judge of the body.
      validatorCompiler: ({ httpPart, schema }) =>
        httpPart === 'body' || !(schema instanceof z.ZodType)
          ? (value: unknown) => ({ value })
          : (value: unknown) => {
              const read = schema.safeParse(value)
              return read.success ? { value: read.data } : { error: read.error }
            },
    },
    async (request, reply) => {
      const { library } = theLaw()
      const on = (request.query.on === undefined ? undefined : parsePlainDate(request.query.on)) ?? today()
      const language = isLanguage(request.query.lang) ? request.query.lang : sourceLanguage
      const { matter, problems } = readMatter(request.body, library, on)
      if (matter !== undefined) return writeAnswer(answer(matter, on, library), library)
      const errors = problems.map((each) => ({
        pointer: each.pointer,
        code: each.code,
        detail: sayProblem(each, language),
      }))
      return reply
        .code(422)
        .type('application/problem+json')
        .send(problem('facts', 422, 'The facts cannot be used.', errors))
    },
  )
}
