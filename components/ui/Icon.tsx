/** Strokes on a 16 × 16 grid. */
const PATHS = {
  chevron: 'M4 6l4 4 4-4',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3',
  settings:
    'M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M3.4 12.6l1.4-1.4M11.2 4.8l1.4-1.4',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 10.5l3 3',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  warning: 'M8 2L1.5 13.5h13zM8 6.5v3M8 11.5v.5',
} as const;

export interface IconProps {
  readonly name: keyof typeof PATHS;
}

/** Decoration beside a text or inside a named button. */
export const Icon = ({ name }: IconProps) => (
  <svg
    viewBox="0 0 16 16"
    width="1em"
    height="1em"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={PATHS[name]} />
  </svg>
);
