/** What was asked for cannot be done as asked; the message says why and how to mend it. Exit code 2. */
export class CommandRefused extends Error {}
