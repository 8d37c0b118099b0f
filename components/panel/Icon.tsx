/** Strokes on a grid of 24, drawn for this extension. */
const PATHS = {
  book: 'M12 6.5C10 5 7 4.5 3.5 5v13c3.5-.5 6.5 0 8.5 1.5 2-1.5 5-2 8.5-1.5V5C17 4.500 14 5 12 6.500Zm0 0v13',
  bookmark: 'M6.500 4h11v16L12 15.500 6.500 20Z',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  selection: 'M4 7V4h3m10 0h3v3M4 17v3h3m10 0h3v-3M8 10h8m-8 4h5',
  marker: 'm9 14.500-3 5.500h5l1.500-2.500M9 14.500 15.500 4l4.500 2.700-6.500 10.800Z',
  library: 'M4 20V4h4v16Zm4 0V7h4v13Zm5.500-13.500 3.800-1L21 19l-3.800 1Z',
  options:
    'M4 7h9m5 0h2M4 17h2m5 0h9M13 7a2.500 2.500 0 1 0 5 0 2.500 2.500 0 0 0-5 0ZM6 17a2.500 2.500 0 1 0 5 0 2.500 2.500 0 0 0-5 0Z',
  trash: 'M5 7h14M10 7V4.500h4V7m-7.500 0 1 13h9l1-13M10.500 11v5.500m3-5.500v5.500',
  open: 'M13 5h6v6m0-6-8.500 8.500M10 6H5v13h13v-5',
  chevron: 'm9 6 6 6-6 6',
  image: 'M4 5h16v14H4Zm0 11 5-5 4 4 2.500-2.500L20 17M15.500 9.500h.01',
  link: 'M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300L11.800 6.500M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1.200-1.200',
  page: 'M6 3.500h8.500L19 8v12.500H6Zm8 0V8.500h5M9 12.500h7M9 16h7',
  spark: 'M12 3.500 13.800 9l5.700 2-5.700 2L12 18.500 10.200 13 4.500 11l5.700-2Z',
  lock: 'M6 11h12v9H6Zm2.500 0V8a3.500 3.500 0 0 1 7 0v3',
  pen: 'm4.500 19.500 1-4L16 5l3 3L8.500 18.500Z',
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof PATHS;

/** A drawing beside words; it says nothing by itself. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
