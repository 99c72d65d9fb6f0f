import type { ColumnType, Generated } from 'kysely'

/** The tables, column by column, as the migrations leave them. */
export type Schema = {
  readonly migration: MigrationTable
  readonly file: FileTable
  readonly membership_statement: MembershipStatementTable
  readonly wrap: WrapTable
  readonly 'apart.outer_key': OuterKeyTable
  readonly entry: EntryTable
  readonly reading_mark: ReadingMarkTable
  readonly node: NodeTable
  readonly organisation: OrganisationTable
  readonly staff_statement: StaffStatementTable
  readonly account: AccountTable
  readonly invitation: InvitationTable
  readonly intake_wrap: IntakeWrapTable
  readonly receipt: ReceiptTable
  readonly 'apart.session': SessionTable
  readonly recovery_plan: RecoveryPlanTable
  readonly recovery_statement: RecoveryStatementTable
  readonly recovery_delay: RecoveryDelayTable
  readonly passkey: PasskeyTable
  readonly 'apart.passkey_challenge': PasskeyChallengeTable
  readonly procedure_run: ProcedureRunTable
  readonly case_in_work: CaseInWorkTable
}

type MigrationTable = {
  readonly name: string
  readonly digest: string
  readonly applied_at: Generated<Date>
}

type NodeTable = {
  readonly only_one: Generated<boolean>
  readonly suite: 'classical' | 'hybrid'
  readonly recipient: string
  readonly verify_key: string
  readonly lock: Buffer
  readonly created_at: Generated<Date>
}

/** JSON is written as text, so that a list is not taken for an array of PostgreSQL. */
type Json = ColumnType<unknown, string, string>

type FileTable = {
  readonly id: string
  readonly root: string
  readonly compartment: string
  readonly organisation: string
  readonly founded: Date
  readonly erased: Date | null
}

type MembershipStatementTable = {
  readonly file: string
  readonly sequence: number
  readonly statement: Json
}

type WrapTable = {
  readonly file: string
  readonly epoch: number
  readonly member: string
  readonly covered: Buffer
}

type OuterKeyTable = {
  readonly file: string
  readonly key: Buffer
}

type EntryTable = {
  readonly file: string
  readonly lane: string
  readonly position: number
  readonly id: string
  readonly epoch: number
  readonly kind: string
  readonly version: number
  readonly at: Date
  readonly seen: Json
  readonly statements: number
  readonly statement_digest: string
  readonly previous: Buffer | null
  readonly commitment: Buffer
  readonly sealed_digest: Buffer
  readonly hash: Buffer
  readonly open: ColumnType<unknown, string | null, string | null>
  readonly nonce: Buffer | null
  readonly sealed: Buffer | null
}

type ReadingMarkTable = {
  readonly file: string
  readonly member: string
  readonly lane: string
  readonly position: number
  readonly mark: Buffer
}

type OrganisationTable = {
  readonly id: string
  readonly register_end: Buffer
  readonly created: Date
}

type StaffStatementTable = {
  readonly organisation: string
  readonly sequence: number
  readonly statement: Json
}

type AccountTable = {
  readonly id: string
  readonly organisation: string
  readonly sign_in_name: Buffer
  readonly display_name: Buffer
  readonly lock: Buffer | null
  readonly second_factor: Buffer | null
  readonly second_factor_step: number
  readonly language: string
  readonly created: Date
}

type InvitationTable = {
  readonly id: string
  readonly organisation: string
  readonly code: Buffer
  readonly roles: Json
  readonly created: Date
  readonly expires: Date
  readonly used: Date | null
  readonly account: string | null
  readonly claim: ColumnType<unknown, string | null, string | null>
}

type IntakeWrapTable = {
  readonly organisation: string
  readonly intake: string
  readonly account: string
  readonly wrap: Buffer
}

type ReceiptTable = {
  readonly id: string
  readonly locator: string
  readonly public_identity: Json
  readonly lock: Buffer
  readonly created: Date
}

type SessionTable = {
  readonly lookup: string
  readonly holder_kind: 'account' | 'receipt'
  readonly holder: string
  readonly lock: Buffer
  readonly started: Date
  readonly seen: Date
  readonly expires: Date
  readonly codes_tried: number | null
}

type ProcedureRunTable = {
  readonly run: string
  readonly root: string
  readonly organisation: string
  readonly procedure: string
  readonly law: string
  readonly status: string
  readonly ended: boolean
  readonly next_clock: string | null
  readonly next_due: Date | null
  readonly awaits: string[]
  readonly to_confirm: string[]
  readonly in_force: string[]
  readonly begun: Date
  readonly changed: Date
}

type CaseInWorkTable = {
  readonly root: string
  readonly organisation: string
  readonly assignee: string | null
  readonly offered: Date | null
  readonly status: string
  readonly danger: string
  readonly due: Date | null
  readonly filed: Date
  readonly changed: Date
}

type RecoveryPlanTable = {
  readonly id: string
  readonly account: string
  readonly lock: Buffer
  readonly node_factor: Buffer
  readonly checks: Buffer | null
  readonly made: Date
}

type RecoveryStatementTable = {
  readonly account: string
  readonly sequence: number
  readonly code: Buffer | null
  readonly statement: Json
}

type RecoveryDelayTable = {
  readonly organisation: string
  readonly hours: Buffer
}

type PasskeyTable = {
  readonly id: string
  readonly account: string
  readonly credential: Buffer
  readonly details: Buffer
  readonly lock: Buffer
  /** Read as text, because PostgreSQL counts further than JavaScript. */
  readonly sign_count: ColumnType<string, number, number>
  readonly is_multi_device: boolean
  readonly is_backed_up: boolean
  readonly is_copied: boolean
  readonly added: Date
}

type PasskeyChallengeTable = {
  readonly challenge: Buffer
  readonly account: string | null
  readonly expires: Date
}
