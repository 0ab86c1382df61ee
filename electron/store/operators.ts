import { randomBytes, scryptSync, timingSafeEqual } from "node:crypto";
import { allRows, type Connection, oneRow } from "./connection.ts";
import type { RowWriter } from "./history/row-writer.ts";
import { type ActionMeta, transact } from "./history/transact.ts";
import { StoreError } from "./store-error.ts";

export const operatorRoles = ["管理员", "填报", "审核", "只读"] as const;
export type OperatorRole = (typeof operatorRoles)[number];

/** Shown wherever a person picks a name or sets a PIN. */
export const operatorNotice =
  "姓名、角色和 PIN 只用来记录是谁做的、提醒谁该做什么，不加密也不锁住数据：能打开这个文件夹的人都能读到全部内容。需要保密时，请使用系统账户权限或加密磁盘。";

export interface NewOperator {
  /** Unique in the workspace; people of the same name add their unit or a number. */
  readonly name: string;
  /** 所在单位. */
  readonly unit: string;
  readonly role: OperatorRole;
  readonly pin?: string;
}

export interface Operator {
  readonly id: number;
  readonly name: string;
  readonly unit: string;
  readonly role: OperatorRole;
  readonly hasPin: boolean;
}

export type PinCheck = "right" | "wrong" | "noPin";

/** 2^14 rounds: about 50 ms, unnoticed by a person and 10,000 times too slow to call it protection. */
const scryptCost = 16_384;
const keyLength = 32;

function hashPin(pin: string): string {
  const salt = randomBytes(16);
  const key = scryptSync(pin, salt, keyLength, { N: scryptCost });
  return `scrypt:${scryptCost}:${salt.toString("hex")}:${key.toString("hex")}`;
}

function isPin(pin: string, stored: string): boolean {
  const [, cost = "", salt = "", key = ""] = stored.split(":");
  const expected = Buffer.from(key, "hex");
  const given = scryptSync(pin, Buffer.from(salt, "hex"), keyLength, { N: Number(cost) });
  return expected.length === given.length && timingSafeEqual(given, expected);
}

interface OperatorRow extends Omit<Operator, "hasPin"> {
  readonly pin: string | null;
}

function operatorRow(connection: Connection, name: string): OperatorRow {
  const row = oneRow<OperatorRow>(connection, "SELECT * FROM operator WHERE name = ?", name);
  if (!row) throw new StoreError("notFound", `人员“${name}”`);
  return row;
}

/** Adds an operator inside a batch under way. */
export function insertOperator(connection: Connection, writer: RowWriter, operator: NewOperator): number {
  const { name, unit, role, pin } = operator;
  if (name.trim() === "") throw new StoreError("invalidInput", "姓名不能为空");
  if (!operatorRoles.includes(role)) throw new StoreError("invalidInput", `没有“${role}”这个角色`);
  if (oneRow(connection, "SELECT id FROM operator WHERE name = ?", name)) {
    throw new StoreError("duplicate", `人员“${name}”`);
  }
  return writer.insert("operator", { name, unit, role, pin: pin === undefined ? null : hashPin(pin) });
}

/** Throws `duplicate` where the name is taken, `invalidInput` where it is empty. */
export function addOperator(connection: Connection, operator: NewOperator, meta: ActionMeta): Operator {
  const { result: id } = transact(connection, { ...meta, kind: "operator" }, (writer) =>
    insertOperator(connection, writer, operator),
  );
  const { name, unit, role, pin } = operator;
  return { id, name, unit, role, hasPin: pin !== undefined };
}

export function listOperators(connection: Connection): readonly Operator[] {
  return allRows<OperatorRow>(connection, "SELECT * FROM operator ORDER BY id").map(
    ({ id, name, unit, role, pin }) => ({ id, name, unit, role, hasPin: pin !== null }),
  );
}

/** Throws `notFound` where nobody has the name. */
export function setOperatorRole(
  connection: Connection,
  change: { readonly name: string; readonly role: OperatorRole },
  meta: ActionMeta,
): void {
  if (!operatorRoles.includes(change.role)) {
    throw new StoreError("invalidInput", `没有“${change.role}”这个角色`);
  }
  const { id } = operatorRow(connection, change.name);
  transact(connection, { ...meta, kind: "operator" }, (writer) => {
    writer.update("operator", id, { role: change.role });
  });
}

/** Sets or, without a PIN, removes it. The history keeps only a digest of the hash. */
export function setOperatorPin(
  connection: Connection,
  change: { readonly name: string; readonly pin?: string },
  meta: ActionMeta,
): void {
  const { id } = operatorRow(connection, change.name);
  transact(connection, { ...meta, kind: "operator" }, (writer) => {
    writer.update("operator", id, { pin: change.pin === undefined ? null : hashPin(change.pin) });
  });
}

export function checkPin(connection: Connection, name: string, pin: string): PinCheck {
  const { pin: stored } = operatorRow(connection, name);
  if (stored === null) return "noPin";
  return isPin(pin, stored) ? "right" : "wrong";
}
