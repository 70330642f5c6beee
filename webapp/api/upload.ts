/** What the server says of a file that it took, or what was wrong with it. */
export type Uploaded = { id: string; pages: number; mediaType: string; size: number } | { problem: UploadProblem };

/** Why a file was not taken, in words for people. */
export interface UploadProblem {
  code: string;
  field?: string;
  message: string;
}

/** The session ended before a file was sent. */
export class SessionEnded extends Error {}

/** Sends a file as it is and tells how much of it is sent, from 0 to 1. Rejects when the line or the session ends. */
export function upload(url: string, file: Blob, onProgress: (sent: number) => void): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Kyosai-Request', '1');
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.upload.onprogress = (event) => onProgress(event.loaded / Math.max(1, event.total));
    request.onerror = () => reject(new TypeError('the line broke while a file was sent'));
    request.onload = () => {
      if (request.status === 401) return reject(new SessionEnded());
      const answer = parsed(request.responseText);
      if (answer) resolve(answer);
      else reject(new Error(`unexpected answer ${request.status} to a file`));
    };
    request.send(file);
  });
}

function parsed(text: string): Uploaded | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== 'object' || answer === null) return undefined;
    if ('problem' in answer || 'id' in answer) return answer as Uploaded;
    return undefined;
  } catch {
    return undefined;
  }
}
