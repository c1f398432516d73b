/** The sign-in page, which comes back here afterwards; `path` is one of our own pages. */
export const signInAddress = (path: string): string => `/sign-in?to=${encodeURIComponent(path)}`;
