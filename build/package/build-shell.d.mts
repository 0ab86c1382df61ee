/** The project's root folder. */
export const root: string;
/** Builds into a folder; answers the source files that went in, as paths from the project's root. */
export function buildShell(folder?: string): Promise<readonly string[]>;
