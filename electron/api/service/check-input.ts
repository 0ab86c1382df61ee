import * as z from "zod";
import type { CallDeclaration } from "../../../shared/contract/call.ts";
import { ContractError } from "../../../shared/contract/error.ts";
import type { Trust } from "./handler.ts";

const chinese = z.locales.zhCN().localeError;

/** `entries[2].subject`: where in the arguments something is wrong. */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, at) => (typeof key === "number" ? `[${key}]` : `${at ? "." : ""}${String(key)}`))
    .join("");
}

// The first few places are enough to put a call right.
const mostDetails = 20;

function wrongArguments(error: z.ZodError): ContractError {
  const details = error.issues.map(({ path, message }) => {
    const place = placeOf(path);
    return place === "" ? message : `${place}：${message}`;
  });
  return new ContractError("wrongUse", {
    message: `参数有误：${details[0] ?? "不符合要求"}`,
    remedy: "请按提示改正参数；各项调用的参数见 contract。",
    details: details.slice(0, mostDetails),
  });
}

function refusePaths(call: CallDeclaration, input: unknown): void {
  const given = (call.paths ?? []).filter(
    (key) => typeof input === "object" && input !== null && Object.hasOwn(input, key),
  );
  if (given.length === 0) return;
  throw new ContractError("refused", {
    message: `网页不能指定本机路径（${given.join("、")}）。`,
    remedy: "请在程序窗口里选择文件夹，或使用命令行。",
  });
}

/** The checked input of a call, defaults filled in. Throws `wrongUse` and, for a page's paths, `refused`. */
export function checkInput(call: CallDeclaration, input: unknown, trust: Trust): unknown {
  if (trust === "page") refusePaths(call, input);
  const checked = call.input.safeParse(input, { error: chinese });
  if (!checked.success) throw wrongArguments(checked.error);
  return checked.data;
}
