/** Folders of the packages that a bundle's inputs come from. */
export function packageFolders(inputs: readonly string[]): readonly string[];
/** Whether a licence, as package.json names it, allows shipping with a program under MIT. */
export function isAllowed(licence: string): boolean;
/** The lines of one package. Throws where its licence is unknown or does not allow shipping. */
export function describePackage(folder: string): readonly string[];
/** The source files of the window, as paths from the root. */
export function rendererInputs(root: string): Promise<readonly string[]>;
/** Writes the list of licences; answers how many packages are in it. */
export function writeLicences(root: string, inputs: readonly string[], file: string): number;
