import type { CombinedError } from 'urql';

/** Why the server did not do what was asked, as far as a person can do something about it. */
export type Refusal =
  | { why: 'value'; message: string; field: string | undefined }
  | { why: 'outdated' }
  | { why: 'busy'; message: string }
  | { why: 'fault'; requestId: string };

/** Reads the API's codes out of an error; none where the error carries none that helps. */
export function refusalOf(error: CombinedError): Refusal | undefined {
  for (const { message, extensions } of error.graphQLErrors) {
    const { code, field, requestId } = extensions;
    if (code === 'VALUE_REFUSED') return { why: 'value', message, field: fieldOf(field) };
    if (code === 'OPERATION_REFUSED') return { why: 'outdated' };
    if (code === 'TOO_MANY') return { why: 'busy', message };
    if (code === 'INTERNAL') return { why: 'fault', requestId: String(requestId ?? '') };
  }
}

/** A form's field has the name that it has within the operation's input. */
function fieldOf(path: unknown): string | undefined {
  return typeof path === 'string' ? path.replace(/^input\./, '') : undefined;
}
