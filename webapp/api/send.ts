/** What the server answered. */
export interface Answer {
  status: number;
  text: string;
  header: (name: string) => string | null;
}

/** How long nothing may move before the line counts as broken: in a tunnel nobody says so. */
const patience = 45_000;

/** Sends bytes and tells how many of them have left. Rejects with a TypeError when the line breaks. */
export function send(
  method: string,
  url: string,
  headers: Record<string, string>,
  body?: Blob,
  onSent?: (bytes: number) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let silence = setTimeout(() => request.abort(), patience);
    const moved = () => {
      clearTimeout(silence);
      silence = setTimeout(() => request.abort(), patience);
    };
    const broke = () => reject(new TypeError('the line broke'));
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => {
      moved();
      onSent?.(Math.min(loaded, body?.size ?? 0));
    };
    request.onprogress = moved;
    request.onerror = broke;
    request.onabort = broke;
    request.onloadend = () => clearTimeout(silence);
    request.onload = () => {
      const { status, responseText } = request;
      resolve({ status, text: responseText, header: (name) => request.getResponseHeader(name) });
    };
    request.send(body);
  });
}
