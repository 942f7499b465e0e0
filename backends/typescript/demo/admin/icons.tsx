/** @jsxImportSource hono/jsx */

const PATHS = {
  dashboard: 'M4 13h7V4H4zm9 7h7V4h-7zM4 20h7v-5H4z',
  orders: 'M6 8h12l1 12H5zM9 8V6a3 3 0 0 1 6 0v2',
  customers: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 8c0-3.3 3.6-6 8-6s8 2.7 8 6',
  live: 'M4 12h4l2-6 4 12 2-6h4',
  settings: 'M4 7h10m4 0h2M4 17h2m4 0h10M14 4v6M6 14v6',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zm4.8-1.7L20 20',
  signOut: 'M14 4H6v16h8m-4-8h10m-3-3 3 3-3 3',
  shop: 'M4 9l1.5-5h13L20 9M5 9v11h14V9M4 9a2.7 2.7 0 0 0 5.3 0 2.7 2.7 0 0 0 5.4 0A2.7 2.7 0 0 0 20 9m-10 11v-6h4v6',
  edit: 'M4 20l1-4L16 5l3 3L8 19z',
  view: 'M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zm9.5 2.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  cart: 'M3 4h2l2.5 11h10L20 7H6M9 20a1 1 0 1 0 0-2 1 1 0 0 0 0 2zm8 0a1 1 0 1 0 0-2 1 1 0 0 0 0 2z',
  address: 'M12 21s-7-6.2-7-11a7 7 0 0 1 14 0c0 4.8-7 11-7 11zm0-8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  groups:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zm-6.5 9c0-3 3-5.5 6.5-5.5s6.5 2.5 6.5 5.5m0-9.2a3.2 3.2 0 1 0-1.2-6.2m3 9.5c2.4.6 4.2 2.9 4.2 5.9',
  card: 'M3 6h18v12H3zm0 4h18M7 15h4',
} as const;

export type IconName = keyof typeof PATHS;

/** A stroke drawing that takes the colour of the text beside it; says nothing to screen readers. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
    <path
      d={PATHS[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
