import type { Stage } from "../../../../shared/county/stage.ts";

/** Numbers that look random and are the same for one seed on every machine (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    chance: (share) => next() < share,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
    shuffled: (items) => {
      const left = [...items];
      return items.flatMap(() => left.splice(below(left.length), 1));
    },
  };
}

export interface Random {
  below(end: number): number;
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  shuffled<Item>(items: readonly Item[]): Item[];
}

export interface TestSchool {
  readonly code: string;
  readonly name: string;
  readonly kind: "小学" | "初级中学" | "九年一贯制学校";
}

export const stagesOf: Readonly<Record<TestSchool["kind"], readonly Stage[]>> = {
  小学: ["primary"],
  初级中学: ["junior"],
  九年一贯制学校: ["primary", "junior"],
};

const places = [
  "审坡",
  "注溪",
  "东关",
  "城北",
  "柳林",
  "高庙",
  "石桥",
  "白塔",
  "双河",
  "马集",
  "桃园",
  "泉沟",
  "青云",
  "落雁",
];
const endings = { 小学: "中心小学", 初级中学: "初级中学", 九年一贯制学校: "九年一贯制学校" } as const;

/** A figure of the county: whose, which, and its canonical text. */
export interface TestFact {
  readonly subject: string;
  readonly field: string;
  readonly text: string;
}

export interface TestCounty {
  readonly schools: readonly TestSchool[];
  /** Canonical text by `subject field`. */
  readonly facts: ReadonlyMap<string, string>;
}

/** Names that head a column of the field in counties' own sheets. */
export const schoolHeads: Readonly<Record<string, readonly string[]>> = {
  township: ["所属乡镇", "乡镇"],
  teachingArea: ["教学及辅助用房面积（㎡）", "教学及辅助用房", "教学及辅助用房面积"],
  sportsFieldArea: ["运动场地面积", "体育运动场地面积（平方米）", "运动场地面积(㎡)"],
  equipmentValue: ["教学仪器设备资产值（万元）", "教学仪器设备值", "教学仪器设备总值（元）"],
  multimediaRooms: ["网络多媒体教室数", "多媒体教室（间）", "网络多媒体教室数（间）"],
  boarding: ["是否寄宿制", "寄宿制学校"],
};

export const sectionHeads: Readonly<Record<string, readonly string[]>> = {
  pupils: ["在校生数", "学生数", "在校学生数（人）", "学生人数"],
  classes: ["班级数", "教学班数", "班数（个）"],
  fullTimeTeachers: ["专任教师数", "专任教师", "专任教师（人）"],
  degreeBachelor: ["专任教师本科学历", "本科学历"],
  keyTeachers: ["县级及以上骨干教师数", "骨干教师数"],
  peTeachers: ["体育教师数", "专任体育教师"],
  migrantPupils: ["进城务工人员随迁子女", "随迁子女数"],
  leftBehindPupils: ["农村留守儿童", "留守儿童数"],
};

function schoolFact(random: Random, field: string): string {
  switch (field) {
    case "township":
      return random.pick(["审坡镇", "注溪镇", "城关镇"]);
    case "boarding":
      return random.pick(["true", "false"]);
    case "multimediaRooms":
      return String(random.below(60));
    default: {
      const hundredths = random.below(2_000_000) + 1;
      const [whole, rest] = [Math.floor(hundredths / 100), hundredths % 100];
      return `${whole}.${String(rest).padStart(2, "0")}`.replace(/\.?0+$/, "");
    }
  }
}

/** A county of its own: some schools of each kind, each figure known or 未填. */
export function randomCounty(random: Random): TestCounty {
  const kinds = ["小学", "小学", "小学", "初级中学", "九年一贯制学校"] as const;
  const schools = random
    .shuffled(places)
    .slice(0, 5 + random.below(8))
    .map((place, index): TestSchool => {
      const kind = kinds[index] ?? random.pick(kinds);
      return {
        code: `2141${String(100000 + index * 37 + random.below(30))}`,
        name: `${place}${endings[kind]}`,
        kind,
      };
    });
  const facts = new Map<string, string>();
  for (const { code, kind } of schools) {
    for (const field of Object.keys(schoolHeads)) {
      if (random.chance(0.92)) facts.set(`school:${code} ${field}`, schoolFact(random, field));
    }
    for (const stage of stagesOf[kind]) {
      for (const field of Object.keys(sectionHeads)) {
        if (random.chance(0.92)) facts.set(`section:${code}:${stage} ${field}`, String(random.below(1500)));
      }
    }
  }
  return { schools, facts };
}
