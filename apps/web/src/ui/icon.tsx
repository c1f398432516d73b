const shapes = {
  calendar:
    'M5 7.5h14M8 4v4m8-4v4M5.5 6h13a.5.5 0 0 1 .5.5v12a.5.5 0 0 1-.5.5h-13a.5.5 0 0 1-.5-.5v-12a.5.5 0 0 1 .5-.5z',
  place:
    'M12 20.5s6.5-5.6 6.5-10.6a6.5 6.5 0 1 0-13 0c0 5 6.5 10.6 6.5 10.6zM12 12.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8z',
  people:
    'M9 11.5a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5zM3 19.5c.3-3.2 2.8-5 6-5s5.7 1.8 6 5M15.5 5.3a3 3 0 0 1 0 5.9M17.3 14.7c2.1.6 3.5 2.2 3.7 4.8',
  building:
    'M5 20V5.5a.5.5 0 0 1 .5-.5h8a.5.5 0 0 1 .5.5V20m0-10.5h4.5a.5.5 0 0 1 .5.5v10M3 20h18M8 9h3m-3 3.7h3M8 16.4h3',
  print:
    'M7.5 9V4.5h9V9M7.5 16H5a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-2.5M7.5 13.5h9v6h-9z',
  picture: 'M4.5 5.5h15v13h-15zM4.5 15.5l4.5-4.5 4 4 2.5-2.5 4 4M14.8 9.6h.01',
  scan: 'M4.5 8.5v-3a1 1 0 0 1 1-1h3m7 0h3a1 1 0 0 1 1 1v3m0 7v3a1 1 0 0 1-1 1h-3m-7 0h-3a1 1 0 0 1-1-1v-3M7.5 12h9',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3 20 20',
  numbers: 'M5 19.5v-6m4.7 6V9m4.6 10.5v-8M19 19.5V5',
  torch: 'M8 4h8l-1.3 5.5v9a1 1 0 0 1-1 1h-3.4a1 1 0 0 1-1-1v-9zM8.7 7h6.6M12 12v2.5',
  sound: 'M5 9.5v5h3l4.5 3.5V6L8 9.5zM15.5 9a4 4 0 0 1 0 6M17.8 6.5a7.5 7.5 0 0 1 0 11',
  silence: 'M5 9.5v5h3l4.5 3.5V6L8 9.5zM15.5 9.8l4.5 4.5m0-4.5-4.5 4.5',
  settings:
    'M4.5 7.5h9m4 0h2m-15 9h2m4 0h9M15.5 9.7a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM8.5 18.7a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  desk: 'M9.5 11.5a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5zM3.5 19.5c.3-3.2 2.8-5 6-5s5.7 1.8 6 5M18.5 8v6m-3-3h6',
  tick: 'm5 12.5 4.5 4.5L19 7.5',
  cross: 'm6 6 12 12M18 6 6 18',
  repeat: 'M12 6.5v6l4 2M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z',
  unsent:
    'M5 12.5a10 10 0 0 1 3-2.1m3.5-1A10 10 0 0 1 19 12.5M8 15.8a5.5 5.5 0 0 1 8 0M12 19h.01M4.5 4.5l15 15',
  chevron: 'm9.5 6 6 6-6 6',
} as const;

export type IconName = keyof typeof shapes;

/** A line drawing of 24 units; says nothing by itself, so the words stand beside it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      style={{ flex: 'none' }}
    >
      <path d={shapes[name]} />
    </svg>
  );
}
