/** The browser of the journeys: CHROMIUM_PATH, or an installed one. */
export function findChromium(): string | undefined;
