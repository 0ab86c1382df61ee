import type { CountyYear } from "../../../shared/county/county-year.ts";
import { listFact } from "../../../shared/county/fact.ts";
import { nationalPack } from "../../../shared/standard/packs.ts";
import { countyOf, type Written, type WrittenSchool } from "./county-builder.ts";

type Facts = Readonly<Record<string, Written>>;

/** What a test changes in the exemplary county; `town`, `middle` and `village` are its three schools. */
export interface Changes {
  readonly county?: Facts;
  readonly town?: Partial<WrittenSchool>;
  readonly middle?: Partial<WrittenSchool>;
  readonly village?: Partial<WrittenSchool>;
}

const noLargeClasses: Facts = Object.fromEntries(
  ["classes46To50", "classes51To55", "classes56To60", "classes61To65", "classesFrom66"].map((band) => [
    band,
    0,
  ]),
);

/** Teachers and degrees of a section; `hundreds` of pupils scale them. */
function staff(hundreds: number, bachelors: number): Facts {
  const teachers = Math.ceil(hundreds * 7);
  return {
    degreeDoctor: 0,
    degreeMaster: 0,
    degreeBachelor: Math.ceil(hundreds * bachelors),
    degreeCollege: 0,
    keyTeachers: Math.ceil(hundreds * 1.5),
    peTeachers: Math.ceil(hundreds),
    musicTeachers: 0,
    fineArtTeachers: 0,
    artTeachers: 0,
    fullTimeTeachers: teachers,
    certifiedTeachers: teachers,
    trained360Teachers: teachers,
  };
}

/** Grounds, rooms and equipment of a school, per pupil above what either stage asks. */
function resources(pupils: number): Facts {
  return {
    teachingArea: pupils * 8,
    indoorSportsArea: pupils,
    sportsFieldArea: pupils * 11,
    equipmentValue: `#${(pupils * 0.3).toFixed(2)}`,
    multimediaRooms: Math.ceil(pupils / 33),
    publicFundsBudget: `#${(pupils * 0.14).toFixed(2)}`,
    trainingBudget: `#${(pupils * 0.01).toFixed(2)}`,
  };
}

const town: WrittenSchool = {
  kind: "小学",
  school: {
    ...resources(600),
    locale: "111",
    sponsor: "7",
    boarding: false,
    musicRooms: [96, 96],
    artRooms: [90, 90],
  },
  primary: {
    ...staff(6, 5),
    ...noLargeClasses,
    pupils: 600,
    classes: 15,
    inZonePupils: 600,
    migrantPupils: 10,
    maxClassSize: 40,
  },
};

const middle: WrittenSchool = {
  kind: "初级中学",
  school: {
    ...resources(600),
    locale: "121",
    sponsor: "7",
    boarding: false,
    musicRooms: [96, 96],
    artRooms: [90, 90],
  },
  junior: {
    ...staff(6, 6),
    ...noLargeClasses,
    pupils: 600,
    classes: 14,
    inZonePupils: 600,
    migrantPupils: 10,
    maxClassSize: 43,
    graduatingPupils: 200,
    entrants3y: 200,
    transferIn3y: 0,
    transferOut3y: 0,
    died3y: 0,
  },
};

const village: WrittenSchool = {
  kind: "小学",
  school: {
    ...resources(60),
    locale: "220",
    sponsor: "7",
    boarding: false,
    musicRooms: [96],
    artRooms: [90],
  },
  primary: {
    ...staff(0.6, 5),
    ...noLargeClasses,
    pupils: 60,
    classes: 6,
    inZonePupils: 60,
    migrantPupils: 0,
    maxClassSize: 12,
  },
};

/** 国家义务教育质量监测 as the county fills it in, the same for every subject. */
export function monitoringOf(level: string, differenceRate: string) {
  const subjects = ["语文", "数学", "科学", "体育", "艺术", "德育"];
  return listFact(subjects.map((subject) => ({ subject, level, differenceRate, year: "2024" })));
}

/** Every conclusion 达标, every veto 无. */
function statements(): Facts {
  const { items, vetoes, admission } = nationalPack();
  const checks = [...items, ...vetoes, ...admission].flatMap((item) => item.checks);
  return Object.fromEntries(
    checks.flatMap((check): [string, Written][] => {
      if (check.kind === "stated") return [[check.field, check.met[0] ?? ""]];
      return check.kind === "veto" ? [[check.field, check.clear]] : [];
    }),
  );
}

const countyFacts: Facts = {
  ...statements(),
  specialFunds: 100,
  specialPupils: 100,
  teacherPay: 90000,
  civilPay: 90000,
  fundsQuotaPrimary: 800,
  fundsQuotaJunior: 1000,
  rotationEligible: 100,
  rotationMoved: 20,
  rotationKeyMoved: 5,
  seniorQuotaTotal: 100,
  seniorQuotaAllocated: 60,
  migrantEligible: 100,
  migrantPublic: 80,
  migrantPurchased: 10,
  disabledTotal: 100,
  disabledEnrolled: 97,
  surveyValid: 1000,
  surveySatisfied: 900,
  monitoring: monitoringOf("Ⅲ", "0.1"),
  basicBalanceDate: "2014-12-30",
};

function changed(school: WrittenSchool, by: Partial<WrittenSchool> = {}): WrittenSchool {
  return {
    ...school,
    ...by,
    school: { ...school.school, ...by.school },
    ...(school.primary || by.primary ? { primary: { ...school.primary, ...by.primary } } : {}),
    ...(school.junior || by.junior ? { junior: { ...school.junior, ...by.junior } } : {}),
  };
}

/** A small county that meets all of it: one change makes it fail one thing. */
export function exemplaryCounty(changes: Changes = {}): CountyYear {
  return countyOf(
    [changed(town, changes.town), changed(middle, changes.middle), changed(village, changes.village)],
    { ...countyFacts, ...changes.county },
  );
}
