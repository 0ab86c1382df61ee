/** What a county name found in a file says about which county the file is of. */
export type CountyMatch = "same" | "other" | "unsure";

const nameEnd = "(?:自治县|自治旗|县|旗|区|市)";
const wholeName = new RegExp(`^\\p{Script=Han}{1,12}${nameEnd}$`, "u");

/** Words that end like a county and are none: 学区, 城区, 县区 … */
const noCounty =
  /(?:学区|校区|城区|镇区|乡区|市区|县区|地区|片区|园区|新区|社区|灾区|全县|全区|全市|各县|各区|本县|本区|我县|我区|县级市)$/;

function bare(name: string): string {
  return name.replace(/[\s（）()、，,:：]/g, "");
}

/** The name without the province or city in front of it: 某某省某某市青禾县 → 青禾县. */
function lastPart(name: string): string {
  const parts = name.match(/\p{Script=Han}+?(?:自治区|自治州|自治县|自治旗|省|市|州|盟|县|旗|区)/gu);
  return parts?.at(-1) ?? name;
}

/**
 * Compares a stated name with the workspace's county. `other` only where another 县, 区 or 旗 is named
 * clearly; a 市 may be the prefecture that the county belongs to, so it stays `unsure`.
 */
export function matchCounty(stated: string, county: string): CountyMatch {
  const [said, own] = [bare(stated), bare(county)];
  if (said === "" || own === "") return "unsure";
  if (said.includes(own) || said.includes(lastPart(own))) return "same";
  if (own.includes(said) && said.length >= 2) return "same";
  const name = lastPart(said);
  if (!wholeName.test(said) || noCounty.test(said)) return "unsure";
  return name.endsWith("市") || name.length < 3 ? "unsure" : "other";
}

const titleName = /\p{Script=Han}{2,}?(?:自治县|自治旗|县|旗|区|市)/gu;
const titleWords = /教育|学校|统计|义务|采集|年度|单位|填报|所在|以上|及以|农村|名称/;

/**
 * Names of counties in a line above a table: "青禾县2025年教育事业统计综合表" → 青禾县. Cities are left out,
 * because a line names the city of a county as often as the county itself.
 */
export function countyNamesIn(line: string): string[] {
  const labelled = line.replace(
    /(?:统计三级|所在地?|填报)?县?[（(]市、区(?:、旗)?[）)]|填报单位|单位名称|县区名称/g,
    " ",
  );
  return (labelled.match(titleName) ?? []).filter(
    (name) => !noCounty.test(name) && !titleWords.test(name) && !name.endsWith("市"),
  );
}
