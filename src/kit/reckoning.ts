/**
 * How a period is counted. `plain`: hours from the very instant; days from the day after, to the end of the last one.
 * `eu-1182-71`: as Regulation (EEC, Euratom) No 1182/71 article 3 has it: the hour of the event is not counted either, a
 * last day without work moves to the next working day (never for hours), and two days or more hold two working days.
 */
export const reckonings = ['plain', 'eu-1182-71'] as const
export type Reckoning = (typeof reckonings)[number]
