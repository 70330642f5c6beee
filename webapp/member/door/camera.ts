/** Finds the text of a QR code in a picture; undefined where there is none. */
type Finder = (picture: HTMLCanvasElement) => Promise<string | undefined>;

interface Detector {
  detect(picture: CanvasImageSource): Promise<{ rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

/** The longer side of the picture that is searched, in pixels. */
const side = 720;

/** How often a second it is searched. */
const rate = 6;

/** The browser's own detector where it has one for QR codes, our own otherwise. */
async function finder(): Promise<Finder> {
  const { BarcodeDetector: own } = globalThis as { BarcodeDetector?: DetectorClass };
  if ((await own?.getSupportedFormats().catch(() => undefined))?.includes('qr_code') && own) {
    const detector = new own({ formats: ['qr_code'] });
    return async (picture) => (await detector.detect(picture))[0]?.rawValue;
  }
  const { decodeQR } = await import('qr/decode.js');
  return async (picture) => {
    const { width, height } = picture;
    const data = picture.getContext('2d', { willReadFrequently: true })?.getImageData(0, 0, width, height).data;
    try {
      return data && decodeQR({ width, height, data }, { format: 'RGBA' });
    } catch {
      return undefined; // it finds none
    }
  };
}

/** Opens the camera at the back, shows it, and tells every code that it sees; answers how to stop. */
export async function watchCamera(video: HTMLVideoElement, onCode: (code: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
  const find = await finder();
  video.srcObject = stream;
  await video.play();
  const picture = document.createElement('canvas');
  let stopped = false;
  const look = async () => {
    if (stopped) return;
    const code = draw(video, picture) ? await find(picture).catch(() => undefined) : undefined;
    if (code && !stopped) onCode(code);
    setTimeout(look, 1000 / rate);
  };
  look();
  return () => {
    stopped = true;
    for (const track of stream.getTracks()) track.stop();
  };
}

function draw(video: HTMLVideoElement, picture: HTMLCanvasElement): boolean {
  const { videoWidth, videoHeight } = video;
  const scale = Math.min(1, side / Math.max(videoWidth, videoHeight));
  if (videoWidth === 0) return false;
  picture.width = Math.round(videoWidth * scale);
  picture.height = Math.round(videoHeight * scale);
  picture.getContext('2d', { willReadFrequently: true })?.drawImage(video, 0, 0, picture.width, picture.height);
  return true;
}
