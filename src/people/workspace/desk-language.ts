import type { FastifyRequest } from 'fastify'
import { isLanguage, type Language, sourceLanguage } from '../../kit/text/language.ts'
import { cookieOf } from './cookies.ts'

/** The language of the desk's pages: the one chosen in this browser, else one that the browser asks for. */
export function deskLanguage(request: FastifyRequest): Language {
  const chosen = cookieOf(request, 'amparo-language')
  if (isLanguage(chosen)) return chosen
  const wanted = (request.headers['accept-language'] ?? '').split(',').map((part) => part.trim().split(/[-;]/)[0])
  return wanted.find((language) => isLanguage(language)) ?? sourceLanguage
}
