import { createHash, type Hash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { OutputError } from "../output-error.ts";

/**
 * Of the ways tried (streams, copyFile and then reading, chunks of 64 KB to 1 MB) two buffers of 128 KB used
 * for file after file are the fastest: while one is hashed and written, the other is read into. Fresh
 * buffers for each file double the time that the system spends.
 */
const chunkBytes = 128 * 1024;

export interface CopyBuffers {
  readonly first: Buffer;
  readonly second: Buffer;
}

export function newCopyBuffers(): CopyBuffers {
  return { first: Buffer.allocUnsafeSlow(chunkBytes), second: Buffer.allocUnsafeSlow(chunkBytes) };
}

export interface CopyOptions {
  /** Of this copy alone while it runs. */
  readonly buffers: CopyBuffers;
  readonly signal?: AbortSignal;
}

export interface VerifiedCopy {
  /** Where the bytes lie; only read. */
  readonly from: string;
  /** Must not exist yet. */
  readonly to: string;
  /** What the bytes must hash to, lower-case hex. */
  readonly sha256: string;
  /** How people know the file. */
  readonly name: string;
}

/**
 * Copies a file and hashes it on the way, so that it is read once. The copy may still be in the memory of
 * the system when this returns.
 *
 * @throws OutputError `attachmentMissing`, `attachmentChanged`; errors of the system and the signal's reason
 * as they are
 */
export async function copyVerified(copy: VerifiedCopy, options: CopyOptions): Promise<void> {
  const hash = createHash("sha256");
  const source = await openSource(copy);
  try {
    const target = await open(copy.to, "wx");
    try {
      await pump(source, target, { ...options, hash });
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
  if (hash.digest("hex") === copy.sha256) return;
  throw new OutputError("attachmentChanged", {
    message: `附件“${copy.name}”的内容与入库时不一致，可能已损坏或被改动。`,
    safe: "没有写出佐证材料，原有的文件都没有改动。",
    remedy: "请运行“校验”查看受影响的附件，用原件重新上传后再导出。",
  });
}

async function pump(
  source: FileHandle,
  target: FileHandle,
  options: CopyOptions & { readonly hash: Hash },
): Promise<void> {
  let { first: current, second: other } = options.buffers;
  let ahead = readAhead(source, current);
  try {
    for (let bytes = await ahead; bytes > 0; bytes = await ahead) {
      options.signal?.throwIfAborted();
      const chunk = current.subarray(0, bytes);
      [current, other] = [other, current];
      ahead = readAhead(source, current);
      const written = writeAll(target, chunk);
      options.hash.update(chunk);
      await written;
    }
  } finally {
    // A read still under way must not outlive its file.
    await ahead.catch(() => 0);
  }
}

/** Starts a read. Its failure shows when it is awaited, not while the chunk before is being written. */
function readAhead(source: FileHandle, buffer: Buffer): Promise<number> {
  const reading = source.read(buffer, 0, buffer.length, null).then((result) => result.bytesRead);
  reading.catch(() => undefined);
  return reading;
}

async function writeAll(target: FileHandle, chunk: Buffer): Promise<void> {
  for (let offset = 0; offset < chunk.length; ) {
    offset += (await target.write(chunk, offset)).bytesWritten;
  }
}

async function openSource(copy: VerifiedCopy): Promise<FileHandle> {
  try {
    return await open(copy.from, "r");
  } catch (cause) {
    throw new OutputError(
      "attachmentMissing",
      {
        message: `读不到附件“${copy.name}”。`,
        safe: "没有写出佐证材料，原有的文件都没有改动。",
        remedy: "请从备份恢复附件，或重新上传后再导出。",
      },
      cause,
    );
  }
}
