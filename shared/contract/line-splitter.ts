/** Puts text that arrives in any pieces together into lines. The last line may lack its line feed. */
export interface LineSplitter {
  /** The lines that this piece completes, without line feeds and without empty lines. */
  push(piece: string): readonly string[];
  /** What is left when nothing more comes. */
  end(): readonly string[];
}

export function createLineSplitter(): LineSplitter {
  let rest = "";
  return {
    push(piece) {
      const lines = (rest + piece).split("\n");
      rest = lines.pop() ?? "";
      return lines.filter((line) => line.trim() !== "");
    },
    end() {
      const last = rest;
      rest = "";
      return last.trim() === "" ? [] : [last];
    },
  };
}
