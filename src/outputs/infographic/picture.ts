/** A picture whose size and bytes are known: it goes into every form as it is. */
export interface Picture {
  readonly type: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}
