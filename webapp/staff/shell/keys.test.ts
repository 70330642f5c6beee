import { afterEach, expect, it, vi } from 'vitest';
import { letterKeys, meantForPage } from './keys.ts';

afterEach(() => {
  document.body.innerHTML = '';
  letterKeys.set(true);
  vi.restoreAllMocks();
});

function pressedIn(html: string, init: KeyboardEventInit = {}): boolean {
  document.body.innerHTML = html;
  const event = new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true, ...init });
  let meant = false;
  addEventListener('keydown', (heard) => (meant = meantForPage(heard)), { once: true });
  (document.querySelector('#here') ?? document.body).dispatchEvent(event);
  return meant;
}

it('takes a key that is pressed on the page', () => {
  expect(pressedIn('<p id="here"></p>')).toBe(true);
  expect(pressedIn('<button id="here"></button>')).toBe(true);
});

it('leaves letters to whoever is typing', () => {
  expect(pressedIn('<input id="here">')).toBe(false);
  expect(pressedIn('<textarea id="here"></textarea>')).toBe(false);
});

it('takes the key of help from whoever is typing too', () => {
  expect(pressedIn('<input id="here">', { key: 'F1' })).toBe(true);
});

it('leaves Enter to the link or button that has the focus', () => {
  expect(pressedIn('<a href="/x" id="here">x</a>', { key: 'Enter' })).toBe(false);
  expect(pressedIn('<button id="here"></button>', { key: 'Enter' })).toBe(false);
  expect(pressedIn('<p id="here"></p>', { key: 'Enter' })).toBe(true);
});

it('decides nothing behind an open question', () => {
  expect(pressedIn('<div role="alertdialog"><button id="here"></button></div>')).toBe(false);
  expect(pressedIn('<p id="here"></p><div role="dialog"></div>')).toBe(false);
});

it('leaves the browser its own keys and the input method its letters', () => {
  expect(pressedIn('<p id="here"></p>', { ctrlKey: true })).toBe(false);
  expect(pressedIn('<p id="here"></p>', { isComposing: true })).toBe(false);
});
