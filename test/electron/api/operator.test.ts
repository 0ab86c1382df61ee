import { describe, expect, it } from "vitest";
import { countyService, emptyCounty, refusalOf } from "./county-service.ts";

async function withTwo() {
  const county = await emptyCounty();
  await county.call("operator.add", { name: "李四", role: "填报", pin: "1234" });
  return county;
}

describe("a role", () => {
  it("is changed by a 管理员 and counts at once", async () => {
    const { call } = await withTwo();
    await call("operator.setRole", { name: "李四", role: "管理员" });
    const own = await call("operator.setRole", { name: "张三", role: "只读" });
    expect(own.role).toBe("只读");
    const entries = [{ subject: "county", field: "towns", state: "value", value: "3" }] as const;
    const { code } = await refusalOf(call("fact.enter", { year: 2025, entries: [...entries] }));
    expect(code).toBe("refused");
  });

  it("is not changed by others", async () => {
    const { call } = await withTwo();
    await call("operator.choose", { name: "李四", pin: "1234" });
    const { message } = await refusalOf(call("operator.setRole", { name: "李四", role: "管理员" }));
    expect(message).toContain("管理员");
  });

  it("is never taken from the last 管理员", async () => {
    const { call } = await withTwo();
    const { message } = await refusalOf(call("operator.setRole", { name: "张三", role: "填报" }));
    expect(message).toContain("唯一");
  });

  it("is anybody's to give while nobody is 管理员", async () => {
    const { call } = countyService();
    await call("workspace.create", { name: "青禾县", code: "410999" });
    await call("operator.add", { name: "王五", role: "填报" });
    expect((await call("operator.setRole", { name: "王五", role: "管理员" })).role).toBe("管理员");
  });
});

describe("a PIN", () => {
  it("is changed by who knows it", async () => {
    const { call } = await withTwo();
    await call("operator.choose", { name: "李四", pin: "1234" });
    await call("operator.setPin", { name: "李四", pin: "5678", current: "1234" });
    expect((await refusalOf(call("operator.choose", { name: "李四", pin: "1234" }))).code).toBe("refused");
    expect((await call("operator.choose", { name: "李四", pin: "5678" })).name).toBe("李四");
  });

  it("is not changed with a wrong one", async () => {
    const { call } = await withTwo();
    await call("operator.choose", { name: "李四", pin: "1234" });
    const change = call("operator.setPin", { name: "李四", pin: null, current: "0000" });
    expect((await refusalOf(change)).code).toBe("refused");
  });

  it("is taken away by a 管理员 for somebody who forgot it", async () => {
    const { call } = await withTwo();
    expect((await call("operator.setPin", { name: "李四", pin: null })).hasPin).toBe(false);
    expect((await call("operator.choose", { name: "李四" })).name).toBe("李四");
  });

  it("never stands in the history", async () => {
    const { call } = await withTwo();
    await call("operator.setPin", { name: "李四", pin: "secret-9876" });
    const { batches } = await call("history.list", {});
    expect(JSON.stringify(batches)).not.toContain("9876");
    expect(batches[0]?.why).toBe("设置 PIN：李四");
  });
});
