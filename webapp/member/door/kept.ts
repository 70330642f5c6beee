import type { Entry } from './answer.ts';
import type { Key } from './code.ts';
import type { SignedList } from './list.ts';

/**
 * What a device keeps so that it works without a line: its credential, the signed list, and what it has not sent. It names
 * nobody, and is erased when the door is closed or the device ended.
 */
export interface Kept {
  credential: string;
  keys: Key[];
  list?: SignedList;
}

const name = 'door';

function open(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('device');
      asked.result.createObjectStore('queue', { keyPath: 'key' });
    };
    asked.onsuccess = () => {
      // Another window of the page may want to erase it.
      asked.result.onversionchange = () => asked.result.close();
      done(asked.result);
    };
    asked.onerror = () => fail(asked.error);
  });
}

/** Does something in one transaction over both stores; what it gives is read once the transaction holds. */
async function within<T>(work: (device: IDBObjectStore, queue: IDBObjectStore) => () => T): Promise<T> {
  const base = await open();
  try {
    return await new Promise((done, fail) => {
      const transaction = base.transaction(['device', 'queue'], 'readwrite');
      const result = work(transaction.objectStore('device'), transaction.objectStore('queue'));
      transaction.oncomplete = () => done(result());
      transaction.onerror = () => fail(transaction.error);
      transaction.onabort = () => fail(transaction.error);
    });
  } finally {
    base.close();
  }
}

/** What the device keeps; none where it is no device. */
export function readKept(): Promise<{ kept: Kept | undefined; queue: Entry[] }> {
  return within((device, queue) => {
    const kept = device.get('kept') as IDBRequest<Kept | undefined>;
    const all = queue.getAll() as IDBRequest<Entry[]>;
    return () => ({ kept: kept.result, queue: all.result.sort((a, b) => (a.at < b.at ? -1 : 1)) });
  });
}

/** Keeps what a device is, and its list in place of the one before, and forgets the entries that the server has taken. */
export function keep(kept: Kept, taken: readonly string[] = []): Promise<void> {
  return within((device, queue) => {
    device.put(kept, 'kept');
    for (const key of taken) queue.delete(key);
    return () => undefined;
  });
}

/** Keeps an entry until the server has taken it. */
export function enqueue(entry: Entry): Promise<void> {
  return within((_device, queue) => {
    queue.put(entry);
    return () => undefined;
  });
}

/** Erases all of it, the database itself. */
export function erase(): Promise<void> {
  return new Promise((done, fail) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = () => done();
    asked.onerror = () => fail(asked.error);
  });
}
