import { encode } from 'uqr';

/** A QR code of a text, drawn as one path so that it prints sharp. */
export function QrCode({ text, label, size = 160 }: { text: string; label: string; size?: number }) {
  const { data, size: modules } = encode(text, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      aria-label={label}
      height={size}
      role="img"
      shapeRendering="crispEdges"
      viewBox={`0 0 ${modules} ${modules}`}
      width={size}
    >
      <rect fill="#fff" height={modules} width={modules} />
      <path d={path} fill="#000" />
    </svg>
  );
}
