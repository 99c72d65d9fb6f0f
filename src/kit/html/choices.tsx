import type { ComponentChildren, JSX } from 'preact'
import { classes } from './classes.ts'
import { describedBy, FormGroup, hasContent, Hint, HintAndError, Label, type Question } from './field.tsx'
import { Fieldset } from './fieldset.tsx'

/** One answer to choose, with what more to ask beneath it; or the word between two groups of answers ("or"). */
export type Choice<Value extends string = string> =
  | {
      readonly value: Value
      readonly label: ComponentChildren
      readonly hint?: ComponentChildren
      readonly disabled?: boolean
      readonly beneath?: ComponentChildren
    }
  | { readonly divider: ComponentChildren }

export type ChoicesProps<Value extends string = string> = Question & {
  readonly name: string
  /** What the ids of the inputs begin with; the name unless given. The first input has exactly this id. */
  readonly id?: string
  readonly legend?: ComponentChildren
  readonly choices: readonly Choice<Value>[]
  readonly small?: boolean
  readonly describedBy?: string
}

type Kind = {
  readonly type: 'radio' | 'checkbox'
  readonly block: 'govuk-radios' | 'govuk-checkboxes'
  readonly modifier?: string | false | undefined
}

/** What radios and checkboxes share: a group of choices in a fieldset, or bare when there is no legend. */
export function Choices({
  kind,
  chosen,
  ...props
}: ChoicesProps & { readonly kind: Kind; readonly chosen: readonly string[] }): JSX.Element {
  const { name, legend, small } = props
  const id = props.id ?? name
  const description = describedBy(id, props, props.describedBy)
  const bare = !hasContent(legend)
  const content = (
    <>
      <HintAndError id={id} question={props} />
      <div class={classes(kind.block, small && `${kind.block}--small`, kind.modifier)}>
        {props.choices.map((choice, index) =>
          'divider' in choice ? (
            <div class={`${kind.block}__divider`}>{choice.divider}</div>
          ) : (
            <Item
              kind={kind}
              choice={choice}
              id={index === 0 ? id : `${id}-${index + 1}`}
              name={name}
              checked={chosen.includes(choice.value)}
              describedBy={bare && kind.type === 'checkbox' ? description : undefined}
            />
          ),
        )}
      </div>
    </>
  )
  return (
    <FormGroup error={props.error}>
      {bare ? (
        content
      ) : (
        <Fieldset legend={legend} size={props.size} heading={props.heading} describedBy={description}>
          {content}
        </Fieldset>
      )}
    </FormGroup>
  )
}

type ItemProps = {
  readonly kind: Kind
  readonly choice: Exclude<Choice, { divider: unknown }>
  readonly id: string
  readonly name: string
  readonly checked: boolean
  readonly describedBy: string | undefined
}

function Item({ kind, choice, id, name, checked, describedBy: outer }: ItemProps): JSX.Element {
  const { block, type } = kind
  const withHint = hasContent(choice.hint)
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={name}
          type={type}
          value={choice.value}
          checked={checked}
          disabled={choice.disabled}
          aria-describedby={classes(outer, withHint && `${id}-item-hint`) || undefined}
        />
        <Label for={id} class={`${block}__label`}>
          {choice.label}
        </Label>
        {withHint && (
          <Hint id={`${id}-item-hint`} class={`${block}__hint`}>
            {choice.hint}
          </Hint>
        )}
      </div>
      {hasContent(choice.beneath) && (
        <div class={`${block}__conditional`} id={`conditional-${id}`}>
          {choice.beneath}
        </div>
      )}
    </>
  )
}
