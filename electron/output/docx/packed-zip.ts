import { crc32, deflateRawSync } from "node:zlib";

/** A part as it lies in a zip, ready to be put into many of them. */
export interface PackedPart {
  /** ASCII, as all parts of a Word file are named. */
  readonly name: string;
  readonly crc: number;
  readonly size: number;
  readonly deflated: Buffer;
}

const deflate = 8;
const version = 20;
const localHead = 30;
const centralHead = 46;
const endHead = 22;
const plainFile = (0o100644 << 16) >>> 0;
const madeByUnix = 3;

/** Compresses a part once. */
export function packPart(name: string, content: Buffer): PackedPart {
  return { name, crc: crc32(content), size: content.length, deflated: deflateRawSync(content) };
}

/** Date and time as zips keep them: noon of the day, which exists in every zone. */
function dosMoment(date: string): { readonly day: number; readonly time: number } {
  const [year = 1980, month = 1, day = 1] = date.split("-").map(Number);
  return { day: ((year - 1980) << 9) | (month << 5) | day, time: 12 << 11 };
}

/**
 * A zip of parts that are compressed already. Hundreds of Word files that differ in one part are written so:
 * a library that compresses every part of each takes longer than copying the papers they list.
 */
export function zipOfPacked(parts: readonly PackedPart[], date: string): Buffer {
  const { day, time } = dosMoment(date);
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, crc, size, deflated } of parts) {
    const local = Buffer.alloc(localHead + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    writeCommon(local, 4, { crc, size, deflated, day, time, name });
    local.write(name, localHead, "latin1");
    const central = Buffer.alloc(centralHead + name.length);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE((madeByUnix << 8) | version, 4);
    writeCommon(central, 6, { crc, size, deflated, day, time, name });
    central.writeUInt32LE(plainFile, 38);
    central.writeUInt32LE(offset, 42);
    central.write(name, centralHead, "latin1");
    locals.push(local, deflated);
    centrals.push(central);
    offset += local.length + deflated.length;
  }
  return Buffer.concat([...locals, ...centrals, endOf(centrals, offset)]);
}

interface Common {
  readonly crc: number;
  readonly size: number;
  readonly deflated: Buffer;
  readonly day: number;
  readonly time: number;
  readonly name: string;
}

/** What both heads say of a part: version, flags, method, time, sums and lengths. */
function writeCommon(head: Buffer, at: number, { crc, size, deflated, day, time, name }: Common): void {
  head.writeUInt16LE(version, at);
  head.writeUInt16LE(deflate, at + 4);
  head.writeUInt16LE(time, at + 6);
  head.writeUInt16LE(day, at + 8);
  head.writeUInt32LE(crc, at + 10);
  head.writeUInt32LE(deflated.length, at + 14);
  head.writeUInt32LE(size, at + 18);
  head.writeUInt16LE(name.length, at + 22);
}

function endOf(centrals: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(endHead);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(
    centrals.reduce((sum, central) => sum + central.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}
