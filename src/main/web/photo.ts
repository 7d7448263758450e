/** A picture as it is sent: small enough for a building site's network. */
export interface Photo {
  name: string;
  blob: Blob;
  /** What the server calls it once it is there. */
  id?: string;
}

const LONGEST = 1600;
const QUALITY = 0.85;

/**
 * A photograph drawn anew at 1600 pixels at most: so it loses where and by which phone it was taken. A document stays as it is, and so does a
 * picture that the browser cannot read; the server judges it.
 */
export async function shrunk(file: File): Promise<Photo> {
  if (!file.type.startsWith("image/")) {
    return { name: file.name, blob: file };
  }
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
    return blob === null ? { name: file.name, blob: file } : { name: file.name.replace(/\.[^.]*$/, "") + ".jpg", blob };
  } catch {
    return { name: file.name, blob: file };
  }
}
