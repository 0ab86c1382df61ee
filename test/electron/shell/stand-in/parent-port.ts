// Loaded before the service in its process: what Electron puts there, on Node's own channel to the parent.
const waiting: unknown[] = [];
let listener: ((event: { readonly data: unknown; readonly ports: readonly unknown[] }) => void) | undefined;

process.on("message", (data) => {
  if (listener) listener({ data, ports: [] });
  else waiting.push(data);
});

Object.assign(process, {
  resourcesPath: process.env.STAND_IN_RESOURCES,
  parentPort: {
    on(_event: "message", heard: typeof listener) {
      listener = heard;
      for (const data of waiting.splice(0)) heard?.({ data, ports: [] });
    },
    postMessage(message: unknown) {
      process.send?.(message);
    },
  },
});
