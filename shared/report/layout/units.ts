/** Twips (1/20 pt) of a length in mm: what page sizes and column widths are written in. */
export function twipsOfMillimetres(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

/** Twips of a length in points. */
export function twipsOfPoints(length: number): number {
  return Math.round(length * 20);
}
