const PATHS = {
  aloud: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  back: 'M9.5 5.5 4 11l5.5 5.5M4.5 11H15a5 5 0 0 1 5 5v2.5',
  check: 'M5 12.5 10 17.5 19.5 7',
  clip: 'M7 4h10v16l-5-3.6L7 20z',
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  down: 'M12 5v14M6 13.5l6 6 6-6',
  filter: 'M4 6h16M7 12h10M10 18h4',
  find: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20.5 20.5',
  fullscreen: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  help: 'M9 9.2a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2.1M12 17.4v.4M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  more: 'M5 11.2v1.6M5.8 12H4.2M12 11.2v1.6M12.8 12h-1.6M19 11.2v1.6M19.8 12h-1.6',
  mute: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM6 6l12 12',
  note: 'M4.5 19.5l1-4.2L16.2 4.6a1.8 1.8 0 0 1 2.6 0l.6.6a1.8 1.8 0 0 1 0 2.6L8.7 18.5zM14 7l3 3',
  outline: 'M4 6h2M9.5 6H20M4 12h2M9.5 12H20M4 18h2M9.5 18H17',
  pages: 'M7 4h12v13H7zM4 8v12h11',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  play: 'M7.5 5l11 7-11 7z',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  text: 'M3 18 8 6l5 12M4.8 14h6.4M15 18l3-8 3 8M16 15.5h4',
  threads: 'M4 5h16v11H11l-4 3.5V16H4z',
  trash: 'M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13',
  up: 'M12 19V5M6 10.5l6-6 6 6',
} as const;

/** A name of a drawing. */
export type IconName = keyof typeof PATHS;

/** A line drawing in the colour of its text; the button around it carries the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
