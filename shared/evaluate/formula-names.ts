/** The named formulas in words for people; the working of every figure names one of them. */
export const formulaNames = {
  perHundredPupils: "数量 ÷ 在校生数 × 100",
  perPupil: "数量 ÷ 在校生数",
  sharedPerHundredPupils: "全校数量 × 本学段权重 ÷ Σ（各学段在校生数 × 权重）× 100",
  sharedPerPupil: "全校数量 × 本学段权重 ÷ Σ（各学段在校生数 × 权重）",
  countyMean: "全县平均值 = Σ 各校数量 ÷ Σ 在校生数",
  differenceCoefficient: "差异系数 = √[Σ（在校生数占比 ×（学校值 − 全县平均值）²）] ÷ 全县平均值",
  ratio: "分子 ÷ 分母",
  sum: "合计",
  count: "计数",
  minimum: "最低值",
  maximum: "最大值",
  mean: "算术平均",
  standard: "标准规定值",
  notBelow: "前者不低于后者",
  retentionA: "（毕业 − 转入 + 转出）÷（三年前入学 − 死亡）",
  shortage: "应有数量 − 现有数量，按所印位数向上取整",
  pupilShare: "本学段在校生数 ÷ 参评学段在校生总数",
  squaredTerm: "在校生数占比 ×（学校值 − 全县平均值）²",
  variance: "Σ（在校生数占比 ×（学校值 − 全县平均值）²）",
  standardDeviation: "√ 方差",
  retentionB: "毕业 ÷（三年前入学 + 转入 − 转出 − 死亡）",
} as const;

/** A formula by its name. */
export type FormulaName = keyof typeof formulaNames;
