/** Lengths of time as the packs state them; negative ones lead back from a date. */

export const minutes = (amount: number) => ({ amount, unit: 'minute' }) as const;
export const hours = (amount: number) => ({ amount, unit: 'hour' }) as const;
export const days = (amount: number) => ({ amount, unit: 'day' }) as const;
export const workdays = (amount: number) => ({ amount, unit: 'workday' }) as const;
export const weeks = (amount: number) => ({ amount, unit: 'week' }) as const;
export const months = (amount: number) => ({ amount, unit: 'month' }) as const;
