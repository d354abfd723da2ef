/** Inflated it would be larger than anything that was meant. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** The browser's own compression; nothing where it lacks `deflate-raw`, as before 2023. */
function stream<S>(make: (format: CompressionFormat) => S): S | undefined {
  try {
    return make('deflate-raw');
  } catch {
    return undefined;
  }
}

export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const compression = stream((format) => new CompressionStream(format));
  if (!compression) return (await import('fflate')).deflateSync(bytes, { level: 9 });
  return gathered(passed(bytes, compression), Number.POSITIVE_INFINITY);
}

/**
 * @param most More bytes than these are not looked at.
 * @throws {TooLargeError} where there are more.
 * @throws {Error} where they are cut, or none that were deflated.
 */
export async function inflated(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> {
  const decompression = stream((format) => new DecompressionStream(format));
  return decompression ? gathered(passed(bytes, decompression), most) : inflatedByFflate(bytes, most);
}

function passed(
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  const writer = writable.getWriter();
  // What is wrong with the bytes is heard of where they are read.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  return readable;
}

async function gathered(readable: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const reader = readable.getReader();
  const gathering = new Gathering(most);
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) gathering.add(next.value);
  } finally {
    reader.cancel().catch(() => {});
  }
  return gathering.all();
}

/** As long as the input has not ended the bytes come piece by piece: a bomb is noticed before it has filled the memory. */
async function inflatedByFflate(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  const { Inflate } = await import('fflate');
  const gathering = new Gathering(most);
  let ended = false;
  const inflate = new Inflate((piece, isLast) => {
    gathering.add(piece);
    ended = isLast;
  });
  const STEP = 1024;
  for (let at = 0; at < bytes.length; at += STEP)
    inflate.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  if (!ended) throw new Error('cut');
  return gathering.all();
}

class Gathering {
  private readonly pieces: Uint8Array[] = [];
  private size = 0;
  constructor(private readonly most: number) {}

  add(piece: Uint8Array): void {
    this.size += piece.length;
    if (this.size > this.most) throw new TooLargeError();
    this.pieces.push(piece);
  }

  all(): Uint8Array {
    const whole = new Uint8Array(this.size);
    let at = 0;
    for (const piece of this.pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}
