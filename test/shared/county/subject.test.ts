import { expect, it } from "vitest";
import { parseSubject, schoolSubject, sectionSubject, subjectKey } from "../../../shared/county/subject.ts";

it.each(["county", "school:2141000951", "section:2141000951:primary", "section:2141000951:junior"])(
  "reads %s and writes it back",
  (key) => {
    const subject = parseSubject(key);
    expect(subject && subjectKey(subject)).toBe(key);
  },
);

it.each([
  "",
  "school",
  "school:",
  "section:2141000951",
  "section:2141000951:senior",
  "county:1",
  "school:1:2:3",
])("takes %j for no subject", (key) => {
  expect(parseSubject(key)).toBeUndefined();
});

it("names subjects as the store and the history do", () => {
  expect(schoolSubject("1")).toBe("school:1");
  expect(sectionSubject("1", "junior")).toBe("section:1:junior");
});
