// dependency-cruiser reads TypeScript with the compiler's own parser, which TypeScript 7 no longer offers to programs; and
// without one it silently sees nothing. So what it asks for as `typescript` is version 6, which stands beside the other.
import { registerHooks } from 'node:module'

registerHooks({
  resolve: (name, context, next) => next(name.replace(/^typescript(?=$|\/)/, 'typescript-6'), context),
})
