import { ContractError, type ErrorCode } from "../../shared/contract/error.ts";
import { OutputError, type OutputErrorCode } from "../output/output-error.ts";
import { StoreError, type StoreErrorCode } from "../store/store-error.ts";

const storeCodes: Readonly<Record<StoreErrorCode, ErrorCode>> = {
  notAWorkspace: "storeNotAWorkspace",
  foreignFile: "storeForeignFile",
  damaged: "storeDamaged",
  newerVersion: "storeNewerVersion",
  locked: "storeLocked",
  readOnly: "storeReadOnly",
  networkDrive: "storeNetworkDrive",
  diskFull: "storeDiskFull",
  folderNotEmpty: "storeFolderNotEmpty",
  alreadyExists: "storeAlreadyExists",
  notWritable: "storeNotWritable",
  writeFailed: "storeWriteFailed",
  closed: "noWorkspace",
  notFound: "notFound",
  duplicate: "refused",
  invalidInput: "refused",
  cannotUndo: "refused",
  yearLocked: "refused",
};

const outputCodes: Readonly<Record<OutputErrorCode, ErrorCode>> = {
  aborted: "cancelled",
  attachmentChanged: "refused",
  attachmentMissing: "refused",
  diskFull: "storeDiskFull",
  foreignFiles: "refused",
  notWritable: "storeNotWritable",
  pathTooLong: "refused",
  targetExists: "refused",
  unsafeName: "refused",
  unwritableValue: "refused",
  writeFailed: "storeWriteFailed",
};

/** The refusals of the rooms below in the contract's words; undefined for defects. */
export function translateError(error: unknown): ContractError | undefined {
  const code =
    error instanceof StoreError
      ? storeCodes[error.code]
      : error instanceof OutputError
        ? outputCodes[error.code]
        : undefined;
  if (code === undefined) return undefined;
  const { message, safe, remedy } = error as StoreError | OutputError;
  return new ContractError(code, { message, safe, remedy }, { cause: error });
}
