import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { Readable } from "node:stream";
import { ContractError } from "../../../shared/contract/error.ts";
import type { StagedFile } from "./handler.ts";

/**
 * Files on their way out. A handler names a file that it wrote, and gets a random handle for it; a page that
 * knows the handle may fetch the bytes. Nothing that a page sends is ever taken for a path.
 */
export interface Offering {
  offer(file: StagedFile): string;
  /** The file as a download. Throws `notFound` for a handle that is none and for a file that is gone. */
  download(handle: string): Promise<Response>;
  /** Handles are void afterwards. */
  close(): void;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

function notThere(message: string): ContractError {
  return new ContractError("notFound", { message, remedy: "请重新导出。" });
}

/** Chinese names go by RFC 5987; what is left of RFC 3986's marks is escaped too. */
function attachment(name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${encoded}`;
}

export function createOffering(): Offering {
  const files = new Map<string, StagedFile>();
  return {
    offer(file) {
      const handle = randomBytes(16).toString("base64url");
      files.set(handle, file);
      return handle;
    },

    async download(handle) {
      const file = files.get(handle);
      if (!file) throw notThere("找不到这个文件句柄对应的文件。");
      const found = await stat(file.path).catch(() => undefined);
      if (!found?.isFile()) throw notThere(`“${file.name}”已被移动或删除。`);
      return new Response(Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>, {
        headers: {
          "content-type": mediaTypes[extname(file.name).toLowerCase()] ?? "application/octet-stream",
          "content-length": String(found.size),
          "content-disposition": attachment(file.name),
        },
      });
    },

    close() {
      files.clear();
    },
  };
}
