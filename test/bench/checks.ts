import { checkCounty, checkEntered } from "../../shared/county/checks/check-county.ts";
import { checkView } from "../../shared/county/checks/check-view.ts";
import { completeness } from "../../shared/county/checks/completeness/completeness.ts";
import { integer } from "../../shared/county/exact/rational.ts";
import { numberFact } from "../../shared/county/fact.ts";
import { sectionSubject } from "../../shared/county/subject.ts";
import { readSample, sampleFolders } from "../oracle/read-sample.ts";
import { below, measure, report } from "./measure.ts";

/** The rules over 青禾县's facts: as somebody types, and over the whole county with a year before it. */
export async function benchChecks(): Promise<void> {
  const county = await readSample(sampleFolders.qinghe);
  const before = { ...county, year: county.year - 1 };
  const view = checkView(county, before);
  const through = county.schools.find(({ sections }) => sections.primary && sections.junior);
  const subject = sectionSubject(through?.code ?? "", "primary");
  let typed = 0;
  const keystroke = await measure("a typed figure checked, with last year", 200, () => {
    typed += 1;
    checkEntered(view, [{ subject, field: "pupils", fact: numberFact(integer(400 + typed)) }]);
  });
  report(keystroke, { aim: below(5) });
  const whole = await measure("all rules over 183 schools, with last year", 30, () =>
    checkCounty(checkView(county, before)),
  );
  report(whole, { aim: below(150) });
  const matrix = await measure("schools × forms", 30, () => completeness(view));
  report(matrix, { aim: below(50) });
}
