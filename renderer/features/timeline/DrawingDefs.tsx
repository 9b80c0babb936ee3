/** Fading fills for doubt and hatching for dispute, shared by all marks of the drawing. */
export function DrawingDefs() {
  return (
    <defs>
      {(['doubt', 'deny'] as const).map((ink) => (
        <g key={ink}>
          <Fade id={`fade-${ink}-both`} ink={ink} stops={[0, 0.42, 0.42, 0]} />
          <Fade id={`fade-${ink}-left`} ink={ink} stops={[0, 0.2, 0.38, 0.5]} />
          <Fade id={`fade-${ink}-right`} ink={ink} stops={[0.5, 0.38, 0.2, 0]} />
        </g>
      ))}
      {(['both', 'left', 'right'] as const).map((way) => (
        <mask key={way} id={`fade-mask-${way}`} maskContentUnits="objectBoundingBox">
          <rect width="1" height="1" fill={`url(#fade-white-${way})`} />
        </mask>
      ))}
      <Fade id="fade-white-both" ink="white" stops={[0, 1, 1, 0]} />
      <Fade id="fade-white-left" ink="white" stops={[0, 0.5, 0.8, 1]} />
      <Fade id="fade-white-right" ink="white" stops={[1, 0.8, 0.5, 0]} />
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V6" stroke="var(--dispute)" strokeWidth="1.8" opacity="0.6" />
      </pattern>
    </defs>
  );
}

/** Where the four stops of a fade stand: both ends fade over a quarter of the stretch. */
const PLACES = [0, 0.26, 0.74, 1];
const INKS = { doubt: 'var(--accent)', deny: 'var(--deny)', white: '#fff' } as const;

function Fade(props: { readonly id: string; readonly ink: keyof typeof INKS; readonly stops: readonly number[] }) {
  return (
    <linearGradient id={props.id}>
      {PLACES.map((place, index) => (
        <stop key={place} offset={place} stopColor={INKS[props.ink]} stopOpacity={props.stops[index] ?? 0} />
      ))}
    </linearGradient>
  );
}
