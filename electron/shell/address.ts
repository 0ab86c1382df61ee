/** The program's own scheme: nothing else has it, and the program loads nothing else. */
export const scheme = "youjun";
export const origin = `${scheme}://app`;
export const startAddress = `${origin}/`;

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** Whether an address is one of the program's own: the very scheme and host, no name, password or port. */
export function isOwnAddress(address: string): boolean {
  const url = parse(address);
  if (url === undefined || url.protocol !== `${scheme}:`) return false;
  // The written form is looked at too: parsers differ in what they put right.
  if (address !== origin && !/^youjun:\/\/app[/?#]/.test(address)) return false;
  return url.host === "app" && url.username === "" && url.password === "" && url.port === "";
}

/** Whether an address is the one document of the program, wherever in it. */
export function isOwnDocument(address: string): boolean {
  const path = isOwnAddress(address) ? parse(address)?.pathname : undefined;
  return path === "" || path === "/" || path === "/index.html";
}

/** Whether an address is data that the program's own page made and offers for saving. */
export function isOwnBlob(address: string): boolean {
  return /^blob:youjun:\/\/app\/[0-9a-f-]{36}$/.test(address);
}
