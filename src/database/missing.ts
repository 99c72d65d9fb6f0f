/** Something the machine or its owner must provide before Amparo can run; the message says what, in one sentence. */
export class Missing extends Error {}
