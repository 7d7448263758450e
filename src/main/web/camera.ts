import decodeQR from "qr/decode.js";

/** Pixels on the longer side that a picture is brought down to: enough for the densest code that we print, quick on an old phone. */
const LONGEST = 1200;
const BETWEEN_FRAMES = 120;

/** Shows the camera in the video and looks for a QR code until one is found. */
export class Camera {
  private stream: MediaStream | null = null;
  private timer = 0;

  constructor(private readonly video: HTMLVideoElement, private readonly found: (content: string) => void) {}

  /** @throws DOMException if there is no camera or it may not be used */
  async start(): Promise<void> {
    this.stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } } });
    this.video.srcObject = this.stream;
    await this.video.play();
    this.look();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = null;
    this.video.srcObject = null;
  }

  private look(): void {
    const content = this.video.videoWidth > 0 ? read(this.video, this.video.videoWidth, this.video.videoHeight) : null;
    if (content !== null) {
      this.stop();
      this.found(content);
    } else if (this.stream) {
      this.timer = window.setTimeout(() => this.look(), BETWEEN_FRAMES);
    }
  }
}

/** The QR code on a picture; null if there is none. @throws DOMException if the file is no picture */
export async function readPicture(file: File): Promise<string | null> {
  const picture = await createImageBitmap(file);
  try {
    return read(picture, picture.width, picture.height);
  } finally {
    picture.close();
  }
}

function read(source: CanvasImageSource, width: number, height: number): string | null {
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) {
    return null;
  }
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  try {
    return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
  } catch {
    // Nothing that could be read on this one.
    return null;
  }
}
