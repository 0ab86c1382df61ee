import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import type { StagedFileAnswer } from "../../../shared/contract/answer-line.ts";
import { ContractError, cancelledError } from "../../../shared/contract/error.ts";
import type { StagedFile, Trust } from "./handler.ts";
import { BodyRefused } from "./json-body.ts";

/**
 * Files on their way in. A stream is written to a private folder under a random name and known by a random
 * handle from then on; a file that lies on this computer already is only remembered, not copied.
 */
export interface Staging {
  /** Throws `wrongUse` past the limit and `cancelled` on abort; nothing stays on disk then. */
  stageStream(
    stream: ReadableStream<Uint8Array>,
    name: string,
    signal?: AbortSignal,
  ): Promise<StagedFileAnswer>;
  /** Throws `notFound` where the path is no file. */
  stagePath(path: string): Promise<StagedFileAnswer>;
  /** A local caller may write `path:<路径>` for a handle. Throws `notFound`. */
  find(handle: string, trust: Trust): StagedFile;
  /** Deletes what was staged; handles are void afterwards. */
  close(): Promise<void>;
}

export interface StagingOptions {
  /** Made private for this service and removed on close; absent means one in the system's temporary folder. */
  readonly folder?: string | undefined;
  readonly maximumBytes: number;
}

const localPrefix = "path:";
// Control characters and direction marks: they would make a name look like another one.
const unprintable = /[\p{Cc}\p{Cf}]/gu;

/** The name that people see: without folders, without characters that hide what it is. */
function displayName(name: string): string {
  const last = name.replace(/\\/g, "/").split("/").pop() ?? "";
  return last.replace(unprintable, "").trim().slice(0, 255) || "未命名";
}

function tooLarge(maximumBytes: number): BodyRefused {
  const megabytes = Math.floor(maximumBytes / 1024 / 1024);
  return new BodyRefused(
    413,
    `文件超过 ${megabytes} MB，未接收。`,
    "请确认选对了文件；确需使用时请拆分后再试。",
  );
}

function limitTo(maximumBytes: number, count: (bytes: number) => void): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.byteLength;
      count(bytes);
      if (bytes > maximumBytes) done(tooLarge(maximumBytes));
      else done(null, chunk);
    },
  });
}

function unknownHandle(): ContractError {
  return new ContractError("notFound", {
    message: "找不到这个文件句柄对应的文件。",
    remedy: "请重新选择文件。",
  });
}

export function createStaging({ folder, maximumBytes }: StagingOptions): Staging {
  const files = new Map<string, StagedFile>();
  let privateFolder: Promise<string> | undefined;

  async function makeFolder(): Promise<string> {
    const parent = folder ?? tmpdir();
    await mkdir(parent, { recursive: true });
    return mkdtemp(join(parent, "youjun-"));
  }

  function remember(file: StagedFile): string {
    const handle = randomBytes(16).toString("base64url");
    files.set(handle, file);
    return handle;
  }

  return {
    async stageStream(stream, name, signal) {
      privateFolder ??= makeFolder();
      const path = join(await privateFolder, randomBytes(16).toString("hex"));
      let bytes = 0;
      const counted = limitTo(maximumBytes, (soFar) => {
        bytes = soFar;
      });
      try {
        const source = Readable.fromWeb(stream as NodeReadableStream<Uint8Array>);
        const target = createWriteStream(path, { flags: "wx", mode: 0o600 });
        await pipeline(source, counted, target, signal ? { signal } : {});
      } catch (error) {
        await rm(path, { force: true });
        throw signal?.aborted ? cancelledError() : error;
      }
      const shown = displayName(name);
      return { handle: remember({ path, name: shown }), name: shown, bytes };
    },

    async stagePath(path) {
      const found = await stat(path).catch(() => undefined);
      if (!found?.isFile()) {
        throw new ContractError("notFound", {
          message: found ? `这不是文件：${path}` : `找不到文件：${path}`,
          remedy: found ? "请写出文件夹里的文件。" : "请检查文件名和所在文件夹。",
        });
      }
      const name = basename(path);
      return { handle: remember({ path: resolve(path), name }), name, bytes: found.size };
    },

    find(handle, trust) {
      if (trust === "local" && handle.startsWith(localPrefix)) {
        const path = resolve(handle.slice(localPrefix.length));
        return { path, name: basename(path) };
      }
      const file = files.get(handle);
      if (!file) throw unknownHandle();
      return file;
    },

    async close() {
      files.clear();
      if (privateFolder) await rm(await privateFolder, { recursive: true, force: true });
    },
  };
}
