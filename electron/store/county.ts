import { allRows, type Connection } from "./connection.ts";
import { StoreError } from "./store-error.ts";

/** 县（市、区、旗）. */
export interface County {
  /** 行政区划代码, six digits. */
  readonly code: string;
  readonly name: string;
}

/** Whose workspace this is. Throws `damaged` where it does not say. */
export function readCounty(connection: Connection): County {
  const rows = allRows<{ key: string; value: string }>(connection, "SELECT key, value FROM meta");
  const meta = new Map(rows.map(({ key, value }) => [key, value]));
  const code = meta.get("county.code");
  const name = meta.get("county.name");
  if (code === undefined || name === undefined) throw new StoreError("damaged", "缺少县名或县代码");
  return { code, name };
}
