import { StoreError, type StoreErrorCode } from "./store-error.ts";

/**
 * The one place where SQLite's and the file system's errors become ours. Extended result codes
 * ("SQLITE_IOERR_WRITE") fall back to their primary code, so that no error reaches people raw.
 */
const sqliteCodes: Readonly<Record<string, StoreErrorCode>> = {
  SQLITE_FULL: "diskFull",
  SQLITE_BUSY: "locked",
  SQLITE_LOCKED: "locked",
  SQLITE_CORRUPT: "damaged",
  SQLITE_NOTADB: "foreignFile",
  SQLITE_FORMAT: "damaged",
  SQLITE_READONLY: "readOnly",
  SQLITE_IOERR: "writeFailed",
  SQLITE_CANTOPEN: "notWritable",
  SQLITE_PERM: "notWritable",
  SQLITE_AUTH: "notWritable",
  SQLITE_TOOBIG: "invalidInput",
};

const systemCodes: Readonly<Record<string, StoreErrorCode>> = {
  ENOSPC: "diskFull",
  EDQUOT: "diskFull",
  EFBIG: "diskFull",
  EROFS: "readOnly",
  EACCES: "notWritable",
  EPERM: "notWritable",
  EBUSY: "locked",
  EIO: "writeFailed",
  ENXIO: "writeFailed",
  ENODEV: "writeFailed",
};

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

function storeCode(error: unknown): StoreErrorCode | undefined {
  const code = codeOf(error);
  if (!code.startsWith("SQLITE_")) return systemCodes[code];
  return sqliteCodes[code] ?? sqliteCodes[code.split("_").slice(0, 2).join("_")];
}

/** The error as people should meet it; a defect of the program stays what it is. */
export function translateError(error: unknown, about: string): unknown {
  if (error instanceof StoreError) return error;
  const code = storeCode(error);
  return code ? new StoreError(code, about, { cause: error }) : error;
}

/** Runs the work and translates what it throws; a promise is followed to its end. */
export function translating<T>(about: string, work: () => T): T {
  try {
    const result = work();
    if (!(result instanceof Promise)) return result;
    return result.catch((error: unknown) => {
      throw translateError(error, about);
    }) as T;
  } catch (error) {
    throw translateError(error, about);
  }
}
