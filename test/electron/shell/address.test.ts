import { describe, expect, it } from "vitest";
import { isOwnAddress, isOwnBlob, isOwnDocument } from "../../../electron/shell/address.ts";
import { foreignAddresses } from "./hostile-addresses.ts";

describe("an address of the program", () => {
  it.each(["youjun://app/", "youjun://app", "youjun://app/#/overview", "youjun://app/assets/a.js?x=1"])(
    "%s is one",
    (address) => expect(isOwnAddress(address)).toBe(true),
  );

  it.each(foreignAddresses)("%s is none", (address) => {
    expect(isOwnAddress(address)).toBe(false);
    expect(isOwnDocument(address)).toBe(false);
  });
});

it.each([
  ["youjun://app/", true],
  ["youjun://app", true],
  ["youjun://app/index.html#/schools/2141000951", true],
  ["youjun://app/?year=2025#/overview", true],
  ["youjun://app/assets/app.js", false],
  ["youjun://app/api/history.list", false],
  ["youjun://app/index.html/..%2fapi", false],
])("%s is the document: %s", (address, expected) => expect(isOwnDocument(address)).toBe(expected));

it.each([
  ["blob:youjun://app/1f0c3c4e-9d7b-4c58-8d2f-0a2f5c9b1e77", true],
  ["blob:youjun://app@evil/1f0c3c4e-9d7b-4c58-8d2f-0a2f5c9b1e77", false],
  ["blob:youjun://evil/1f0c3c4e-9d7b-4c58-8d2f-0a2f5c9b1e77", false],
  ["blob:https://evil.example/1f0c3c4e-9d7b-4c58-8d2f-0a2f5c9b1e77", false],
  ["blob:null/1f0c3c4e-9d7b-4c58-8d2f-0a2f5c9b1e77", false],
  ["blob:youjun://app/../x", false],
])("%s is data of the program's page: %s", (address, expected) => expect(isOwnBlob(address)).toBe(expected));
