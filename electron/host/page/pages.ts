import { readFile } from "node:fs/promises";
import { ContractError } from "../../../shared/contract/error.ts";
import type { Client } from "../../api/service/client.ts";
import { refusalPage } from "./refusal-page.ts";
import { verdictPage } from "./verdict-page.ts";

async function styleSheet(): Promise<Response> {
  const text = await readFile(new URL("./style.css", import.meta.url), "utf8");
  return new Response(text, { headers: { "content-type": "text/css; charset=utf-8" } });
}

async function verdicts(call: Client, year: number, request: Request): Promise<Response> {
  const relief = new URL(request.url).searchParams.get("mode") === "relief";
  try {
    const mode = relief ? "relief" : "strict";
    return verdictPage(await call("evaluation.run", { year, mode }, { signal: request.signal }));
  } catch (error) {
    if (error instanceof ContractError) return refusalPage(503, error.message, error.remedy);
    throw error;
  }
}

/** The pages of the program: the verdicts of the open workspace in one year, and what they look like. */
export function createPages(call: Client, year: number): (request: Request) => Promise<Response> {
  return async (request) => {
    switch (new URL(request.url).pathname) {
      case "/":
        return verdicts(call, year, request);
      case "/style.css":
        return styleSheet();
      default:
        return refusalPage(404, "没有这个页面。", "请从首页进入。");
    }
  };
}
