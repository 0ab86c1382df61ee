import { html, pageResponse } from "./html.ts";

/** A page that says why there is none: what happened, what to do. */
export function refusalPage(status: number, message: string, remedy: string): Response {
  return pageResponse(status, "优均", html`<main><h1>${message}</h1><p>${remedy}</p></main>`);
}
