import { caseProjections, caseReactions } from '../cases/reactions.ts'
import type { Place } from '../kit/clock.ts'
import { openRegister } from '../people/operations/register.ts'
import { may } from '../people/permissions.ts'
import type { Engine } from '../procedures/operations/perform.ts'
import { procedureProjections, procedureReactions } from '../procedures/reactions.ts'
import type { NodeKeys } from '../vault/node-keys.ts'

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
