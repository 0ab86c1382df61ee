/**
 * Where the window is, as the address says it behind `#`:
 * `#/schools/2141000951?stage=junior` is the page `schools`, the path `["2141000951"]`, the query `{stage}`.
 */
export interface Route {
  readonly page: string;
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A half-typed escape: take it as it stands rather than lose the page.
    return text;
  }
}

/** Reads the part of the address behind `#`; whatever stands there gives some route. */
export function parseRoute(hash: string): Route {
  const [pathText = "", queryText = ""] = hash.replace(/^#?\/*/, "").split("?", 2);
  const [page = "", ...path] = pathText
    .split("/")
    .filter((part) => part !== "")
    .map(decode);
  const query = Object.fromEntries(new URLSearchParams(queryText));
  return { page, path, query };
}

export interface RouteDetails {
  readonly path?: readonly string[];
  /** Empty and undefined values are left out. */
  readonly query?: Readonly<Record<string, string | undefined>>;
}

/** The address of a place in the window, for `href` and `navigate`: `hrefOf("schools", {path: [code]})`. */
export function hrefOf(page: string, { path = [], query = {} }: RouteDetails = {}): string {
  const steps = [page, ...path].map(encodeURIComponent).join("/");
  const given = Object.entries(query).filter((entry): entry is [string, string] => (entry[1] ?? "") !== "");
  const search = new URLSearchParams(given).toString();
  return `#/${steps}${search === "" ? "" : `?${search}`}`;
}
