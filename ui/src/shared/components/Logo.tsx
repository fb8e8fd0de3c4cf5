/** Nine dots in a square, the last one open: a roll call with one place still empty. */
export function Logo({ size = 16 }: { size?: number }) {
  const places = [2.5, 8, 13.5];
  return (
    <svg viewBox="0 0 16 16" aria-hidden style={{ width: `${size / 16}rem`, height: `${size / 16}rem`, flex: 'none' }}>
      {places.flatMap((y) => places.map((x) =>
        x === 13.5 && y === 13.5
          ? <circle key={`${x}${y}`} cx={x} cy={y} r={1.5} fill="none" stroke="currentColor" strokeWidth={1.2} />
          : <circle key={`${x}${y}`} cx={x} cy={y} r={2.1} fill="currentColor" />,
      ))}
    </svg>
  );
}
