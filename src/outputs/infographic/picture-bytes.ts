import type { Picture } from './picture.ts';

/** A picture as a URL that holds it. */
export function dataUrl({ type, bytes }: Picture): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:${type};base64,${btoa(binary)}`;
}

/** What a data: URL holds; nothing for what is none. */
export function bytesIn(url: string): Uint8Array | undefined {
  const [, isBase64, data = ''] = /^data:[^,]*?(;base64)?,(.*)$/is.exec(url) ?? [];
  try {
    if (!isBase64) return data ? new TextEncoder().encode(decodeURIComponent(data)) : undefined;
    return Uint8Array.from(atob(decodeURIComponent(data)), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
