// Read before any module runs. zod would try to compile its checks, which the security policy refuses with a
// complaint in the console; told so beforehand, it does not try.
globalThis.__zod_globalConfig = { jitless: true };
