// Where to go once signed in, and what the address of a mail's link carries.

/** A path inside the portal, or nothing: an address elsewhere must never be followed. */
export function safeNext(next: string | null | undefined): string | undefined {
  if (!next?.startsWith('/') || next.length > 200) return undefined;
  return /^\/[/\\]/.test(next) ? undefined : next;
}

/** The token of a mail's link: `#jeton=…`. */
export function tokenOf(hash: string): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, '')).get('jeton') ?? undefined;
}

/** The six digits of what was typed or pasted, which may hold spaces or a sentence's end. */
export function digitsOf(typed: string): string {
  return typed.replaceAll(/\D/g, '').slice(0, 6);
}
