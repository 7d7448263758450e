import { CborReader, Malformed, head } from "./cbor";

/** What a permit says; times in seconds since 1970. The same as PermitClaims on the server. */
export type Claims = { issuer: string; number: string; expiresAt: number; notBefore: number; issuedAt: number; permit: string; project: string; scope: string; headcountCap: number };
export type List = { issuer: string; goodUntil: number; issuedAt: number; revoked: Set<string>; suspended: Set<string> };
export type KeySet = { issuer: string; name: string; keys: WebKey[]; list: string; standsAt: string | null };
export type WebKey = { kid: string; kty: string; crv: string; alg: string; x: string; y: string };
export type Kind = "VALID" | "NOT_YET_VALID" | "EXPIRED" | "REVOKED" | "SUSPENDED" | "STALE" | "CLOCK_SET_BACK" | "BAD_SIGNATURE" | "UNKNOWN_KEY" | "UNKNOWN_ALGORITHM" | "MALFORMED";
/** @property claims where the signature vouches for them */
export type Verdict = { kind: Kind; claims?: Claims };

const PREFIX = "GT1.";
const ES256 = -7;
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
/** By so many seconds a phone's clock may differ from the server's. */
const CLOCK_TOLERANCE = 120;

class Refused extends Error {
  constructor(readonly kind: Kind) {
    super(kind);
  }
}

/** The first of several reasons to refuse, in the same order as PermitVerifier on the server. @param now seconds since 1970 */
export async function verify(token: string, keys: KeySet, list: List | null, now: number): Promise<Verdict> {
  let claims: Claims;
  try {
    claims = readClaims(await vouched(token, keys));
    if (claims.issuer !== keys.issuer) {
      throw new Refused("UNKNOWN_KEY");
    }
  } catch (fault) {
    if (fault instanceof Refused) {
      return { kind: fault.kind };
    }
    if (fault instanceof Malformed) {
      return { kind: "MALFORMED" };
    }
    throw fault;
  }
  return { kind: judge(claims, list?.issuer === claims.issuer ? list : null, now), claims };
}

function judge(claims: Claims, list: List | null, now: number): Kind {
  if (list && now + CLOCK_TOLERANCE < list.issuedAt) {
    return "CLOCK_SET_BACK";
  }
  if (list?.revoked.has(claims.permit)) {
    return "REVOKED";
  }
  if (now < claims.notBefore || now < claims.issuedAt) {
    return "NOT_YET_VALID";
  }
  if (now >= claims.expiresAt) {
    return "EXPIRED";
  }
  if (list?.suspended.has(claims.permit)) {
    return "SUSPENDED";
  }
  return list && now < list.goodUntil ? "VALID" : "STALE";
}

/** The list that a key set carries; null if its signature does not vouch for it. */
export async function readList(keys: KeySet): Promise<List | null> {
  try {
    const reader = new CborReader(await vouched(keys.list, keys));
    reader.map(5);
    reader.expect(1);
    const issuer = reader.text();
    reader.expect(4);
    const goodUntil = reader.integer();
    reader.expect(6);
    const issuedAt = reader.integer();
    reader.expect(-65540);
    const revoked = readIds(reader);
    reader.expect(-65541);
    const suspended = readIds(reader);
    reader.end();
    return issuer === keys.issuer ? { issuer, goodUntil, issuedAt, revoked, suspended } : null;
  } catch (fault) {
    if (fault instanceof Refused || fault instanceof Malformed) {
      return null;
    }
    throw fault;
  }
}

/** The payload of a COSE_Sign1 whose signature one of the keys made. */
async function vouched(token: string, keys: KeySet): Promise<Uint8Array> {
  if (!token.startsWith(PREFIX)) {
    throw new Malformed("it does not begin with " + PREFIX);
  }
  const reader = new CborReader(fromBase64(token.slice(PREFIX.length)));
  if (reader.array() !== 4) {
    throw new Malformed("it has not four parts");
  }
  const header = reader.bytes();
  reader.map(0);
  const payload = reader.bytes();
  const signature = reader.bytes();
  reader.end();
  const fields = new CborReader(header);
  fields.map(2);
  fields.expect(1);
  const algorithm = fields.integer();
  fields.expect(4);
  const kid = fields.bytes();
  fields.end();
  if (kid.length !== 8 || signature.length !== 64) {
    throw new Malformed("a key id or a signature of another length");
  }
  const key = keys.keys.find((one) => one.kid === hex(kid));
  if (!key) {
    throw new Refused("UNKNOWN_KEY");
  }
  if (key.alg !== "ES256") {
    throw new Refused("UNKNOWN_ALGORITHM");
  }
  const signed = new Uint8Array([...head(4, 4), ...head(3, 10), ...new TextEncoder().encode("Signature1"), ...head(2, header.length), ...header,
    ...head(2, 0), ...head(2, payload.length), ...payload]);
  if (algorithm !== ES256 || BigInt("0x" + hex(signature.slice(32))) > ORDER / 2n || !(await signedBy(key, signature, signed))) {
    throw new Refused("BAD_SIGNATURE");
  }
  return payload;
}

async function signedBy(key: WebKey, signature: Uint8Array<ArrayBuffer>, signed: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const curve = { name: "ECDSA", namedCurve: "P-256" };
  const publicKey = await crypto.subtle.importKey("jwk", { kty: "EC", crv: "P-256", x: key.x, y: key.y }, curve, false, ["verify"]);
  return crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, publicKey, signature, signed);
}

function readClaims(payload: Uint8Array): Claims {
  const reader = new CborReader(payload);
  reader.map(9);
  reader.expect(1);
  const issuer = reader.text();
  reader.expect(2);
  const number = reader.text();
  reader.expect(4);
  const expiresAt = reader.integer();
  reader.expect(5);
  const notBefore = reader.integer();
  reader.expect(6);
  const issuedAt = reader.integer();
  reader.expect(7);
  const permit = readId(reader);
  reader.expect(-65537);
  const project = reader.text();
  reader.expect(-65538);
  const scope = reader.text();
  reader.expect(-65539);
  const headcountCap = reader.integer();
  reader.end();
  return { issuer, number, expiresAt, notBefore, issuedAt, permit, project, scope, headcountCap };
}

function readIds(reader: CborReader): Set<string> {
  const ids = new Set<string>();
  for (let count = reader.array(); count > 0; count--) {
    ids.add(readId(reader));
  }
  return ids;
}

function readId(reader: CborReader): string {
  const id = reader.bytes();
  if (id.length !== 16) {
    throw new Malformed("an id of another length");
  }
  return hex(id);
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Strictly: no padding, no blanks, and no bit that decoding throws away. */
function fromBase64(text: string): Uint8Array {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) {
    throw new Malformed("a character that is not of base64url");
  }
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  if (btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "") !== text) {
    throw new Malformed("bits stand after the end");
  }
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
