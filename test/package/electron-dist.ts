import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createPackage } from "@electron/asar";

// A folder that looks to electron-builder like an unpacked Electron: nothing in it runs.

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What Electron's binaries carry before their switches: version 1, nine of them, all on. */
const fuseWire = Buffer.concat([
  Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"),
  Buffer.from([1, 9]),
  Buffer.from("1".repeat(9)),
]);

interface Entries {
  readonly entries: readonly unknown[];
  outputResource(executable: Executable): void;
}

interface Executable {
  generate(): ArrayBuffer;
}

/** The part of `resedit`, which electron-builder brings, that a Windows program of nothing is made with. */
interface ResEdit {
  readonly NtExecutable: { createEmpty(is32Bit: boolean, isDll: boolean): Executable };
  readonly NtExecutableResource: { from(executable: Executable): Entries };
  readonly Data: {
    readonly IconFile: { from(bytes: Buffer): { readonly icons: readonly { readonly data: unknown }[] } };
  };
  readonly Resource: {
    readonly VersionInfo: {
      createEmpty(): {
        setFileVersion(...numbers: readonly number[]): void;
        setStringValues(language: object, values: object): void;
        outputToResourceEntries(entries: readonly unknown[]): void;
      };
    };
    readonly IconGroupEntry: {
      replaceIconsForResource(
        entries: readonly unknown[],
        id: number,
        language: number,
        icons: readonly unknown[],
      ): void;
    };
  };
}

const american = 1033;

/** A Windows program with a version and an icon, as Electron's has them, and no code. */
function windowsProgram(): Buffer {
  const fromBuilder = createRequire(join(root, "node_modules", "app-builder-lib", "package.json"));
  const { NtExecutable, NtExecutableResource, Data, Resource } = fromBuilder("resedit") as ResEdit;
  const program = NtExecutable.createEmpty(false, false);
  const resource = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setFileVersion(45, 4, 1, 0, american);
  version.setStringValues({ lang: american, codepage: 1200 }, { ProductName: "Electron" });
  version.outputToResourceEntries(resource.entries);
  const icons = Data.IconFile.from(readFileSync(join(root, "build", "icons", "icon.ico"))).icons;
  const pictures = icons.map(({ data }) => data);
  Resource.IconGroupEntry.replaceIconsForResource(resource.entries, 1, american, pictures);
  resource.outputResource(program);
  return Buffer.concat([Buffer.from(program.generate()), fuseWire]);
}

const linuxProgram = Buffer.concat([Buffer.from("\u007fELF, but not really. "), fuseWire]);

export type Platform = "linux" | "win";

export interface ElectronDist {
  readonly folder: string;
  remove(): void;
}

export async function makeElectronDist(platform: Platform): Promise<ElectronDist> {
  const folder = mkdtempSync(join(tmpdir(), "youjun-electron-"));
  mkdirSync(join(folder, "locales"));
  mkdirSync(join(folder, "resources"));
  const empty = ["LICENSE", "LICENSES.chromium.html", "chrome-sandbox"];
  const languages = ["de", "en-US", "fr", "zh-CN", "zh-TW"].map((name) => join("locales", `${name}.pak`));
  for (const name of [...empty, ...languages]) writeFileSync(join(folder, name), "");
  writeFileSync(join(folder, "version"), "45.4.1");
  if (platform === "win") writeFileSync(join(folder, "electron.exe"), windowsProgram());
  else writeFileSync(join(folder, "electron"), linuxProgram, { mode: 0o755 });
  const page = join(folder, "default");
  mkdirSync(page);
  writeFileSync(join(page, "package.json"), "{}");
  await createPackage(page, join(folder, "resources", "default_app.asar"));
  rmSync(page, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
