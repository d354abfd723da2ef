/** In pixels: sharp on a screen of twice the density in the largest place that shows a logo. */
const WIDEST = 640;
const SMALLEST = 64;

/**
 * A picture with fewer pixels, in its own format.
 *
 * @param most Bytes that it may have.
 * @returns nothing where it cannot be drawn, as a damaged one, or one of lines that is as large in any size.
 */
export async function smallerPicture(file: Blob, most: number): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  const { width, height } = picture;
  const canvas = document.createElement('canvas');
  for (let side = Math.min(WIDEST, Math.max(width, height)); side >= SMALLEST; side *= 0.8) {
    const share = side / Math.max(width, height);
    canvas.width = Math.max(1, Math.round(width * share));
    canvas.height = Math.max(1, Math.round(height * share));
    const context = canvas.getContext('2d');
    if (!context) break;
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, file.type));
    if (drawn && drawn.size <= most) return drawn;
  }
  return undefined;
}
