/** The regions of the United Nations' list of countries (M49). */
export const regions = ['africa', 'americas', 'asia', 'europe', 'oceania'] as const
