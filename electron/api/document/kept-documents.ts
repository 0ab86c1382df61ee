import type { Document } from "../../../shared/report/document/document.ts";
import { keepWithData } from "./kept-with-data.ts";

/** A document of the data as they stand, built once for all who ask. */
export const keptDocument = keepWithData<Document>();
