import { ContractError } from "../../../shared/contract/error.ts";

type RefusalStatus = 400 | 413 | 415;

/** A request whose body is refused, with the HTTP status that says so. */
export class BodyRefused extends ContractError {
  readonly status: RefusalStatus;

  constructor(status: RefusalStatus, message: string, remedy: string) {
    super("wrongUse", { message, remedy });
    this.status = status;
  }
}

function tooLarge(maximumBytes: number): BodyRefused {
  const megabytes = maximumBytes / 1024 / 1024;
  return new BodyRefused(413, `请求超过 ${megabytes} MB，未接收。`, "请分几次提交；文件请通过 /files 上传。");
}

async function readBytes(request: Request, maximumBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > maximumBytes) throw tooLarge(maximumBytes);
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop cancels the stream, so an endless body is not read to its end.
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > maximumBytes) throw tooLarge(maximumBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** The essence of a content type: without parameters, in lower case. */
export function mediaType(request: Request): string {
  return (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

/** Reads a JSON body of limited size. Throws `BodyRefused`. */
export async function readJsonBody(request: Request, maximumBytes: number): Promise<unknown> {
  if (mediaType(request) !== "application/json") {
    throw new BodyRefused(415, "请求的内容类型不是 application/json。", "请以 JSON 提交参数。");
  }
  const bytes = await readBytes(request, maximumBytes);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new BodyRefused(400, "请求的内容不是完整的 UTF-8 JSON。", "请检查参数的写法。");
  }
}
