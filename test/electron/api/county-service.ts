import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openService } from "../../../electron/api/open-service.ts";
import { type Client, createClient } from "../../../electron/api/service/client.ts";
import { ContractError } from "../../../shared/contract/error.ts";

/** A service with folders of its own and a clock that a test sets. */
export interface CountyService {
  /** As a page calls: no path of this computer is taken from it. */
  readonly call: Client;
  readonly workspaces: string;
  setClock(moment: string): void;
}

export function countyService(): CountyService {
  const folder = mkdtempSync(join(tmpdir(), "youjun-api-"));
  const workspaces = join(folder, "优均");
  let now = new Date("2026-09-01T01:00:00.000Z");
  const service = openService({
    now: () => now,
    places: { root: workspaces, configFolder: join(folder, "config") },
  });
  onTestFinished(async () => {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    call: createClient(service, { trust: "page" }),
    workspaces,
    setClock(moment) {
      now = new Date(moment);
    },
  };
}

/** A service with an empty county and 张三, 管理员, acting. */
export async function emptyCounty(): Promise<CountyService> {
  const county = countyService();
  const { call } = county;
  await call("workspace.create", { name: "青禾县", code: "410999" });
  await call("operator.add", { name: "张三", role: "管理员" });
  await call("operator.choose", { name: "张三" });
  return county;
}

/** The code of the refusal; fails where nothing is refused. */
export async function refusalOf(asked: Promise<unknown>): Promise<ContractError> {
  const outcome = await asked.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof ContractError) return outcome;
  throw outcome ?? new Error("nothing was refused");
}
