import { type Case, none, primary, school, schools } from "./hostile.ts";

const attachedUnit = (parent: string | undefined, counted = false) =>
  schools([
    { code: "2141000001", kind: "小学", primary: { pupils: 200 } },
    {
      code: "2141000002",
      kind: "教学点",
      school: { counted, ...(parent === undefined ? {} : { parentCode: parent }) },
    },
  ]);

/** Rules over one school's row and its sections, by code. */
export const schoolCases: Readonly<Record<string, readonly Case[]>> = {
  attachment: [
    { name: "没有主校", county: attachedUnit(undefined), says: "没有填主校标识码" },
    { name: "主校不在", county: attachedUnit("2141009999"), says: "主校2141009999不在学校名单中" },
    { name: "以自己为主校", county: attachedUnit("2141000002"), says: "自己也是附设单位" },
    { name: "计校数又有主校", county: attachedUnit("2141000001", true), says: "又填了主校标识码2141000001" },
    { name: "关系清楚", county: attachedUnit("2141000001") },
    { name: "独立学校", county: attachedUnit(undefined, true) },
  ],
  "kind-stages": [
    {
      name: "小学有初中生",
      county: schools([{ kind: "小学", junior: { pupils: 30 } }]),
      says: "却有初中“在校生数”30人",
    },
    {
      name: "九年一贯制没有小学生",
      county: schools([{ kind: "九年一贯制学校", primary: { pupils: 0 }, junior: { pupils: 30 } }]),
      says: "小学在校生数为0",
    },
    {
      name: "小学有高中生",
      county: schools([{ kind: "小学", school: { seniorPupils: 5 } }]),
      says: "“高中在校生数”5人",
    },
    {
      name: "完全中学没有高中生",
      county: schools([{ kind: "完全中学", school: { seniorPupils: 0 } }]),
      says: "0人",
    },
    {
      name: "完全中学相符",
      county: schools([{ kind: "完全中学", school: { seniorPupils: 500 }, junior: { pupils: 300 } }]),
    },
    {
      name: "特教两个学段",
      county: schools([{ kind: "特殊教育学校", primary: { pupils: 90 }, junior: { pupils: 9 } }]),
    },
    {
      name: "职业学校办小学班",
      county: schools([{ kind: "职业学校", primary: { pupils: 30 } }]),
      says: "办学类型是职业学校",
    },
  ],
  "code-kind": [
    {
      name: "2开头的初中",
      county: schools([{ code: "2141000001", kind: "初级中学" }]),
      says: "首位是2（小学、教学点），办学类型是初级中学",
    },
    { name: "3开头的初中", county: schools([{ code: "3141000001", kind: "初级中学" }]) },
    { name: "别的类别位", county: schools([{ code: "5141000001", kind: "特殊教育学校" }]) },
  ],
  "name-kind": [
    {
      name: "名为教学点的小学",
      county: primary({}, { schoolName: "高坪教学点" }),
      says: "名称是“高坪教学点”，办学类型是小学",
    },
    {
      name: "名为十二年一贯制的九年",
      county: schools([{ kind: "九年一贯制学校", school: { schoolName: "明德十二年一贯制学校" } }]),
      says: "明德十二年一贯制学校",
    },
    { name: "相符", county: schools([{ kind: "教学点", school: { schoolName: "高坪教学点" } }]) },
    { name: "名称不说类型", county: primary({}, { schoolName: "城关第一小学" }) },
  ],
  "teaching-point": [
    {
      name: "三百人的教学点",
      county: schools([{ kind: "教学点", primary: { pupils: 300 } }]),
      says: "“在校生数”300人",
    },
    { name: "三十人的教学点", county: schools([{ kind: "教学点", primary: { pupils: 30 } }]) },
  ],
  "zero-resources": [
    { name: "设备值为0", county: school({ equipmentValue: 0 }), says: "“教学仪器设备资产值”为0" },
    { name: "没有学生的学校", county: school({ equipmentValue: 0 }, 0) },
    {
      name: "附设单位用主校的",
      county: school({ equipmentValue: 0, counted: false, parentCode: "2141009999" }),
    },
  ],
  "per-pupil": [
    {
      name: "设备按元填",
      county: school({ equipmentValue: 440_000 }),
      says: "生均教学仪器设备值为22000000元",
    },
    { name: "场地按亩填", county: school({ sportsFieldArea: 3 }), says: "生均运动场地面积为0.02㎡" },
    {
      name: "用房丢小数点",
      county: school({ teachingArea: 96_000 }),
      says: "生均教学及辅助用房面积为480.00㎡",
    },
    {
      name: "经费按元填",
      county: school({ publicFundsBudget: 180_000 }),
      says: "生均公用经费预算为9000000元",
    },
    { name: "八人小校的大操场", county: school({ sportsFieldArea: 3000, teachingArea: 900 }, 8) },
    { name: "没有学生不判", county: school({ equipmentValue: 440_000 }, 0) },
    { name: "未填学生不判", county: school({ equipmentValue: 440_000 }, null) },
    { name: "正在上限", county: school({ equipmentValue: 1000 }) },
  ],
  "room-area": [
    { name: "填了间数", county: school({ musicRooms: [2] }), says: "有一间2㎡" },
    { name: "填了总面积", county: school({ artRooms: [96, 960] }), says: "有一间960㎡" },
    { name: "逐间面积", county: school({ musicRooms: [20, 96, 400] }) },
    { name: "没有教室", county: school({ musicRooms: [] }) },
  ],
  "rooms-area": [
    {
      name: "两间比楼大",
      county: school({ musicRooms: [96], artRooms: [90], teachingArea: 185 }),
      says: "之和186㎡大于",
    },
    { name: "正好等于", county: school({ musicRooms: [96], artRooms: [90], teachingArea: 186 }) },
    { name: "没有专用教室", county: school({ musicRooms: [], artRooms: [], teachingArea: 0 }) },
  ],
  "multimedia-rooms": [
    { name: "填了台数", county: school({ multimediaRooms: 400, teachingArea: 2400 }), says: "每间只有6㎡" },
    { name: "每间正好30", county: school({ multimediaRooms: 80, teachingArea: 2400 }) },
    { name: "用房未填", county: school({ multimediaRooms: 80 }) },
  ],
  "indoor-is-all": [
    { name: "填错行", county: school({ indoorSportsArea: 2400, teachingArea: 2400 }), says: "扣除后为0" },
    { name: "只有一部分", county: school({ indoorSportsArea: 400, teachingArea: 2400 }) },
    { name: "都为0", county: school({ indoorSportsArea: 0, teachingArea: 0 }) },
  ],
  "waiver-flags": [
    {
      name: "乡村的中心城区",
      county: school({ denseUrban: true, locale: "220" }),
      says: "城乡类型是村庄（220）",
    },
    { name: "镇区的中心城区", county: school({ denseUrban: true, locale: "121" }), says: "镇中心区" },
    { name: "城区", county: school({ denseUrban: true, locale: "111" }) },
    { name: "不是中心城区", county: school({ denseUrban: false, locale: "220" }) },
  ],
  "outside-sports": [
    { name: "待证明", county: school({ denseUrban: true, rentedSportsArea: 1800 }), says: "须有证明" },
    { name: "不计入", county: school({ denseUrban: false, extraSportsArea: 600 }), says: "这部分面积不计入" },
    { name: "没有", county: school({ extraSportsArea: 0, rentedSportsArea: none }) },
  ],
  "visiting-teachers": [
    {
      name: "正好100人",
      county: primary({ visitingPeArtTeachers: 1, pupils: 100 }, { locale: "220" }),
      says: "有学生100人",
    },
    {
      name: "不在乡村",
      county: primary({ visitingPeArtTeachers: 1, pupils: 60 }, { locale: "121" }),
      says: "不在乡村",
    },
    { name: "乡村50人", county: primary({ visitingPeArtTeachers: 1, pupils: 50 }, { locale: "210" }) },
    { name: "没有走教", county: primary({ visitingPeArtTeachers: 0, pupils: 500 }, { locale: "111" }) },
  ],
  "date-range": [
    {
      name: "明年建成",
      county: school({ builtYear: 2026 }),
      says: "“规划建成年份”2026年，在评估年度2025之后",
    },
    { name: "唐代建成", county: school({ builtYear: 725 }), says: "725年，过早" },
    {
      name: "批准日期在后年",
      county: {
        ...school({}),
        facts: new Map([
          ["planApprovalDate", { state: "value", value: { type: "text", text: "2027-01-02" } }],
        ]),
      },
      says: "2027-01-02",
    },
    { name: "今年建成", county: school({ builtYear: 2025 }) },
    {
      name: "申报前批准",
      county: {
        ...school({}),
        facts: new Map([
          ["planApprovalDate", { state: "value", value: { type: "text", text: "2026-01-02" } }],
        ]),
      },
    },
  ],
};
