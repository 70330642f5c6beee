import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useScanDropped, useScannerInto } from './scanner.ts';

function Asked({ onPress }: { onPress: () => void }) {
  const dropped = useScanDropped();
  return (
    <button onKeyDown={({ key }) => key === 'Enter' && onPress()} type="button">
      {dropped ? 'dropped' : 'waits'}
    </button>
  );
}

it('drops the Enter of a scan, and lets that of a person press', async () => {
  const press = vi.fn();
  render(<Asked onPress={press} />);
  const button = screen.getByRole('button');
  fireEvent.keyDown(button, { key: 'A' });
  await new Promise((later) => setTimeout(later, 300)); // a terminal may be slow
  fireEvent.keyDown(button, { key: 'Enter' });
  expect(press).not.toHaveBeenCalled();
  expect(button.textContent).toBe('dropped');
  fireEvent.keyDown(button, { key: 'Enter' });
  expect(press).toHaveBeenCalledTimes(1);
});

function Box() {
  useScannerInto('scan');
  return (
    <>
      <input id="scan" />
      <input aria-label="other" />
      <input aria-label="marked" type="checkbox" />
    </>
  );
}

it('brings a scan into its box from anywhere but another box', () => {
  render(<Box />);
  const [scan, other, marked] = [
    screen.getAllByRole('textbox')[0],
    screen.getByLabelText('other'),
    screen.getByLabelText('marked'),
  ];
  marked.focus();
  fireEvent.keyDown(marked, { key: ' ' });
  expect(document.activeElement).toBe(marked);
  fireEvent.keyDown(marked, { key: 'Q' });
  expect(document.activeElement).toBe(scan);
  other.focus();
  fireEvent.keyDown(other, { key: 'Q' });
  expect(document.activeElement).toBe(other);
});
