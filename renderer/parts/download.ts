/** Lets the browser save what lies under the address; the name only counts where the answer brings none. */
export function download(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}

// Long enough for a slow disk; afterwards the bytes are let go.
const keptMilliseconds = 60_000;

/** Lets the browser save bytes that the page made itself. */
export function downloadBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  download(address, name);
  setTimeout(() => URL.revokeObjectURL(address), keptMilliseconds);
}
