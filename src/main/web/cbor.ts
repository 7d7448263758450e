/**
 * Reads the part of CBOR that tokens use, in the deterministic encoding only (RFC 8949 section 4.2.1): the same as CborReader on the
 * server. One content has one encoding, and whatever differs from it in a bit is another content or none.
 */
export class CborReader {
  private at = 0;

  constructor(private readonly input: Uint8Array) {}

  integer(): number {
    const major = this.peek() >> 5;
    if (major > 1) {
      throw new Malformed("an integer is missing");
    }
    const argument = this.argument();
    return major === 0 ? argument : -1 - argument;
  }

  /** Takes the next item if it is this integer. */
  expect(value: number): void {
    if (this.integer() !== value) {
      throw new Malformed(`another field than ${value}`);
    }
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const length = this.count(2);
    this.at += length;
    return new Uint8Array(this.input.slice(this.at - length, this.at));
  }

  text(): string {
    const length = this.count(3);
    this.at += length;
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(this.input.subarray(this.at - length, this.at));
    } catch {
      throw new Malformed("a text is not UTF-8");
    }
  }

  /** How many items follow. */
  array(): number {
    return this.count(4);
  }

  /** Takes the head of a map of so many pairs. */
  map(pairs: number): void {
    if (this.count(5) !== pairs) {
      throw new Malformed(`a map has not ${pairs} fields`);
    }
  }

  end(): void {
    if (this.at !== this.input.length) {
      throw new Malformed("something follows after the end");
    }
  }

  private count(major: number): number {
    if (this.peek() >> 5 !== major) {
      throw new Malformed("a field is of another type");
    }
    const count = this.argument();
    if (count > this.input.length - this.at) {
      throw new Malformed("the end is missing");
    }
    return count;
  }

  private argument(): number {
    const low = this.peek() & 0x1f;
    this.at++;
    if (low < 24) {
      return low;
    }
    if (low > 27) {
      throw new Malformed("a length of an unknown kind");
    }
    const size = 1 << (low - 24);
    let argument = 0;
    for (let i = 0; i < size; i++) {
      argument = argument * 256 + this.peek();
      this.at++;
    }
    if (argument < (size === 1 ? 24 : 2 ** (size * 4)) || argument > Number.MAX_SAFE_INTEGER) {
      throw new Malformed("a number is not written in its shortest form");
    }
    return argument;
  }

  private peek(): number {
    if (this.at >= this.input.length) {
      throw new Malformed("the end is missing");
    }
    return this.input[this.at];
  }
}

/** The head of an item, for what has to be built again to check a signature. */
export function head(major: number, length: number): number[] {
  return length < 24 ? [(major << 5) | length] : length < 256 ? [(major << 5) | 24, length]
    : length < 65536 ? [(major << 5) | 25, length >> 8, length & 255] : [(major << 5) | 26, length >>> 24, (length >> 16) & 255, (length >> 8) & 255, length & 255];
}

/** A text that is no token, or not written in the one form that each content has. */
export class Malformed extends Error {}
