/** An event of Electron that its listener may forbid. */
export interface Preventable {
  preventDefault(): void;
  readonly defaultPrevented: boolean;
}

export function preventable<Details extends object>(details: Details): Details & Preventable {
  let prevented = false;
  return Object.defineProperties(
    {
      ...details,
      preventDefault() {
        prevented = true;
      },
    },
    { defaultPrevented: { get: () => prevented } },
  ) as Details & Preventable;
}
