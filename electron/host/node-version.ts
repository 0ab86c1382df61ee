const oldestMajor = 24;

/** What to tell people where this Node is too old to run the program; undefined where it is new enough. */
export function nodeVersionProblem(version: string): string | undefined {
  const major = Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0);
  if (major >= oldestMajor) return undefined;
  return `优均需要 Node ${oldestMajor} 以上，现在是 ${version}。请在程序文件夹里运行 npm start（会自动使用自带的 Node）。`;
}
