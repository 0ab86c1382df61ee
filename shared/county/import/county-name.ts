/** What a county name found in a file says about which county the file is of. */
export type CountyMatch = "same" | "other" | "unsure";

const nameEnd = "(?:自治县|自治旗|县|旗|区|市)";
const wholeName = new RegExp(`^\\p{Script=Han}{1,12}${nameEnd}$`, "u");

/** Words that end like a county and are none: 学区, 城区, 开发区 … A few counties (龙城区) end like them too. */
const noCounty =
  /(?:学区|校区|城区|镇区|乡区|市区|县区|地区|片区|园区|新区|社区|灾区|山区|库区|矿区|林区|牧区|郊区|辖区|开发区|示范区|试验区|合作区|功能区|工业区|产业区|管理区|保护区|风景区|景区|小区|营区|结合区|中心区|特殊区|贫困县|全县|全区|全市|各县|各区|各市|本县|本区|本市|我县|我区|我市|城市|县级市|自治县|自治旗)$/;
const wholeAutonomous = /^\p{Script=Han}{2,}族(?:各族)?自治[县旗]$/u;

function isNoCounty(name: string): boolean {
  return noCounty.test(name) && !wholeAutonomous.test(name);
}

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
  if (!wholeName.test(said) || isNoCounty(said)) return "unsure";
  return name.endsWith("市") || name.length < 3 ? "unsure" : "other";
}

const titleName = /\p{Script=Han}{2,}?(?:自治县|自治旗|县|旗|区|市)/gu;
const titleWords =
  /教育|学校|统计|义务|采集|年度|单位|填报|所在|以上|及以|农村|名称|均衡|发展|创建|全国|国家|省市|评估|督导|认定|汇总|情况/;
/** Words with 县, 市 or 区 inside that name no place, and labels in front of a name. */
const noPlace =
  /(?:统计三级|所在地?|填报)?县?[（(]市、区(?:、旗)?[）)]|填报单位|单位名称|县区名称|[县市区](?=[域级内镇属])|直辖市|设区市|超市/g;
/** What is left of 2025学年度青禾县 once the figures are gone. */
const yearWords = /^学?年度?初?末?/;

/** 龙城区 and 榕城区 are counties, 主城区 and 老城区 are none. */
const namedTown = /^(?!主|老|旧|新|县|市|镇|各|全|大|中心|建成)\p{Script=Han}{1,2}城区$/u;

/**
 * Names of counties in a line above a table: "青禾县2025年教育事业统计综合表" → 青禾县. A line that names a
 * county names its city as well, so a 市 counts only where it stands alone: it may be a county of its own.
 */
export function countyNamesIn(line: string): string[] {
  const names = (line.replace(noPlace, " ").match(titleName) ?? [])
    .map((name) => name.replace(yearWords, ""))
    .filter(
      (name) => name.length > 1 && (namedTown.test(name) || !isNoCounty(name)) && !titleWords.test(name),
    );
  const counties = names.filter((name) => !name.endsWith("市"));
  return counties.length > 0 ? counties : names;
}
