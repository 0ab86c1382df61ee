import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { ask } from "./ask.ts";

const main = fileURLToPath(new URL("../../../electron/host/main.ts", import.meta.url));

it.each(["SIGINT", "SIGTERM"] as const)(
  "npm start prints one line with the link, serves it, and ends on %s",
  async (signal) => {
    const child = spawn(process.execPath, [main], { stdio: ["ignore", "pipe", "ignore"] });
    let out = "";
    const ended = new Promise<number | null>((done) => child.on("close", done));
    const printed = new Promise<void>((done) => {
      child.stdout.on("data", (chunk) => {
        out += chunk;
        if (out.includes("\n")) done();
      });
    });
    await Promise.race([printed, ended]);
    const [, port = "", path = ""] = /http:\/\/127\.0\.0\.1:(\d+)(\/\S*)/.exec(out) ?? [];
    expect((await ask(Number(port), { path: "/" })).status).toBe(403);
    const page = await ask(Number(port), { path });
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.headers["set-cookie"]).toBeDefined();
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(out.trim().split("\n")).toHaveLength(1);
  },
);
