/** Where somebody came from to say who a person is, so that the deed leads back there. Forgotten by every other way in. */
let from: string | null = null;

export const comeFrom = (address: string | null): void => { from = address; };
export const wayBack = (): string => from ?? '/training/doubles';
