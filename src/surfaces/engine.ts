import { caseProjections, caseReactions } from '../cases/reactions.ts'
import { removeFromAllFiles } from '../chronicle/operations/members.ts'
import type { Place } from '../kit/clock.ts'
import { openRegister } from '../people/operations/register.ts'
import type { PeopleServices } from '../people/workspace/people-services.ts'
import { may } from '../people/permissions.ts'
import type { Engine } from '../procedures/operations/perform.ts'
import { procedureProjections, procedureReactions } from '../procedures/reactions.ts'
import type { NodeKeys } from '../vault/node-keys.ts'

/** Takes the keys of all files from someone who leaves the organisation. */
export function leaveFilesBy({ chronicle }: Engine): PeopleServices['leaveFiles'] {
  return async (queries, { identity, organisation }, leaving) =>
    await removeFromAllFiles(queries, chronicle, identity, { organisation, leaving })
}

/**
 * What cases and procedures run on, put together: the chronicle of this node with everything that follows when an entry is
 * written, and the place whose midnights and holidays count.
 */
export function engineFor(node: NodeKeys, place: Place): Engine {
  return {
    chronicle: {
      node,
      // In this order: a worklist line is made from the runs, which must be up to date.
      reactions: [...procedureReactions, ...caseReactions],
      projections: [...procedureProjections, ...caseProjections],
      administratorsOf: async (queries, organisation) =>
        (await openRegister(queries, node, organisation)).administrators,
      foundersOf: async (queries, organisation, compartment) => {
        if (compartment !== 'legal-hold') return new Set()
        const { everyone, members } = await openRegister(queries, node, organisation)
        const entitled = [...everyone, ...members].filter((member) => may(member, 'order-legal-hold'))
        return new Set(entitled.map((member) => member.identity.verifyKey))
      },
    },
    settings: { place },
  }
}
