import type { Said } from './law-in.ts'
import type { ProcedureTexts } from './procedure-texts.ts'
import type { Procedure } from './procedure.ts'

/** The texts of a declared procedure in one language, found by id; English where the translation lacks one. */
export type ProcedureIn = {
  readonly name: Said
  readonly plain: Said
  readonly basis: readonly Said[]
  party(id: string): Said
  status(id: string): { readonly name: Said; readonly plain: Said }
  act(id: string): ActIn
  clock(id: string): { readonly name: Said; readonly plain: Said }
}

export type ActIn = {
  readonly name: Said
  readonly done: Said
  readonly plain: Said
  readonly challenge: Said | undefined
  field(id: string): { readonly label: Said; readonly hint: Said | undefined }
  choice(field: string, id: string): Said
  ground(id: string): { readonly name: Said; readonly plain: Said }
}

type Named = { readonly id: string; readonly name: string }
type Explained = Named & { readonly plain: string }

/** The texts of a procedure. An older version is shown in today's translation wherever the ids are the same. */
export function procedureIn(procedure: Procedure, language: string, texts: ProcedureTexts | undefined): ProcedureIn {
  const say = sayer(language)
  const explained = (original: Explained | undefined, translated: Explained | undefined, id: string) => ({
    name: say(translated?.name, original?.name ?? id),
    plain: say(translated?.plain, original?.plain ?? ''),
  })
  return {
    name: say(texts?.name, procedure.name),
    plain: say(texts?.plain, procedure.plain),
    basis: procedure.basis.map((fact, index) => say(texts?.basis[index], fact.text)),
    party: (id) => say(find(texts?.parties, id)?.name, find(procedure.parties, id)?.name ?? id),
    status: (id) => explained(find(procedure.statuses, id), find(texts?.statuses, id), id),
    clock: (id) => explained(find(procedure.clocks, id), find(texts?.clocks, id), id),
    act: (id) => actIn(find(procedure.acts, id), find(texts?.acts, id), language, id),
  }
}

function actIn(
  act: Procedure['acts'][number] | undefined,
  texts: ProcedureTexts['acts'][number] | undefined,
  language: string,
  id: string,
): ActIn {
  const say = sayer(language)
  const perhaps = (translated: string | undefined, original: string | undefined): Said | undefined =>
    original === undefined ? undefined : say(translated, original)
  return {
    name: say(texts?.name, act?.name ?? id),
    done: say(texts?.done, act?.done ?? id),
    plain: say(texts?.plain, act?.plain ?? ''),
    challenge: perhaps(texts?.challenge, act?.challenge?.plain),
    field: (field) => {
      const [original, translated] = [find(act?.says, field), find(texts?.says, field)]
      return { label: say(translated?.label, original?.label ?? field), hint: perhaps(translated?.hint, original?.hint) }
    },
    choice: (field, choice) =>
      say(find(find(texts?.says, field)?.choices, choice)?.name, find(find(act?.says, field)?.choices, choice)?.name ?? choice),
    ground: (ground) => {
      const [original, translated] = [find(act?.refuses?.grounds, ground), find(texts?.grounds, ground)]
      return { name: say(translated?.name, original?.name ?? ground), plain: say(translated?.plain, original?.plain ?? '') }
    },
  }
}

function sayer(language: string): (translated: string | undefined, original: string) => Said {
  return (translated, original) =>
    translated === undefined ? { text: original, language: 'en' } : { text: translated, language }
}

function find<Entry extends { readonly id: string }>(list: readonly Entry[] | undefined, id: string): Entry | undefined {
  return list?.find((each) => each.id === id)
}
