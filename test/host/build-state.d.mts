/** Whether the app of that folder must be built: an output is missing, or a source is newer than the oldest output. */
export function isBuildNeeded(root: string): boolean;
